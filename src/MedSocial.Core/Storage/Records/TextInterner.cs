using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Numbers texts in the order in which they are met, so that what is frequent mostly has a low number, which takes fewer bytes.</summary>
internal sealed class TextInterner
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly RecordWriter _bytes = new();
    private int[] _starts = new int[1024];

    internal int Count => _numbers.Count;

    internal int Intern(string text)
    {
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_numbers, text, out var isKnown);
        if (isKnown)
            return number;
        number = _numbers.Count - 1;
        _bytes.Raw(text);
        if (_starts.Length <= _numbers.Count)
            Array.Resize(ref _starts, _starts.Length * 2);
        _starts[_numbers.Count] = _bytes.Length;
        return number;
    }

    internal TextTable ToTable(int kept) => new(_bytes.Bytes, _starts.AsSpan(0, _numbers.Count + 1), kept);
}
