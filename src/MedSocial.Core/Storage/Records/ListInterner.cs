using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Numbers lists of numbers, such as the sources that most records cite alike.</summary>
internal sealed class ListInterner
{
    private readonly Dictionary<ulong, List<int>> _byHash = [];
    private readonly List<int> _items = [];
    private readonly List<int> _starts = [0];

    internal int Intern(ReadOnlySpan<int> list)
    {
        var hash = Checksum.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(list));
        if (!_byHash.TryGetValue(hash, out var numbers))
            _byHash.Add(hash, numbers = new(1));
        var items = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_items);
        foreach (var known in numbers)
        {
            if (items[_starts[known].._starts[known + 1]].SequenceEqual(list))
                return known;
        }
        var number = _starts.Count - 1;
        _items.AddRange(list);
        _starts.Add(_items.Count);
        numbers.Add(number);
        return number;
    }

    internal (int[] Items, int[] Starts) ToArrays() => ([.. _items], [.. _starts]);
}
