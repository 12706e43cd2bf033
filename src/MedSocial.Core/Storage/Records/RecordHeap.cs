using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Records of one sort, as bytes, by ordinal.</summary>
internal sealed class RecordHeap
{
    private readonly FlatArray<byte> _bytes;
    private readonly FlatArray<int> _starts;

    internal RecordHeap(FlatArray<byte> bytes, FlatArray<int> starts)
    {
        _bytes = bytes;
        _starts = starts;
    }

    /// <summary>What one record takes is not looked at now: a record that is read is held to what it spans.</summary>
    internal RecordHeap(SectionSource source, int id)
    {
        _bytes = source.Get<byte>(id);
        _starts = source.Get<int>(id + 1);
        if (_starts.Length == 0 || _starts[_starts.Length - 1] != _bytes.Length)
            throw source.Corrupt(id + 1, "does not span its records");
    }

    internal int Count => _starts.Length - 1;

    internal long Bytes => _bytes.Bytes + _starts.Bytes;

    /// <summary>A number that two different heaps have in common only by accident.</summary>
    internal ulong Fingerprint => Checksum.Of(_bytes.Span);

    /// <summary>Sends for the place that says where a record starts.</summary>
    internal void PrefetchStart(int ordinal) => _starts.Prefetch(ordinal);

    /// <summary>Sends for the beginning of a record.</summary>
    internal void Prefetch(int ordinal) => _bytes.Prefetch(_starts[ordinal]);

    internal ReadOnlySpan<byte> this[int ordinal] => _bytes.List(_starts, ordinal);

    /// <summary>Says that records will be read soon, so that they come from memory side by side; negative numbers are none.</summary>
    internal void Announce(ReadOnlySpan<int> ordinals)
    {
        foreach (var ordinal in ordinals)
            _starts.Prefetch(ordinal);
        foreach (var ordinal in ordinals)
        {
            if (ordinal >= 0)
                _bytes.Prefetch(_starts[ordinal]);
        }
    }

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _bytes);
        sink.Add(id + 1, _starts);
    }
}
