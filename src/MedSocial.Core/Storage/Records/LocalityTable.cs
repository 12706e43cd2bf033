using MedSocial.Text;

namespace MedSocial.Storage.Records;

/// <summary>Numbers localities in the order in which they are met. Where one lies can be sent for beforehand.</summary>
/// <remarks>Open addressing with linear probing; a country has some tens of thousands. One thread at a time.</remarks>
internal sealed class LocalityTable
{
    private int[] _slots = new int[1 << 10];
    private Locality[] _localities = new Locality[1 << 9];
    private uint[] _hashes = new uint[1 << 9];

    internal int Count { get; private set; }

    /// <summary>The hash of a locality: of the city and its codes, which tell nearly all of them apart.</summary>
    internal static uint Hash(in Locality locality)
    {
        var sum = (TermInterner.Hash(locality.City) * 31) + (TermInterner.Hash(locality.InseeCode) * 7) + TermInterner.Hash(locality.PostalCode);
        return sum * 0x9E3779B1u;
    }

    /// <summary>The number of a locality; one that is new gets the next.</summary>
    internal int NumberOf(in Locality locality, uint hash, out bool isNew)
    {
        for (var at = PlaceOf(hash); ; at = (at + 1) & (_slots.Length - 1))
        {
            var number = _slots[at] - 1;
            isNew = number < 0;
            if (isNew)
                return Add(locality, hash, at);
            if (_hashes[number] == hash && _localities[number].Equals(locality))
                return number;
        }
    }

    /// <summary>Sends for the place that says where a locality is.</summary>
    internal void Announce(uint hash) => Cache.Fetch(ref _slots[PlaceOf(hash)]);

    /// <summary>Sends for the locality, the step behind it.</summary>
    internal void Approach(uint hash)
    {
        if (_slots[PlaceOf(hash)] - 1 is >= 0 and var number)
        {
            Cache.Fetch(ref _hashes[number]);
            Cache.Fetch(ref _localities[number]);
        }
    }

    private int PlaceOf(uint hash) => (int)(hash >> 8) & (_slots.Length - 1);

    private int Add(in Locality locality, uint hash, int at)
    {
        if (Count == _localities.Length)
        {
            Array.Resize(ref _localities, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
            _slots = new int[Count * 4];
            for (var number = 0; number < Count; number++)
                _slots[Free(_hashes[number])] = number + 1;
            at = Free(hash);
        }
        (_localities[Count], _hashes[Count]) = (locality, hash);
        _slots[at] = Count + 1;
        return Count++;
    }

    private int Free(uint hash)
    {
        var at = PlaceOf(hash);
        while (_slots[at] != 0)
            at = (at + 1) & (_slots.Length - 1);
        return at;
    }
}
