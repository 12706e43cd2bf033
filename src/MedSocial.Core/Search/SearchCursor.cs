using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace MedSocial.Search;

/// <summary>Where the next page of an answer begins: valid for the query and the snapshot of the directory that gave it.</summary>
/// <remarks>
/// Its text is opaque, has 28 characters of A-Z a-z 0-9 - _ and may stand in an address. It holds a position and two checks, nothing of the
/// query and nobody's name; it is no secret and proves nothing. Immutable, equal by value.
/// </remarks>
/// <example><code>
/// var page = directory.Search(query);
/// while (page.Next is { } next)
///     page = directory.Search(query with { After = next });
/// </code></example>
public readonly record struct SearchCursor
{
    private const int Bytes = 21;

    private const byte Version = 1;

    internal SearchCursor(ulong snapshot, ulong query, int position)
    {
        Snapshot = snapshot;
        Query = query;
        Position = position;
    }

    internal ulong Snapshot { get; }

    internal ulong Query { get; }

    /// <summary>How many hits were given before.</summary>
    internal int Position { get; }

    /// <summary>Reads a cursor from its text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The cursor.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no cursor.</exception>
    public static SearchCursor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var cursor) ? cursor : throw new FormatException("The text is not a cursor that a search has given.");
    }

    /// <summary>Reads a cursor from its text, as it may come from outside.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SearchCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = stackalloc byte[Bytes];
        if (text is null || text.Length != Base64Url.GetEncodedLength(Bytes)
            || Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done || written != Bytes || bytes[0] != Version)
        {
            return false;
        }
        var position = BinaryPrimitives.ReadInt32LittleEndian(bytes[17..]);
        cursor = new(BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[9..]), position);
        return position >= 0;
    }

    /// <summary>Writes the cursor.</summary>
    /// <returns>The text that <see cref="Parse"/> reads.</returns>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[1..], Snapshot);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[9..], Query);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[17..], Position);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The check of a query: all of it but the page.</summary>
    internal static ulong Check(SearchQuery query) => Storage.Fingerprint.Of(query.Normalize().ToText());
}
