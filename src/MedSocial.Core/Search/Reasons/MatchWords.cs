using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Reasons;

/// <summary>The words of a profile as candidates, in groups that have their numbers whenever they are taken apart. Memory is used again.</summary>
internal sealed class MatchWords
{
    /// <summary>How many words of a name may be typed as one.</summary>
    internal const int LongestRun = 4;

    private static readonly char[] Saint = [.. "saint"];

    private Group[] _groups = new Group[1 << 5];
    private int _open;
    private readonly List<(int Start, int Count, int SourceStart, int SourceEnd)> _run = [];
    private MatchCandidate[] _candidates = new MatchCandidate[1 << 6];
    private int _count;

    // An array of letters that is full is left to the candidates that hold it.
    private char[] _letters = new char[1 << 11];
    private int[] _origins = new int[1 << 11];
    private int _used;

    /// <summary>How many groups there are, those among them that are empty.</summary>
    internal int Count { get; private set; }

    internal Span<MatchCandidate> this[int group]
    {
        get
        {
            ref readonly var known = ref _groups[group];
            return known.Shared is { } shared ? shared.Words : _candidates.AsSpan(known.Start, known.End - known.Start);
        }
    }

    /// <summary>The words of a group if others hold them too.</summary>
    internal SharedWords? Shared(int group) => _groups[group].Shared;

    /// <summary>Forgets all candidates, and the texts that they hold.</summary>
    internal void Clear()
    {
        _candidates.AsSpan(0, _count).Clear();
        _groups.AsSpan(0, Count).Clear();
        (_count, _used, Count) = (0, 0, 0);
    }

    /// <summary>Opens an empty group for the words that are added next.</summary>
    internal void Open(int group)
    {
        Reach(group);
        _open = group;
        _groups[group] = new(null, _count, _count);
    }

    /// <summary>Fills an empty group with words that others hold too.</summary>
    internal void Share(int group, SharedWords words)
    {
        Reach(group);
        _groups[group] = new(words, 0, 0);
    }

    /// <summary>Adds each word of a name.</summary>
    internal void Add(in NameText name) => Add(Field(name.Field), name.Text);

    /// <summary>Adds each word by which a value is found.</summary>
    internal void Add(ValueKind kind, ValueText text)
    {
        var field = Field(kind);
        Add(field, text.Label);
        foreach (var synonym in text.Synonyms)
            AddSynonym(field, text.Label, synonym);
    }

    /// <summary>Adds a handle, which is one word whatever stands in it.</summary>
    internal void AddHandle(string handle)
    {
        var folded = Fold(handle, out var from);
        Add(new MatchCandidate(Canonical(from, folded), SearchField.Handle, handle, 0, handle.Length, MatchKind.Exact));
    }

    /// <summary>Adds what may be typed for several words of a name at once: delatour, and jc for Jean-Christophe.</summary>
    internal void AddRuns(in NameText name)
    {
        var (field, text) = (Field(name.Field), name.Text);
        _run.Clear();
        var folded = Fold(text, out var from);
        foreach (var token in new Tokens(folded, _origins.AsSpan(0, folded.Length), text.Length))
            _run.Add((from + token.Start, token.Folded.Length, token.SourceStart, token.SourceEnd));
        var source = _letters;
        for (var first = 0; first + 1 < _run.Count; first++)
        {
            var (start, count, sourceStart, _) = _run[first];
            var end = Math.Min(_run.Count, first + LongestRun);
            Reserve(_run[end - 1].Start + _run[end - 1].Count - start + LongestRun);
            var (initials, joined) = (_used, _used + LongestRun);
            _letters[initials] = source[start];
            source.AsSpan(start, count).CopyTo(_letters.AsSpan(joined));
            var length = count;
            for (var last = first + 1; last < end; last++)
            {
                var word = source.AsSpan(_run[last].Start, _run[last].Count);
                word.CopyTo(_letters.AsSpan(joined + length));
                length += word.Length;
                _letters[initials + last - first] = word[0];
                var spread = _run[last].SourceEnd - sourceStart;
                Add(new MatchCandidate(Canonical(joined, _letters.AsSpan(joined, length)), field, text, sourceStart, spread, MatchKind.Joined));
                var letters = last - first + 1;
                Add(new MatchCandidate(Canonical(initials, _letters.AsSpan(initials, letters)), field, text, sourceStart, spread, MatchKind.Initial));
            }
            _used = joined + length;
        }
    }

    /// <summary>All candidates with letters of their own, for those who keep them.</summary>
    internal SharedWords ToShared()
    {
        MatchCandidate[] kept = [.. _candidates.AsSpan(0, _count)];
        var letters = new char[kept.Sum(candidate => candidate.Word.Count)];
        var used = 0;
        foreach (ref var candidate in kept.AsSpan())
        {
            candidate.Word.CopyTo(letters, used);
            candidate.Word = new(letters, used, candidate.Word.Count);
            used += candidate.Word.Count;
        }
        return new(kept);
    }

    /// <summary>Adds each word of a text.</summary>
    internal void Add(SearchField field, string text)
    {
        var folded = Fold(text, out var from);
        foreach (var token in new Tokens(folded, _origins.AsSpan(0, folded.Length), text.Length))
            Add(new MatchCandidate(Word(from, token), field, text, token.SourceStart, token.SourceEnd - token.SourceStart, MatchKind.Exact));
    }

    private void AddSynonym(SearchField field, string label, string synonym)
    {
        var folded = Fold(synonym, out var from);
        foreach (var token in new Tokens(folded))
            Add(new MatchCandidate(Word(from, token), field, label, 0, label.Length, MatchKind.Synonym));
    }

    private void Add(in MatchCandidate candidate)
    {
        if (_count == _candidates.Length)
            Array.Resize(ref _candidates, _count * 2);
        _candidates[_count++] = candidate;
        _groups[_open].End = _count;
    }

    private void Reach(int group)
    {
        if (group >= _groups.Length)
            Array.Resize(ref _groups, Math.Max(group + 1, _groups.Length * 2));
        Count = Math.Max(Count, group + 1);
    }

    private ReadOnlySpan<char> Fold(string text, out int from)
    {
        var longest = Folding.FoldLength(text.Length);
        Reserve(longest);
        if (_origins.Length < longest)
            _origins = new int[longest];
        from = _used;
        _used += Folding.Fold(text, _letters.AsSpan(from), _origins);
        return _letters.AsSpan(from, _used - from);
    }

    private void Reserve(int letters)
    {
        if (_letters.Length - _used >= letters)
            return;
        _letters = new char[Math.Max(letters, _letters.Length)];
        _used = 0;
    }

    private ArraySegment<char> Word(int from, Token token) => Canonical(from + token.Start, token.Folded);

    private ArraySegment<char> Canonical(int from, ReadOnlySpan<char> word) =>
        NameWords.Canonical(word) == word ? new ArraySegment<char>(_letters, from, word.Length) : Saint;

    private static SearchField Field(NameField field) => field switch
    {
        NameField.Alias => SearchField.Alias,
        NameField.DisplayName => SearchField.DisplayName,
        _ => SearchField.Name,
    };

    private static SearchField Field(ValueKind kind) => kind switch
    {
        ValueKind.Specialty => SearchField.Specialty,
        ValueKind.Profession => SearchField.Profession,
        ValueKind.Network or ValueKind.HasAccount => SearchField.Network,
        ValueKind.Stage => SearchField.Stage,
        ValueKind.Hashtag => SearchField.Hashtag,
        ValueKind.Topic => SearchField.Topic,
        ValueKind.Role => SearchField.Role,
        _ => SearchField.Place,
    };

    /// <summary>Words that others hold too, or where there are none those that were added one by one.</summary>
    private record struct Group(SharedWords? Shared, int Start, int End);
}
