using System.Collections.Immutable;

namespace MedSocial.Deontology;

/// <summary>A part that was taken out of a text.</summary>
/// <param name="Original">Where it stood.</param>
/// <param name="Redacted">What stands for it in the new text.</param>
/// <param name="RuleId">The rule that found it.</param>
public readonly record struct RedactedPart(TextSpan Original, TextSpan Redacted, string RuleId);

/// <summary>A text without identifiers, with the places of both texts.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RedactedText
{
    internal RedactedText(string text, ImmutableArray<RedactedPart> parts) => (Text, Parts) = (text, parts);

    /// <summary>Gets the new text.</summary>
    public string Text { get; }

    /// <summary>Gets what was taken out, in text order; no two overlap.</summary>
    public ImmutableArray<RedactedPart> Parts { get; }

    /// <summary>Finds the place in the new text of a place in the original.</summary>
    /// <param name="original">A place in the original, 0 to its length.</param>
    /// <returns>The place; inside what was taken out, where its replacement begins.</returns>
    /// <remarks>O(log p) for p parts.</remarks>
    public int ToRedacted(int original) => Map(original, static part => part.Original, static part => part.Redacted);

    /// <summary>Finds the place in the original of a place in the new text.</summary>
    /// <param name="redacted">A place in the new text, 0 to its length.</param>
    /// <returns>The place; inside a replacement, where the original begins.</returns>
    /// <remarks>O(log p) for p parts.</remarks>
    public int ToOriginal(int redacted) => Map(redacted, static part => part.Redacted, static part => part.Original);

    /// <summary>Finds the part of the original that a part of the new text stands for; a replacement counts whole.</summary>
    internal TextSpan ToOriginal(TextSpan redacted)
    {
        var last = redacted.End - 1;
        foreach (var part in Parts)
        {
            if (part.Redacted.Start <= last && last < part.Redacted.End)
                return new(ToOriginal(redacted.Start), part.Original.End);
        }
        return new(ToOriginal(redacted.Start), ToOriginal(last) + 1);
    }

    /// <summary>Returns the new text.</summary>
    /// <returns>The value of <see cref="Text"/>.</returns>
    public override string ToString() => Text;

    private int Map(int place, Func<RedactedPart, TextSpan> from, Func<RedactedPart, TextSpan> to)
    {
        int low = 0, high = Parts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (from(Parts[middle]).Start <= place)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return place;
        var part = Parts[low - 1];
        return place < from(part).End ? to(part).Start : place - from(part).End + to(part).End;
    }
}
