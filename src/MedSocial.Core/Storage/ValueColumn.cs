using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedSocial.Storage;

/// <summary>The values of one field the other way round: one code for each profile, which says all that it has of the field.</summary>
/// <remarks>
/// <code>
///     0          nothing
///     1 .. n     one of the n values of the field, in the order of their numbers
///     n + 1 ..   several: what a lower code says, and one value more      (twitter · linkedin) + bluesky
/// </code>
/// So a set of profiles is counted by one step for each of them, and what is known of each value is known of a profile by one look. Laid out when it
/// is asked for first, a few milliseconds for a million profiles; two bytes a profile, or four where more than 65,535 codes are needed. Immutable.
/// </remarks>
internal sealed class ValueColumn
{
    private readonly int[] _values;
    private readonly ushort[] _narrow = [];
    private readonly int[] _wide = [];
    private readonly (int Others, int Last)[] _several;

    internal ValueColumn(ValueIndex index, ValueKind kind, int profiles)
    {
        var values = new List<int>();
        for (var value = 0; value < index.Values.Length; value++)
        {
            if (index.Values.Kind(value) == kind)
                values.Add(value);
        }
        _values = [.. values];
        var codes = new int[profiles];
        var several = new Dictionary<(int Others, int Last), int>();
        for (var code = 1; code <= values.Count; code++)
        {
            foreach (var profile in index.Postings(values[code - 1]))
            {
                ref var has = ref codes[profile];
                has = has == 0 ? code : Join(has, code);
            }
        }
        _several = [.. several.Keys]; // nothing was removed, so that they stand in the order in which they came
        if (Codes > ushort.MaxValue)
            _wide = codes;
        else
            _narrow = Array.ConvertAll(codes, static code => (ushort)code);

        int Join(int others, int last)
        {
            ref var joined = ref CollectionsMarshal.GetValueRefOrAddDefault(several, (others, last), out var isKnown);
            if (!isKnown)
                joined = values.Count + several.Count;
            return joined;
        }
    }

    /// <summary>How many codes there are, that for nothing among them.</summary>
    internal int Codes => 1 + _values.Length + _several.Length;

    /// <summary>The values of the field, by number; the first has code 1.</summary>
    internal ReadOnlySpan<int> Values => _values;

    internal int this[int profile]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _narrow.Length > 0 ? _narrow[profile] : _wide[profile];
    }

    /// <summary>Whether a code stands for several values: those of a lower code, and the one of another.</summary>
    internal bool IsSeveral(int code, out int others, out int last)
    {
        var place = code - 1 - _values.Length;
        (others, last) = place < 0 ? default : _several[place];
        return place >= 0;
    }

    /// <summary>Counts how many of some profiles have each value. O(profiles and codes), without a branch for a profile.</summary>
    /// <param name="hits">The profiles, in the lower half of each number.</param>
    /// <param name="counts">All zero and as long as there are codes; afterwards how many have each value, at the place of its code.</param>
    internal void Count(ReadOnlySpan<ulong> hits, Span<int> counts)
    {
        counts = counts[..Codes];
        if (_narrow.Length > 0)
        {
            var codes = _narrow.AsSpan();
            foreach (var hit in hits)
                counts[codes[(int)(uint)hit]]++;
        }
        else
        {
            foreach (var hit in hits)
                counts[_wide[(int)(uint)hit]]++;
        }
        // A set is made of a lower code, so that from the highest down each is complete when its turn comes.
        for (var place = _several.Length - 1; place >= 0; place--)
        {
            var count = counts[1 + _values.Length + place];
            if (count == 0)
                continue;
            counts[_several[place].Others] += count;
            counts[_several[place].Last] += count;
        }
    }
}
