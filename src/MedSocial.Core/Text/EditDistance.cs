namespace MedSocial.Text;

/// <summary>How many typing errors lie between two folded words (optimal string alignment, see <see cref="OsaPattern"/>).</summary>
/// <remarks>For one word against many, prepare an <see cref="OsaPattern"/> once instead. No allocation up to 255 characters.</remarks>
internal static class EditDistance
{
    /// <summary>The distance between two words. Symmetric.</summary>
    internal static int Osa(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Osa(left, right, Math.Max(left.Length, right.Length));

    /// <summary>The distance between two words, or <paramref name="max"/> + 1 when it is greater than <paramref name="max"/>.</summary>
    internal static int Osa(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int max) =>
        left.Length <= right.Length
            ? new OsaPattern(left, stackalloc ulong[OsaPattern.MaskCount]).Distance(right, max)
            : new OsaPattern(right, stackalloc ulong[OsaPattern.MaskCount]).Distance(left, max);

    /// <summary>Whether the distance is 0 or 1. Several times faster than measuring it.</summary>
    internal static bool IsAtMostOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length)
        {
            var longer = left;
            left = right;
            right = longer;
        }
        var same = left.CommonPrefixLength(right);
        var ofLeft = left[same..];
        var ofRight = right[same..];
        if (ofRight.Length - ofLeft.Length == 1)
            return ofLeft.SequenceEqual(ofRight[1..]);
        if (ofRight.Length != ofLeft.Length)
            return false;
        return ofLeft.Length < 2
            || ofLeft[1..].SequenceEqual(ofRight[1..])
            || (ofLeft[0] == ofRight[1] && ofLeft[1] == ofRight[0] && ofLeft[2..].SequenceEqual(ofRight[2..]));
    }
}
