using System.Buffers;
using System.Text;
using MedSocial.Formats.Cards;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats;

/// <summary>Writes practitioners as JSON-LD in the vocabulary of schema.org, for web pages and search engines.</summary>
/// <remarks>
/// <para>A physician is a <c>Physician</c>, anybody else a <c>Person</c>: with <c>name</c>, <c>alternateName</c>, <c>identifier</c> (register numbers as
/// <c>PropertyValue</c>), <c>medicalSpecialty</c> in English, <c>address</c>, <c>knowsLanguage</c>, and in <c>sameAs</c> the accounts that are open and have an address.</para>
/// <para>What a page could take for markup is escaped, so that the text may stand within <c>&lt;script type="application/ld+json"&gt;</c>.</para>
/// <para>A withheld or protected civil name is not written, nor the register number that leads to it: <c>name</c> is the first alias or the identifier then. A
/// practitioner who is known by such a number, and whose name is withheld, is left out.</para>
/// <para>O(records); memory 128 KiB. Every member may be called from any number of threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// var directory = MedicalDirectory.Article2019;
/// var script = PhysicianJsonLd.Serialize(directory, directory.FindPractitioner("fraslin")!);
/// // {"@context":"https://schema.org","@type":"Physician","name":"Dr Jean-Jacques Fraslin",...,"sameAs":["https://x.com/Fraslin"]}
/// </code>
/// </example>
public static class PhysicianJsonLd
{
    /// <summary>Writes every practitioner of a directory into one document, as <c>@graph</c>.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="stream">Where to; flushed at the end, not closed.</param>
    /// <param name="cancellationToken">Stops between two practitioners; the stream then holds a part of the document.</param>
    /// <returns>The task that writes.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(MedicalDirectory directory, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        return PieceWriter.WriteAsync(stream, output => new PhysicianWriter(directory, output).Pieces(), cancellationToken);
    }

    /// <summary>Writes one practitioner as text.</summary>
    /// <param name="directory">The directory that has the accounts.</param>
    /// <param name="practitioner">Whom.</param>
    /// <returns>The document; <c>{}</c> when the practitioner does not leave the directory.</returns>
    public static string Serialize(MedicalDirectory directory, Practitioner practitioner)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(practitioner);
        var output = new ArrayBufferWriter<byte>();
        new PhysicianWriter(directory, output).WriteAlone(practitioner);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
