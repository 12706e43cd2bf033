using System.Buffers;
using System.Text;
using MedSocial.Formats.Cards;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats;

/// <summary>Writes practitioners as vCards, version 4.0 (RFC 6350), for address books.</summary>
/// <remarks>
/// <para>A card has the identifier (<c>UID</c>), the name to show (<c>FN</c>), the public name (<c>N</c>), aliases (<c>NICKNAME</c>), profession
/// (<c>TITLE</c>), specialties and roles (<c>ROLE</c>), places (<c>ORG</c>, <c>ADR</c> with <c>GEO</c>), languages (<c>LANG</c>), and the accounts that are open and
/// have an address (<c>SOCIALPROFILE</c> of RFC 9554, blogs as <c>URL</c>). Text is escaped, and lines are folded after 75 bytes, never within a character.</para>
/// <para>A withheld or protected civil name is not written: the card shows the first alias or the identifier. A practitioner who is known by a register number,
/// and whose name is withheld, has no card. Figures, evidence, register numbers and sources have no place in a card.</para>
/// <para>O(records); memory 128 KiB. Every member may be called from any number of threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// await using var file = File.Create("directory.vcf");
/// await VCard.WriteAsync(MedicalDirectory.Article2019, file);
/// </code>
/// </example>
public static class VCard
{
    /// <summary>Writes a card for each practitioner of a directory, in its order.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="stream">Where to; flushed at the end, not closed.</param>
    /// <param name="cancellationToken">Stops between two cards; the stream then holds those before.</param>
    /// <returns>The task that writes.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(MedicalDirectory directory, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        return PieceWriter.WriteAsync(stream, output => new VCardWriter(directory, output).Pieces(), cancellationToken);
    }

    /// <summary>Writes the card of one practitioner as text.</summary>
    /// <param name="directory">The directory that has the accounts.</param>
    /// <param name="practitioner">Whose.</param>
    /// <returns>The card; empty when the practitioner does not leave the directory.</returns>
    public static string Serialize(MedicalDirectory directory, Practitioner practitioner)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(practitioner);
        var output = new ArrayBufferWriter<byte>();
        new VCardWriter(directory, output).TryWrite(practitioner);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
