using System.Globalization;

namespace MedSocial.Text;

/// <summary>A word of a folded text, with its place in the folded text and in the original.</summary>
internal readonly ref struct Token
{
    internal Token(ReadOnlySpan<char> folded, int start, int sourceStart, int sourceEnd)
    {
        Folded = folded;
        Start = start;
        SourceStart = sourceStart;
        SourceEnd = sourceEnd;
    }

    /// <summary>The word, folded.</summary>
    internal ReadOnlySpan<char> Folded { get; }

    /// <summary>Where the word begins in the folded text.</summary>
    internal int Start { get; }

    /// <summary>Where the word ends in the folded text, exclusive.</summary>
    internal int End => Start + Folded.Length;

    /// <summary>Where the word begins in the original.</summary>
    internal int SourceStart { get; }

    /// <summary>Where the word ends in the original, exclusive: after the combining marks and invisible characters that follow it.</summary>
    internal int SourceEnd { get; }
}

/// <summary>The words of a folded text, in order: <c>foreach (var token in new Tokens(folded, origins, text.Length))</c>.</summary>
/// <remarks>
/// A word is a maximal run of letters and digits of any script, with the vowel signs that folding keeps. Everything else separates:
/// "j.-j." gives j and j, "d'artagnan" d and artagnan; emoji separate. Words never overlap in the folded text and never go back in
/// the original; two words overlap there only when one source character unfolds into both (½ into 1 and 2). No allocation, O(n).
/// </remarks>
internal ref struct Tokens
{
    private readonly ReadOnlySpan<char> _folded;
    private readonly ReadOnlySpan<int> _origins;
    private readonly int _sourceLength;
    private int _start;
    private int _end;

    /// <summary>Reads the words of a folded text.</summary>
    /// <param name="folded">What <see cref="Folding"/> wrote.</param>
    /// <param name="origins">The origins that it wrote, as many; or empty, and then the folded text counts as the original.</param>
    /// <param name="sourceLength">The length of the original.</param>
    internal Tokens(ReadOnlySpan<char> folded, ReadOnlySpan<int> origins, int sourceLength)
    {
        if (!origins.IsEmpty)
            ArgumentOutOfRangeException.ThrowIfLessThan(origins.Length, folded.Length, nameof(origins));
        _folded = folded;
        _origins = origins;
        _sourceLength = sourceLength;
    }

    /// <summary>Reads the words of a text that is its own original.</summary>
    internal Tokens(ReadOnlySpan<char> folded)
        : this(folded, [], folded.Length)
    {
    }

    /// <summary>The current word.</summary>
    public readonly Token Current => _origins.IsEmpty
        ? new(_folded[_start.._end], _start, _start, _end)
        : new(_folded[_start.._end], _start, _origins[_start], SourceEnd());

    /// <summary>Returns itself, from the start.</summary>
    public readonly Tokens GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        var at = _end;
        int width;
        while (at < _folded.Length && !IsWord(_folded, at, out width))
            at += width;
        _start = at;
        while (at < _folded.Length && IsWord(_folded, at, out width))
            at += width;
        _end = at;
        return at > _start;
    }

    private readonly int SourceEnd()
    {
        var last = _origins[_end - 1];
        for (var next = _end; next < _folded.Length; next++)
        {
            if (_origins[next] > last)
                return _origins[next];
        }

        return _sourceLength;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (c < 0x80)
            return (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9;
        if (!char.IsHighSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(c));
        width = 2;
        return IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])));
    }

    private static bool IsWord(UnicodeCategory category) => category <= UnicodeCategory.DecimalDigitNumber;
}
