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

    internal RecordHeap(SectionSource source, int id)
    {
        _bytes = source.Get<byte>(id);
        _starts = source.ListStarts(id + 1, _bytes.Length);
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
