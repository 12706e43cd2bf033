using System.Numerics;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Candidates;

/// <summary>Finds what a garbled word can mean among the words that stand beside another one in somebody's name.</summary>
/// <remarks>
/// With three letters wrong a word lies near thousands of others; but who is called Jules has one of a few hundred. So the lists of what is near the
/// other word are read once (of a word that many bear the set of words beside it, <see cref="CoWords"/>), and each word that stands in them is looked at once: its
/// letters send most away, the others are measured. The steps follow each other instead of mixing, so that memory is fetched for many words at a time.
/// </remarks>
internal sealed class CoWordFinder(SearchIndex index)
{
    /// <summary>What is near the other word is read, the nearest first, until one in so many profiles was met: it would tell nobody apart, and be long to read.</summary>
    private const int MostShared = 16;

    /// <summary>How many words are sent for at a time.</summary>
    private const int Group = 32;

    private readonly int[] _words = new int[NameIndex.MaxWords];

    private readonly ulong[] _beside = new ulong[CoWords.Length(index.Names.Terms.Count)];
    private int[] _listed = [];
    private int _count;

    /// <summary>Adds the words within a distance of a garbled one that stand beside what is near another.</summary>
    internal void Add(Clause garbled, Clause other, int distance)
    {
        Array.Clear(_beside);
        long left = index.Profiles.Count / MostShared;
        // A word that may be unfinished stands among those that it begins, and not among the others.
        if (other.Name >= 0)
            left -= Mark(other.Name);
        for (var i = 0; i < other.Terms.Count && left >= 0; i++)
        {
            if (other.Terms[i] != other.Name && other.Kind(other.Terms[i]) != Clause.Far)
                left -= Mark(other.Terms[i]);
        }
        ListAlike(LetterSets.Of(garbled.Word), distance);
        Measure(garbled, distance);
    }

    /// <summary>Marks the words that stand beside one; returns in how many names it stands.</summary>
    private int Mark(int term)
    {
        var known = index.CoWords.Of(term);
        if (known.IsEmpty)
            index.Names.MarkBeside(term, _beside, _words);
        for (var i = 0; i < known.Length; i++)
            _beside[i] |= known[i];
        return index.Names.PostingCount(term, term + 1);
    }

    /// <summary>Lists the words that are marked and whose letters do not say that they are too far; without a branch, as that cannot be foreseen.</summary>
    private void ListAlike(uint letters, int distance)
    {
        var sets = index.Neighbours.Letters.Sets;
        if (_listed.Length == 0)
            _listed = new int[sets.Length + 1];
        _count = 0;
        for (var i = 0; i < _beside.Length; i++)
        {
            for (var left = _beside[i]; left != 0; left &= left - 1)
            {
                var term = (i << 6) + BitOperations.TrailingZeroCount(left);
                _listed[_count] = term;
                _count += LetterSets.MayBeNear(sets[term], letters, distance) ? 1 : 0;
            }
        }
    }

    private void Measure(Clause garbled, int distance)
    {
        var terms = index.Names.Terms;
        var pattern = new OsaPattern(garbled.Word, stackalloc ulong[OsaPattern.MaskCount]);
        var listed = _listed.AsSpan(0, _count);
        terms.Announce(listed[..Math.Min(Group, listed.Length)]);
        for (; !listed.IsEmpty; listed = listed[Math.Min(Group, listed.Length)..])
        {
            if (listed.Length > Group)
                terms.Announce(listed.Slice(Group, Math.Min(Group, listed.Length - Group)));
            foreach (var term in listed[..Math.Min(Group, listed.Length)])
            {
                if (pattern.Distance(terms[term], distance) <= distance)
                    garbled.AddTerm(term, Clause.Far);
            }
        }
    }
}
