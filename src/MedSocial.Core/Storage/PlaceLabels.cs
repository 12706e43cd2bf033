namespace MedSocial.Storage;

/// <summary>Which values are places of several words, and of each which words its label may have: most that share one word of a query are sent away by one look.</summary>
/// <remarks>Worked out when first asked for, in O(words of values); eight bytes a value, shared by all searches. Immutable.</remarks>
internal sealed class PlaceLabels
{
    private readonly ulong[] _labels;

    internal PlaceLabels(ValueWords values)
    {
        _labels = new ulong[values.Values.Length];
        for (var term = 0; term < values.Terms.Count; term++)
        {
            // Codes of departments and postal codes are no words of a label.
            if (char.IsAsciiDigit(values.Terms[term][0]))
                continue;
            foreach (var value in values.ValuesOf(term))
            {
                if (values.LabelWords[value] > 1 && IsPlace(values.Values.Kind(value)))
                    _labels[value] |= Mark(term);
            }
        }
    }

    internal static bool IsPlace(ValueKind kind) => kind is ValueKind.City or ValueKind.Department or ValueKind.Region;

    /// <summary>Whether a value is a place whose label has several words.</summary>
    internal bool IsOfSeveralWords(int value) => _labels[value] != 0;

    /// <summary>Whether all words of a label may be among some; false only where they are not.</summary>
    /// <param name="value">A place of several words.</param>
    /// <param name="marks">The marks of the words.</param>
    internal bool MayBeCovered(int value, ulong marks) => (_labels[value] & ~marks) == 0;

    /// <summary>One of 64 bits for a word of the table.</summary>
    internal static ulong Mark(int term) => 1UL << (int)(((uint)term * 0x9E3779B1u) >> 26);
}
