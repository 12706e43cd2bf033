using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Compares two folded values of a field.</summary>
internal static class ValueComparison
{
    internal const int Exact = 0, Near = 1, Swapped = 2, Far = 3, Initial = 4, Else = 5;

    internal static readonly string[] Levels = ["exact", "near", "swapped", "far", "initial", "else"];

    internal static readonly (string En, string Fr)[] Words =
    [
        ("the same", "identique"), ("nearly the same", "presque identique"), ("in another field", "dans un autre champ"), ("alike", "ressemblant"),
        ("an initial", "une initiale"), ("different", "différent"),
    ];

    /// <summary>The form in which values are compared; empty where nothing is known.</summary>
    internal static string Fold(string? value, FieldComparator comparator)
    {
        if (string.IsNullOrWhiteSpace(value))
            return "";
        if (value.Length > PlainText.MaxLength)
            value = value[..PlainText.MaxLength];
        var folded = Folding.Fold(value);
        return comparator switch
        {
            FieldComparator.Date => YearFirst(folded),
            FieldComparator.Digits => string.Concat(folded.Where(char.IsAsciiLetterOrDigit)),
            _ => string.Join(' ', FoldedWords.Of(folded).Select(word => word.Folded)),
        };
    }

    /// <summary>« 3/2/1990 » and « 03021990 » as 19900203; other texts as their letters and digits.</summary>
    private static string YearFirst(string text)
    {
        var parts = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [{ Length: <= 4 }, { Length: <= 2 }, { Length: <= 4 }])
            parts = [.. parts.Select(part => part.PadLeft(2, '0'))];
        var digits = string.Concat(parts);
        return digits.Length == 8 && !IsYear(digits.AsSpan(0, 4)) && IsYear(digits.AsSpan(4)) ? digits[4..] + digits[2..4] + digits[..2] : digits;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits[..2] is "18" or "19" or "20";

    internal static int Level(string one, string two, FieldComparator comparator) => comparator switch
    {
        FieldComparator.Name => Name(one, two),
        FieldComparator.Text => Text(one, two),
        FieldComparator.Date => Date(one, two),
        FieldComparator.Digits => EditDistance.Osa(one, two, 1) <= 1 ? Near : Else,
        _ => Else,
    };

    private static int Name(string one, string two)
    {
        if (one.Length == 1 || two.Length == 1)
            return one[0] == two[0] ? Initial : Else;
        var distance = EditDistance.Osa(one, two, 2);
        if (distance <= 1 || Phonetic.Narrow(one) == Phonetic.Narrow(two))
            return Near;
        if ((distance == 2 && Math.Min(one.Length, two.Length) >= 4) || SharesWord(one, two) || IsBeginning(one, two) || AreShuffled(one, two, 1))
            return Far;
        return Else;
    }

    private static int Text(string one, string two)
    {
        var longest = Math.Max(one.Length, two.Length);
        var most = Math.Max(1, longest / 5);
        if (EditDistance.Osa(one, two, most) <= most)
            return Near;
        var (ones, twos) = (one.Split(' '), two.Split(' '));
        var shared = ones.Intersect(twos).Count();
        var words = Math.Max(ones.Length, twos.Length);
        if (shared == words || (words > 2 && shared >= words - 1))
            return Near;
        return (shared > 0 && 2 * shared >= words) || AreShuffled(one, two, Math.Max(1, longest / 8)) ? Far : Else;
    }

    private static int Date(string one, string two)
    {
        if (EditDistance.Osa(one, two, 1) <= 1)
            return Near;
        if (one.Length != 8 || two.Length != 8)
            return Else;
        // Year, month and day, whatever their order: two of three the same, or day and month exchanged.
        var agree = (one[..4] == two[..4] ? 1 : 0) + (one[4..6] == two[4..6] ? 1 : 0) + (one[6..] == two[6..] ? 1 : 0);
        return agree >= 2 || (one[..4] == two[..4] && one[4..6] == two[6..] && one[6..] == two[4..6]) ? Far : Else;
    }

    /// <summary>Whether a value stands in the other's place, as it is or nearly so.</summary>
    internal static bool AreSwapped(string one, string other, FieldComparator comparator) =>
        other.Length > 0 && (one == other || Level(one, other, comparator) == Near);

    /// <summary>The same letters in another order, so many more or less: « tolon » of Bolton.</summary>
    private static bool AreShuffled(string one, string two, int most)
    {
        const int shortest = 4;
        if (Math.Min(one.Length, two.Length) < shortest || Math.Abs(one.Length - two.Length) > most)
            return false;
        Span<sbyte> counts = stackalloc sbyte[128];
        counts.Clear();
        foreach (var c in one)
            counts[c & 127]++;
        foreach (var c in two)
            counts[c & 127]--;
        var (more, less) = (0, 0);
        foreach (var count in counts)
            _ = count > 0 ? more += count : less -= count;
        return more + less <= most;
    }

    private static bool SharesWord(string one, string two) => (one.Contains(' ') || two.Contains(' ')) && one.Split(' ').Intersect(two.Split(' ')).Any(word => word.Length > 2);

    private static bool IsBeginning(string one, string two) => Math.Min(one.Length, two.Length) >= 3
        && (one.StartsWith(two, StringComparison.Ordinal) || two.StartsWith(one, StringComparison.Ordinal));
}
