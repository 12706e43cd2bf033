using System.Text;

namespace MedSocial.Formats;

/// <summary>Writes a whole directory as one JSON document and reads it back: the format for exchange, versioning and archives.</summary>
/// <remarks>
/// <para>A document is one object in UTF-8:</para>
/// <code>
/// {"format":"medsocial","version":1,
///  "sources":[{"id":"article-2019","title":"…","published":"2019-03-13","language":"fr"}],
///  "networks":[{"id":"twitter","names":[{"text":"Twitter"},{"text":"X","since":"2023-07-23"}],"kind":"mainstream","purposes":["microBlogging"],
///    "grammar":{"maxLength":15,"punctuation":"_"},"profileUrls":["https://x.com/{handle}"],"status":"active","statusAsOf":"2025"}],
///  "organizations":[{"id":"lci","name":"LCI","kind":"media"}],
///  "topics":[{"hashtag":"#NoFakeMed"}],
///  "practitioners":[{"id":"fraslin","name":{"title":"Dr","given":"Jean-Jacques","family":"Fraslin"},
///    "places":[{"city":"Bouguenais","country":"FR","coordinates":{"latitude":47.171,"longitude":-1.6181}}]}],
///  "accounts":[{"network":"twitter","handle":"Fraslin","joined":"[..2009-03-13]","owners":["fraslin"],"purposes":["healthNews","peerExchange"],
///    "measures":[{"kind":"followers","bound":"atLeast","value":9100,"asOf":"2019-03-13","source":"article-2019"}]}],
///  "interactions":[{"from":"twitter:fraslin","to":"twitter:ddupagne","kind":"mention","at":"2019-03-13T08:00:00Z"}]}
/// </code>
/// <para>Members are named as the properties of the records are, in camel case, and so are the values of enumerations; flags are arrays of
/// names. Identifiers, numbers of registers, hashtags and dates are the strings that they parse from. What is computed is not written, nor is
/// what has its default value; an empty section is left out. Sections stand in the order above, records in the order of the directory: one
/// directory gives one sequence of bytes, and writing what was read gives the same bytes again.</para>
/// <para>Reading takes sections and members in any order and skips members that it does not know. It is strict on all else: known members
/// once, required ones present, no null for what cannot be missing, names of enumerations as they are written, no numbers in quotes, no comments, no
/// trailing commas, 32 levels at most, UTF-8 (with or without a mark at the start), nothing after the end.</para>
/// <para>The one loss: a withheld name is written as <c>"name":{"withheld":true}</c>, and is read back as a withheld name without parts,
/// unless <see cref="DirectoryJsonOptions.IncludeWithheldNames"/> is set. A name in clear beside a protecting disclosure, which no directory takes, would be
/// written as withheld too.</para>
/// <para>Documents are files, not web pages: only what JSON demands is escaped, so escape them before they are put into HTML.</para>
/// <para>Cost: O(bytes) both ways. Memory beside the records: 64 KiB to 128 KiB, when reading up to four times the largest record. Streams are neither closed nor
/// rewound; writing flushes at the end. Every member may be called from any number of threads at once.</para>
/// </remarks>
/// <example><c>await DirectoryJson.WriteAsync(directory, File.Create("directory.json"));</c></example>
public static class DirectoryJson
{
    /// <summary>The value of the member <c>format</c> of every document.</summary>
    public const string FormatName = "medsocial";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null for the default.</param>
    /// <exception cref="ArgumentException">A record holds a value of an enumeration that has no name; the stream holds a part of the document.</exception>
    public static void Write(MedicalDirectory directory, Stream stream, DirectoryJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new DirectoryJsonWriter(directory, options ?? DirectoryJsonOptions.Default);
        foreach (var piece in writer.Pieces(CancellationToken.None))
            stream.Write(piece.Span);
        stream.Flush();
    }

    /// <summary>Writes a directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="cancellationToken">Stops between two records; the stream then holds a part of the document.</param>
    /// <returns>The task that writes.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(
        MedicalDirectory directory, Stream stream, DirectoryJsonOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(stream);
        return WriteAll();

        async Task WriteAll()
        {
            using var writer = new DirectoryJsonWriter(directory, options ?? DirectoryJsonOptions.Default);
            foreach (var piece in writer.Pieces(cancellationToken))
                await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a directory as text.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="options">How; null for the default.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string Serialize(MedicalDirectory directory, DirectoryJsonOptions? options = null)
    {
        using var stream = new MemoryStream();
        Write(directory, stream, options);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a directory.</summary>
    /// <param name="stream">Where from; it is read to its end.</param>
    /// <param name="options">How; null for the default.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="DirectoryFormatException">The document cannot be read.</exception>
    /// <exception cref="DirectoryValidationException">Its records do not make a directory.</exception>
    public static MedicalDirectory Read(Stream stream, DirectoryJsonOptions? options = null)
    {
        var builder = new MedicalDirectoryBuilder();
        ReadInto(stream, builder, options);
        return builder.Build();
    }

    /// <summary>Reads a directory.</summary>
    /// <param name="stream">Where from; it is read to its end.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="cancellationToken">Stops between two records.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="DirectoryFormatException">The document cannot be read.</exception>
    /// <exception cref="DirectoryValidationException">Its records do not make a directory.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<MedicalDirectory> ReadAsync(
        Stream stream, DirectoryJsonOptions? options = null, CancellationToken cancellationToken = default)
    {
        var builder = new MedicalDirectoryBuilder();
        await ReadIntoAsync(stream, builder, options, cancellationToken).ConfigureAwait(false);
        return builder.Build();
    }

    /// <summary>Reads a directory from text.</summary>
    /// <param name="json">The document.</param>
    /// <param name="options">How; null for the default.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="DirectoryFormatException">The document cannot be read.</exception>
    /// <exception cref="DirectoryValidationException">Its records do not make a directory.</exception>
    public static MedicalDirectory Deserialize(string json, DirectoryJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Utf8(json), writable: false);
        return Read(stream, options);
    }

    /// <summary>Adds the records of a document to a builder, to merge documents or to see every issue and warning.</summary>
    /// <param name="stream">Where from; it is read to its end.</param>
    /// <param name="builder">Takes the records; when reading fails it keeps those before the error.</param>
    /// <param name="options">How; null for the default.</param>
    /// <exception cref="DirectoryFormatException">The document cannot be read.</exception>
    public static void ReadInto(Stream stream, MedicalDirectoryBuilder builder, DirectoryJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(builder);
        using var reader = new DirectoryJsonReader(builder, options ?? DirectoryJsonOptions.Default, CancellationToken.None);
        int count;
        do
        {
            do
            {
                reader.Filled(count = stream.Read(reader.Free.Span));
            }
            while (count > 0 && !reader.IsFull);
            reader.Advance(isEnd: count == 0);
        }
        while (count > 0);
    }

    /// <summary>Adds the records of a document to a builder, to merge documents or to see every issue and warning.</summary>
    /// <param name="stream">Where from; it is read to its end.</param>
    /// <param name="builder">Takes the records; when reading fails it keeps those before the error.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="cancellationToken">Stops between two records; the builder keeps those before.</param>
    /// <returns>The task that reads.</returns>
    /// <exception cref="DirectoryFormatException">The document cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task ReadIntoAsync(
        Stream stream, MedicalDirectoryBuilder builder, DirectoryJsonOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(builder);
        return ReadAll();

        async Task ReadAll()
        {
            using var reader = new DirectoryJsonReader(builder, options ?? DirectoryJsonOptions.Default, cancellationToken);
            int count;
            do
            {
                do
                {
                    reader.Filled(count = await stream.ReadAsync(reader.Free, cancellationToken).ConfigureAwait(false));
                }
                while (count > 0 && !reader.IsFull);
                reader.Advance(isEnd: count == 0);
            }
            while (count > 0);
        }
    }

    private static byte[] Utf8(string json)
    {
        try
        {
            return Strict.GetBytes(json);
        }
        catch (EncoderFallbackException e)
        {
            var position = Strict.GetByteCount(json.AsSpan(0, e.Index));
            throw new DirectoryFormatException(DirectoryFormatError.InvalidText, "", position, "The text holds half a surrogate pair.");
        }
    }
}
