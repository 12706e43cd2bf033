namespace MedSocial.Deontology;

/// <summary>A part of a text, in UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last; equal to <paramref name="Start"/> when nothing in the text is meant.</param>
/// <remarks>Eight bytes; equality is by value. <c>default</c> is the empty span at the beginning.</remarks>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Gets the number of units.</summary>
    public int Length => End - Start;

    /// <summary>Returns the text that the span covers.</summary>
    /// <param name="text">The text that was reviewed.</param>
    /// <returns>The part of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span ends after the text.</exception>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(End, text.Length);
        return text[Start..End];
    }

    /// <summary>Returns the two bounds.</summary>
    /// <returns>For example <c>3..9</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Start}..{End}");
}
