using System.Text;
using MedSocial.Formats.Extracts;
using MedSocial.Text;

namespace MedSocial.Formats.Fhir;

/// <summary>Ids, addresses of entries and references as numbers: equal bytes, equal number, and no string for each.</summary>
/// <remarks>With strings in dictionaries the collector took half of the time of a read; re-run with <c>-- --formats</c> of the benchmarks.</remarks>
internal sealed class FhirKeys
{
    /// <summary>No id, address or reference.</summary>
    internal const int None = -1;

    /// <summary>The most bytes of one; ids have 64 at most, addresses hardly more.</summary>
    internal const int MostBytes = 1000;

    private readonly ByteInterner _bytes = new();

    internal int Of(FhirResource resource, FhirKey key) => key.Length == 0 ? None : _bytes.Intern(resource.BytesOf(key), key.Hash, out _);

    internal string Text(int key) => key == None ? "" : Encoding.UTF8.GetString(_bytes[key]);
}

/// <summary>Which resource has a key.</summary>
internal sealed class FhirIndex
{
    private int[] _ordinals = [];

    /// <summary>Notes a resource; false when another has the key.</summary>
    internal bool TryAdd(int key, int ordinal)
    {
        if (key == FhirKeys.None)
            return true;
        if (key >= _ordinals.Length)
            Array.Resize(ref _ordinals, Math.Max(key + 1, _ordinals.Length * 2));
        if (_ordinals[key] != 0)
            return false;
        _ordinals[key] = ordinal + 1;
        return true;
    }

    internal bool TryGet(int key, out int ordinal)
    {
        ordinal = (uint)key < (uint)_ordinals.Length ? _ordinals[key] - 1 : -1;
        return ordinal >= 0;
    }
}
