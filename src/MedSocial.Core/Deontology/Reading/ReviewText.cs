using System.Buffers;
using MedSocial.Deontology.Rules;
using MedSocial.Text;

namespace MedSocial.Deontology.Reading;

/// <summary>A text as rules read it: folded once, cut into words once, with the way back to the original.</summary>
/// <remarks>Holds rented arrays: it lives as long as one review and is used by one thread.</remarks>
internal sealed class ReviewText : IDisposable
{
    private const int Block = 1024;

    private char[] _folded;
    private int[] _origins;
    private PostWord[] _words;
    private int _length;
    private int _count;

    internal ReviewText(string original, Lexicon lexicon, PostContext context)
    {
        (Original, Lexicon, Context) = (original, lexicon, context);
        var capacity = original.Length + (Block * 4);
        _folded = ArrayPool<char>.Shared.Rent(capacity);
        _origins = ArrayPool<int>.Shared.Rent(capacity);
        _words = ArrayPool<PostWord>.Shared.Rent((original.Length / 4) + 64);
        FoldAll();
        Seen = WordReader.Read(this);
    }

    internal string Original { get; }

    internal Lexicon Lexicon { get; }

    internal PostContext Context { get; }

    internal ReadOnlySpan<char> Folded => _folded.AsSpan(0, _length);

    internal ReadOnlySpan<int> Origins => _origins.AsSpan(0, _length);

    internal Span<PostWord> Words => _words.AsSpan(0, _count);

    /// <summary>Every class that some word of the text has: a rule whose classes are missing need not look.</summary>
    internal WordClass Seen { get; }

    /// <summary>Whether the text speaks of a patient.</summary>
    internal bool IsAboutCare => (Seen & (WordClass.Patient | WordClass.Care | WordClass.Disease | WordClass.Rare)) != 0 || ((Seen & WordClass.WeakTitle) != 0 && (Seen & WordClass.Clinical) != 0);

    /// <summary>Whether the text is one of medicine: names without a title are looked for in no other.</summary>
    internal bool IsClinical => IsAboutCare || (Seen & (WordClass.Clinical | WordClass.Encounter | WordClass.Colleague | WordClass.Eponym | WordClass.WeakTitle)) != 0 || IsOfSomebody;

    /// <summary>Whether the text tells of one person under care: a patient, a title, a birth, a label of a form.</summary>
    internal bool IsOfSomebody =>
        (Seen & (WordClass.Patient | WordClass.Title | WordClass.FileLabel | WordClass.NirLabel | WordClass.BirthCue | WordClass.NameLabel)) != 0;

    /// <summary>Whether a matcher of numbers has found something.</summary>
    internal bool HasClaims { get; set; }

    /// <summary>The names in it, in text order; the first matcher that asks has them found.</summary>
    internal List<NameSpan> Names => field ??= NameScan.Run(this);

    internal Span<char> FoldedToWrite => _folded.AsSpan(0, _length);

    internal ReadOnlySpan<char> FoldedOf(in PostWord word) => _folded.AsSpan(word.Start, word.Length);

    internal int Value(in PostWord word) => word.Entry < 0 ? 0 : Lexicon.Value(word.Entry);

    /// <summary>The value of a run of digits; -1 when it has more than nine.</summary>
    internal int Number(in PostWord word)
    {
        if (word.Length > 9)
            return -1;
        var value = 0;
        for (var i = word.Start; i < word.End; i++)
            value = (value * 10) + (_folded[i] - '0');
        return value;
    }

    /// <summary>The original's first letter of a word.</summary>
    internal char First(in PostWord word) => Original[_origins[word.Start]];

    internal void Add(in PostWord word)
    {
        if (_count == _words.Length)
        {
            var larger = ArrayPool<PostWord>.Shared.Rent(_count * 2);
            _words.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<PostWord>.Shared.Return(_words);
            _words = larger;
        }
        _words[_count++] = word;
    }

    /// <summary>The span in the original of words, the last one excluded.</summary>
    internal TextSpan Span(int first, int end) => SpanOfFolded(_words[first].Start, _words[end - 1].End);

    /// <summary>The span in the original of a part of the folded text: with the marks and invisible characters that follow it.</summary>
    internal TextSpan SpanOfFolded(int start, int end)
    {
        var last = _origins[end - 1];
        for (var next = end; next < _length; next++)
        {
            if (_origins[next] > last)
                return new(_origins[start], _origins[next]);
        }
        return new(_origins[start], Original.Length);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<int>.Shared.Return(_origins);
        ArrayPool<PostWord>.Shared.Return(_words);
        (_folded, _origins, _words, _length, _count) = ([], [], [], 0, 0);
    }

    // In blocks, because the folding asks for four times the room that it nearly always needs.
    private void FoldAll()
    {
        for (var at = 0; at < Original.Length;)
        {
            var end = Math.Min(at + Block, Original.Length);
            if (end < Original.Length && char.IsHighSurrogate(Original[end - 1]) && char.IsLowSurrogate(Original[end]))
                end++;
            var room = Folding.FoldLength(end - at);
            if (_folded.Length - _length < room)
                Grow(room);
            var folded = Folding.Fold(Original.AsSpan(at, end - at), _folded.AsSpan(_length), _origins.AsSpan(_length));
            for (var i = _length; i < _length + folded && at > 0; i++)
                _origins[i] += at;
            _length += folded;
            at = end;
        }
    }

    private void Grow(int room)
    {
        var capacity = (_folded.Length + room) * 2;
        var folded = ArrayPool<char>.Shared.Rent(capacity);
        var origins = ArrayPool<int>.Shared.Rent(capacity);
        _folded.AsSpan(0, _length).CopyTo(folded);
        _origins.AsSpan(0, _length).CopyTo(origins);
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<int>.Shared.Return(_origins);
        (_folded, _origins) = (folded, origins);
    }
}
