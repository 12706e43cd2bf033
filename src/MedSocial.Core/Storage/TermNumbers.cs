using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>The id of a word by its <see cref="Fingerprint"/>, from one place in memory; and that a word is not there, which most words of a query are to handles and labels.</summary>
/// <remarks>
/// Open addressing: an entry of four bytes holds the id and nine bits of the hash, so that the words themselves need not be read to find one. What an
/// entry says is held against the letters by whoever asks: one absent word in a hundred has an entry that looks like it. Six bytes a word.
/// </remarks>
internal sealed class TermNumbers
{
    /// <summary>Where it stands among the sections of its table.</summary>
    internal const int Section = 4;

    private const int IdBits = 23, IdMask = (1 << IdBits) - 1, MostTag = (1 << (32 - IdBits)) - 2;

    /// <summary>An entry of no word: no tag is so large.</summary>
    private const uint None = uint.MaxValue;

    private readonly FlatArray<uint> _entries;

    internal TermNumbers(TermTable terms)
    {
        if (terms.Count > IdMask + 1)
            throw new NotSupportedException($"One segment holds at most {IdMask + 1} different words of a sort.");
        _entries = FlatArray.Make<uint>(Entries(terms.Count), out var entries);
        entries.Fill(None);
        for (var id = 0; id < terms.Count; id++)
        {
            var hash = Fingerprint.Of(terms[id]);
            var at = First(hash, entries.Length);
            while (entries[at] != None)
                at = at + 1 < entries.Length ? at + 1 : 0;
            entries[at] = (Tag(hash) << IdBits) | (uint)id;
        }
    }

    internal TermNumbers(SectionSource source, int id, int terms) => _entries = source.Get<uint>(id + Section, Entries(terms));

    internal long Bytes => _entries.Bytes;

    internal void Write(SectionSink sink, int id) => sink.Add(id + Section, _entries);

    /// <summary>Says that a word will be asked for soon.</summary>
    /// <param name="hash">The <see cref="Fingerprint"/> of the word.</param>
    internal void Announce(ulong hash) => _entries.Prefetch(First(hash, _entries.Length));

    /// <summary>The first entry that may be of a word: its id, or -1 when the word is not there.</summary>
    /// <param name="hash">The <see cref="Fingerprint"/> of the word.</param>
    internal int Find(ulong hash) => Next(hash, First(hash, _entries.Length), out _);

    /// <summary>The same from a place on; says from where to go on if the id turns out to be that of another word.</summary>
    internal int Next(ulong hash, int at, out int next)
    {
        var tag = Tag(hash);
        // Of a damaged file every entry may be taken.
        for (var tried = 0; tried < _entries.Length; tried++)
        {
            var entry = _entries[at];
            at = at + 1 < _entries.Length ? at + 1 : 0;
            if (entry == None)
                break;
            if (entry >> IdBits != tag)
                continue;
            next = at;
            return (int)(entry & IdMask);
        }
        next = at;
        return -1;
    }

    /// <summary>Where to look for a word first.</summary>
    internal int First(ulong hash) => First(hash, _entries.Length);

    // A third stays free, so that a word that is not there is known after five entries on average, which stand side by side.
    private static int Entries(int terms) => terms + (terms >> 1) + 1;

    // The upper half of the hash says where to look, the lower one what to look for.
    private static int First(ulong hash, int entries) => (int)(((hash >> 32) * (ulong)entries) >> 32);

    private static uint Tag(ulong hash) => Math.Min((uint)hash & (MostTag + 1), MostTag);
}
