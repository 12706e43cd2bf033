using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Finds what a garbled word can mean among the words that stand beside another one in somebody's name.</summary>
/// <remarks>
/// With three letters wrong a word lies near thousands of others; but who is called Jules has one of a few hundred. So the lists of what is near the
/// other word are read once, and each word that stands in them is looked at once: its letters send most away, the others are measured. The three steps
/// follow each other instead of mixing, so that memory is fetched for many words at a time.
/// </remarks>
internal sealed class CoWordFinder(SearchIndex index)
{
    /// <summary>What is near the other word is read, the nearest first, until one in so many profiles was met: it would tell nobody apart, and be long to read.</summary>
    private const int MostShared = 16;

    /// <summary>How far ahead of the posting that is read memory is sent for, where the words of a long name stand elsewhere: in two steps.</summary>
    private const int Ahead = 16;

    /// <summary>How many words are sent for at a time.</summary>
    private const int Group = 32;

    private readonly int _terms = index.Names.Terms.Count;
    private readonly int[] _words = new int[NameIndex.MaxWords];

    // One place more than there are words: it stands for those that are none, and is always taken.
    private readonly ulong[] _isListed = new ulong[(index.Names.Terms.Count >> 6) + 1];
    private int[] _listed = [];
    private int _count;

    /// <summary>Adds the words within a distance of a garbled one that stand beside what is near another.</summary>
    internal void Add(Clause garbled, Clause other, int distance)
    {
        if (_listed.Length == 0)
            _listed = new int[_terms + 1];
        Array.Clear(_isListed);
        _isListed[_terms >> 6] |= 1UL << _terms;
        _count = 0;
        long left = index.Profiles.Count / MostShared;
        // A word that may be unfinished stands among those that it begins, and not among the others.
        if (other.Name >= 0)
            left -= List(other.Name);
        for (var i = 0; i < other.Terms.Count && left >= 0; i++)
        {
            if (other.Terms[i] != other.Name && other.Kind(other.Terms[i]) != Clause.Far)
                left -= List(other.Terms[i]);
        }
        KeepAlike(LetterSets.Of(garbled.Word), distance);
        Measure(garbled, distance);
    }

    /// <summary>Lists the words that stand beside one, each once; returns in how many names it stands.</summary>
    private int List(int term)
    {
        var postings = index.Names.Postings(term);
        for (var at = 0; at < postings.Length; at++)
        {
            if (at + Ahead < postings.Length && NamePosting.First(postings[at + Ahead]) == NamePosting.Overflow)
                index.Names.AnnounceWords(NamePosting.Profile(postings[at + Ahead]));
            if (at + Ahead / 2 < postings.Length && NamePosting.First(postings[at + Ahead / 2]) == NamePosting.Overflow)
                index.Names.AnnounceLongWords(NamePosting.Profile(postings[at + Ahead / 2]));
            var first = NamePosting.First(postings[at]);
            if (first == NamePosting.Overflow)
            {
                foreach (var word in _words.AsSpan(0, index.Names.Words(NamePosting.Profile(postings[at]), _words)))
                    ListOne(word & NameIndex.TermMask);
                continue;
            }
            ListOne(first);
            ListOne(NamePosting.Second(postings[at]));
        }
        return postings.Length;
    }

    // Without a branch: whether a word was met before cannot be foreseen.
    private void ListOne(int term)
    {
        term = Math.Min(term, _terms);
        ref var known = ref _isListed[term >> 6];
        _listed[_count] = term;
        _count += (int)(~known >> term) & 1;
        known |= 1UL << term;
    }

    /// <summary>Keeps the words whose letters do not say that they are too far.</summary>
    private void KeepAlike(uint letters, int distance)
    {
        var sets = index.Neighbours.Letters.Sets;
        var kept = 0;
        foreach (var term in _listed.AsSpan(0, _count))
        {
            _listed[kept] = term;
            kept += LetterSets.MayBeNear(sets[term], letters, distance) ? 1 : 0;
        }
        _count = kept;
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
