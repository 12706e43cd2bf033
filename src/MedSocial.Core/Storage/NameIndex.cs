using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;

namespace MedSocial.Storage;

/// <summary>The words of all names: what they are, who bears them, and which lie near a misspelled one.</summary>
internal sealed class NameIndex
{
    /// <summary>The most words of one profile's names that are searched; a person has fewer, a title of a page may have more.</summary>
    internal const int MaxWords = 8;

    /// <summary>Set on a word of <see cref="Words"/> that belongs to a family name.</summary>
    internal const int FamilyMark = 1 << 24;

    /// <summary>Set on a word of <see cref="Words"/> that belongs to the name at birth, which need not be typed.</summary>
    internal const int BirthMark = 1 << 25;

    /// <summary>Takes the marks off a word.</summary>
    internal const int TermMask = FamilyMark - 1;

    /// <summary>How many postings a line of memory holds.</summary>
    internal const int PostingsOfLine = 8;

    private const int InlineWords = 3;
    private const int LongName = 0;

    /// <summary>What the head of an inline name can say: how many words, how many of them given names, and whether the last is a name at birth.</summary>
    private static readonly (int Count, int Given, bool Birth)[] Heads =
    [
        (-1, 0, false), (0, 0, false), (1, 0, false), (1, 1, false), (2, 0, false), (2, 1, false), (2, 2, false), (3, 0, false), (3, 1, false),
        (3, 2, false), (3, 3, false), (3, 1, true), (3, 2, true), (2, 1, true), (2, 0, true), (3, 0, true),
    ];

    private readonly FlatArray<ulong> _postings;
    private readonly FlatArray<int> _postingStarts;
    private readonly FlatArray<ulong> _forward;
    private readonly FlatArray<int> _longWords;
    private readonly LayeredLists<ulong>? _layers;

    /// <summary>Sorts the words of all profiles into posting lists.</summary>
    /// <param name="terms">The distinct words.</param>
    /// <param name="words">The words of all profiles one after the other, as ids, with <see cref="FamilyMark"/>; each profile's given names first.</param>
    /// <param name="starts">Where the words of each profile start, and the end.</param>
    internal NameIndex(TermTable terms, ReadOnlySpan<int> words, ReadOnlySpan<int> starts)
    {
        if (terms.Count > NamePosting.MaxTerms || starts.Length > NamePosting.MaxProfiles)
            throw new NotSupportedException($"One segment holds at most {NamePosting.MaxTerms} different words of names and {NamePosting.MaxProfiles} profiles.");
        Terms = terms;
        var postingStarts = new int[terms.Count + 2];
        foreach (var word in words)
            postingStarts[(word & TermMask) + 2]++;
        for (var i = 2; i < postingStarts.Length; i++)
            postingStarts[i] += postingStarts[i - 1];

        var profiles = starts.Length - 1;
        _postings = FlatArray.Make<ulong>(words.Length, out var postings);
        _forward = FlatArray.Make<ulong>(profiles, out var forward);
        var longWords = new List<int>();
        for (var profile = 0; profile < profiles; profile++)
        {
            var own = words[starts[profile]..starts[profile + 1]];
            for (var i = 0; i < own.Length; i++)
            {
                var (first, second) = own.Length switch
                {
                    1 => (NamePosting.None, NamePosting.None),
                    2 => (own[1 - i] & TermMask, NamePosting.None),
                    3 => (own[i == 0 ? 1 : 0] & TermMask, own[i == 2 ? 1 : 2] & TermMask),
                    _ => (NamePosting.Overflow, NamePosting.None),
                };
                var term = own[i] & TermMask;
                postings[postingStarts[term + 1]++] = NamePosting.Pack(profile, (own[i] & FamilyMark) != 0, first, second);
            }
            forward[profile] = PackForward(own, longWords);
        }
        _longWords = FlatArray.Copy([.. longWords]);
        _postingStarts = FlatArray.Copy<int>(postingStarts.AsSpan(0, terms.Count + 1));
    }

    internal NameIndex(SectionSource source, int id, TermTable terms, int profiles)
    {
        Terms = terms;
        _postings = source.Get<ulong>(id);
        _postingStarts = source.Starts(id + 1, _postings.Length);
        _forward = source.Get<ulong>(id + 2, profiles);
        _longWords = source.Get<int>(id + 3);
        if (terms.Count > NamePosting.MaxTerms || profiles > NamePosting.MaxProfiles || _postingStarts.Length != terms.Count + 1)
            throw source.Corrupt(id + 1, "has a number of lists that cannot be");
    }

    /// <summary>Two layers under one numbering: lists are put together when they are asked for, the names of profiles now, which everybody asks for.</summary>
    internal NameIndex(TermTable terms, OrdinalMap profiles, NameIndex lower, NameIndex upper, KeyMap keys, LayeredLists<ulong> lists)
    {
        if (terms.Count > NamePosting.MaxTerms || profiles.Count >= NamePosting.MaxProfiles)
            throw new NotSupportedException($"One segment holds at most {NamePosting.MaxTerms} different words of names and {NamePosting.MaxProfiles} profiles.");
        Terms = terms;
        _layers = lists;
        _postingStarts = lists.Starts;
        _postings = lists.Items;
        (_forward, _longWords) = LayeredNames.Of(profiles, lower, upper, keys);
    }

    internal TermTable Terms { get; }

    /// <summary>Where the list of each word starts, and the end.</summary>
    internal FlatArray<int> Starts => _postingStarts;

    /// <summary>Whether lists are put together when they are asked for.</summary>
    internal bool IsLayered => _layers is not null;

    /// <summary>What the lists take that were put together of two layers.</summary>
    internal long LayeredBytes => _layers is null ? 0 : _layers.Bytes + _forward.Bytes;

    internal long Bytes => Terms.Bytes + (_layers?.Bytes ?? _postings.Bytes) + _forward.Bytes + _postingStarts.Bytes + _longWords.Bytes;

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _postings);
        sink.Add(id + 1, _postingStarts);
        sink.Add(id + 2, _forward);
        sink.Add(id + 3, _longWords);
    }

    internal ReadOnlySpan<ulong> Postings(int term) => _layers is null ? _postings.List(_postingStarts, term) : _layers[term];

    /// <summary>The best known who bears a word; somebody does.</summary>
    internal int FirstProfile(int term) => _layers is null ? NamePosting.Profile(_postings[_postingStarts[term]]) : _layers.First(term);

    /// <summary>How many postings the words of a range of ids have together. O(1).</summary>
    internal int PostingCount(int from, int to) => _postingStarts[to] - _postingStarts[from];

    /// <summary>Says that it will be asked soon where the list of a word is.</summary>
    internal void AnnounceStart(int term) => _postingStarts.Prefetch(term);

    /// <summary>Says that the lists of some words will be read soon: sends for their first lines of memory.</summary>
    internal void Announce(int from, int to, int lines)
    {
        var (at, end) = (_postingStarts[from], _postingStarts[to]);
        end = Math.Min(end, at + lines * PostingsOfLine);
        for (; at < end; at += PostingsOfLine)
            _postings.Prefetch(at);
    }

    /// <summary>Says that a list will be read on from a place, which may lie in the lists behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Announce(int term, int at) => _postings.Prefetch(_postingStarts[term] + at);

    /// <summary>Says that the words of a profile will be asked for soon.</summary>
    internal void AnnounceWords(int profile) => _forward.Prefetch(profile);

    /// <summary>The same for a long name that was announced before: its words stand in a second place.</summary>
    internal void AnnounceLongWords(int profile) => _longWords.Prefetch((int)(uint)_forward[profile]);

    /// <summary>Says that postings will be read soon: sends for the words of the long names among them, which stand elsewhere.</summary>
    internal void AnnounceLong(ReadOnlySpan<ulong> postings)
    {
        var any = false;
        foreach (var posting in postings)
        {
            if (NamePosting.First(posting) != NamePosting.Overflow)
                continue;
            AnnounceWords(NamePosting.Profile(posting));
            any = true;
        }
        if (!any)
            return;
        foreach (var posting in postings)
        {
            if (NamePosting.First(posting) == NamePosting.Overflow)
                AnnounceLongWords(NamePosting.Profile(posting));
        }
    }

    /// <summary>Adds the words that stand beside a word to a set of bits; the word itself, where somebody has it twice.</summary>
    /// <param name="term">The word.</param>
    /// <param name="set">A bit for each word, and one for what is none.</param>
    /// <param name="words">Room for the words of one name.</param>
    internal void MarkBeside(int term, Span<ulong> set, int[] words)
    {
        const int ahead = 16;
        var none = Terms.Count;
        var postings = Postings(term);
        for (var at = 0; at < postings.Length; at++)
        {
            // The words of a long name stand elsewhere: they are sent for in two steps.
            if (at + ahead < postings.Length && NamePosting.First(postings[at + ahead]) == NamePosting.Overflow)
                AnnounceWords(NamePosting.Profile(postings[at + ahead]));
            if (at + ahead / 2 < postings.Length && NamePosting.First(postings[at + ahead / 2]) == NamePosting.Overflow)
                AnnounceLongWords(NamePosting.Profile(postings[at + ahead / 2]));
            var first = NamePosting.First(postings[at]);
            if (first == NamePosting.Overflow)
            {
                foreach (var word in words.AsSpan(0, Words(NamePosting.Profile(postings[at]), words)))
                    set[(word & TermMask) >> 6] |= 1UL << (word & TermMask);
                continue;
            }
            var (one, other) = (Math.Min(first, none), Math.Min(NamePosting.Second(postings[at]), none));
            set[one >> 6] |= 1UL << one;
            set[other >> 6] |= 1UL << other;
        }
        set[none >> 6] &= ~(1UL << none);
    }

    /// <summary>Writes the words of a profile's names, given names first; returns how many, at most <see cref="MaxWords"/>.</summary>
    internal int Words(int profile, Span<int> words)
    {
        var packed = _forward[profile];
        var head = (int)(packed >> 60);
        if (head == LongName)
        {
            var from = (int)(uint)packed;
            var all = _longWords.Between(from, from + Math.Min((int)(packed >> 32), MaxWords));
            all.CopyTo(words);
            return all.Length;
        }
        var (count, given, birth) = Heads[head];
        for (var i = 0; i < count; i++)
            words[i] = ((int)(packed >> (20 * i)) & NamePosting.None) | (i >= given ? FamilyMark : 0);
        if (birth)
            words[count - 1] |= BirthMark;
        return count;
    }

    /// <summary>The names of profiles as they lie there: see <see cref="LayeredNames"/>.</summary>
    internal FlatArray<ulong> Forward => _forward;

    /// <summary>The words of long names.</summary>
    internal FlatArray<int> LongWords => _longWords;

    /// <summary>The same name under other numbers of words; of a long one those stand elsewhere.</summary>
    internal static ulong Renumber<TNumbers>(ulong packed, TNumbers numbers)
        where TNumbers : struct, IWordNumbers
    {
        var renumbered = packed;
        for (var i = 0; i < Heads[(int)(packed >> 60)].Count; i++)
        {
            var word = (int)(packed >> (20 * i)) & NamePosting.None;
            renumbered = (renumbered & ~((ulong)NamePosting.None << (20 * i))) | ((ulong)numbers.Of(word) << (20 * i));
        }
        return renumbered;
    }

    /// <summary>Whether the words of a name stand elsewhere.</summary>
    internal static bool IsLong(ulong packed) => packed >> 60 == LongName;

    /// <summary>A head and three words; or no head, how many words there are and where they stand among those of long names.</summary>
    private static ulong PackForward(ReadOnlySpan<int> words, List<int> longWords)
    {
        var given = 0;
        while (given < words.Length && (words[given] & FamilyMark) == 0)
            given++;
        var birth = words.Length > 0 && (words[^1] & BirthMark) != 0;
        var head = words.Length > InlineWords ? LongName : Math.Max(LongName, Array.IndexOf(Heads, (words.Length, given, birth)));
        if (head == LongName)
        {
            longWords.AddRange(words);
            return ((ulong)words.Length << 32) | (uint)(longWords.Count - words.Length);
        }
        var packed = (ulong)(uint)head << 60;
        for (var i = 0; i < words.Length; i++)
            packed |= (ulong)(words[i] & TermMask) << (20 * i);
        return packed;
    }
}

/// <summary>Other numbers for words.</summary>
internal interface IWordNumbers
{
    int Of(int word);
}
