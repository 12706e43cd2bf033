using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>The values of each word, places of several words apart, and of each of these which words its label may have: most that share one word of a query are sent away by one look.</summary>
/// <remarks>Laid out when first asked for, in O(words of values); twelve bytes for each value of a word, shared by all searches. Immutable.</remarks>
internal sealed class PlaceLabels
{
    private readonly FlatArray<int> _values;
    private readonly FlatArray<ulong> _labels;
    private readonly FlatArray<int> _starts;
    private readonly FlatArray<int> _places;

    internal PlaceLabels(ValueWords values)
    {
        var (labels, count) = (new ulong[values.Values.Length], 0);
        for (var term = 0; term < values.Terms.Count; term++)
        {
            count += values.ValuesOf(term).Length;
            // Codes of departments and postal codes are no words of a label.
            if (char.IsAsciiDigit(values.Terms[term][0]))
                continue;
            foreach (var value in values.ValuesOf(term))
            {
                if (values.LabelWords[value] > 1 && IsPlace(values.Values.Kind(value)))
                    labels[value] |= Mark(term);
            }
        }
        _values = FlatArray.Make<int>(count, out var ofTerms);
        _labels = FlatArray.Make<ulong>(count, out var labelsOfTerms);
        // Two arrays of numbers, not one of pairs, for which nothing is compiled beforehand.
        _starts = FlatArray.Make<int>(values.Terms.Count + 1, out var starts);
        _places = FlatArray.Make<int>(values.Terms.Count, out var places);
        var at = starts[0] = 0;
        for (var term = 0; term < places.Length; term++)
        {
            foreach (var value in values.ValuesOf(term))
            {
                if (labels[value] == 0)
                    ofTerms[at++] = value;
            }
            places[term] = at;
            foreach (var value in at - starts[term] == values.ValuesOf(term).Length ? [] : values.ValuesOf(term))
            {
                if (labels[value] != 0)
                    (ofTerms[at], labelsOfTerms[at++]) = (value, labels[value]);
            }
            starts[term + 1] = at;
        }
    }

    internal static bool IsPlace(ValueKind kind) => kind is ValueKind.City or ValueKind.Department or ValueKind.Region;

    /// <summary>The values of a word that are no place of several words, in ascending order.</summary>
    internal ReadOnlySpan<int> Others(int term) => _values.Between(_starts[term], _places[term]);

    /// <summary>The places of several words of which a word is one, in ascending order.</summary>
    internal ReadOnlySpan<int> OfSeveralWords(int term) => _values.Between(_places[term], _starts[term + 1]);

    /// <summary>The marks of all words of the label of each of <see cref="OfSeveralWords"/>.</summary>
    internal ReadOnlySpan<ulong> Labels(int term) => _labels.Between(_places[term], _starts[term + 1]);

    /// <summary>Says that it will be asked soon where the values of a word are.</summary>
    internal void AnnounceStart(int term) => _starts.Prefetch(term);

    /// <summary>Says that they will be read soon.</summary>
    internal void Announce(int term) => _values.Prefetch(_starts[term]);

    /// <summary>Whether all words of a label may be among some; false only where they are not.</summary>
    /// <param name="label">The marks of the label.</param>
    /// <param name="marks">The marks of the words.</param>
    internal static bool MayBeCovered(ulong label, ulong marks) => (label & ~marks) == 0;

    /// <summary>One of 64 bits for a word of the table.</summary>
    internal static ulong Mark(int term) => 1UL << (int)(((uint)term * 0x9E3779B1u) >> 26);
}
