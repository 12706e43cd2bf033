using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Says of most words that are not in a table that they are not, from one place in memory: most words of a query are no handle and no label.</summary>
/// <remarks>A Bloom filter in blocks of 64 bits, three bits a word, eight to ten bits of memory for each: about one absent word in twenty passes.</remarks>
internal sealed class TermFilter
{
    /// <summary>Where it stands among the sections of its table.</summary>
    internal const int Section = 3;

    private const int TermsOfBlock = 7;

    private readonly FlatArray<ulong> _blocks;

    internal TermFilter(TermTable terms)
    {
        var blocks = new ulong[Blocks(terms.Count)];
        for (var id = 0; id < terms.Count; id++)
        {
            var hash = Fingerprint.Of(terms[id]);
            blocks[Block(hash, blocks.Length)] |= Bits(hash);
        }
        _blocks = FlatArray.Copy(blocks);
    }

    internal TermFilter(SectionSource source, int id, int terms) => _blocks = source.Get<ulong>(id + Section, Blocks(terms));

    internal long Bytes => _blocks.Bytes;

    internal void Write(SectionSink sink, int id) => sink.Add(id + Section, _blocks);

    /// <summary>Says that a word will be asked for soon.</summary>
    /// <param name="hash">The <see cref="Fingerprint"/> of the word.</param>
    internal void Announce(ulong hash) => _blocks.Prefetch(Block(hash, _blocks.Length));

    /// <summary>Whether the table may have a word; false when it has not.</summary>
    /// <param name="hash">The <see cref="Fingerprint"/> of the word.</param>
    internal bool MayHave(ulong hash)
    {
        var bits = Bits(hash);
        return (_blocks[Block(hash, _blocks.Length)] & bits) == bits;
    }

    private static int Blocks(int terms) => terms / TermsOfBlock + 1;

    private static int Block(ulong hash, int blocks) => (int)(((hash >> 32) * (ulong)blocks) >> 32);

    // The lower half of the hash; the upper one chooses the block.
    private static ulong Bits(ulong hash) => (1UL << (int)hash) | (1UL << (int)(hash >> 6)) | (1UL << (int)(hash >> 12));
}
