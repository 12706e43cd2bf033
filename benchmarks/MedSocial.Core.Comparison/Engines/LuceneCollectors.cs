using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace MedSocial.Comparison.Engines;

/// <summary>Counts hits by department; the index has one segment, so ordinals are those of the whole.</summary>
internal sealed class DepartmentCounter : ICollector
{
    private SortedDocValues? _departments;

    public int[] Counts { get; private set; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _departments = context.AtomicReader.GetSortedDocValues("department");
        Counts = new int[_departments.ValueCount];
    }

    public void Collect(int doc) => Counts[_departments!.GetOrd(doc)]++;
}

/// <summary>Keeps the nearest hits within a radius.</summary>
internal sealed class NearestCollector(GeoPoint center, double km, int take) : ICollector
{
    private readonly PriorityQueue<int, double> _farthestFirst = new(take + 1, Comparer<double>.Create((a, b) => b.CompareTo(a)));
    private NumericDocValues? _latitudes;
    private NumericDocValues? _longitudes;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _latitudes = context.AtomicReader.GetNumericDocValues("latitude");
        _longitudes = context.AtomicReader.GetNumericDocValues("longitude");
    }

    public void Collect(int doc)
    {
        var point = new GeoPoint(BitConverter.Int64BitsToDouble(_latitudes!.Get(doc)), BitConverter.Int64BitsToDouble(_longitudes!.Get(doc)));
        var distance = center.DistanceTo(point);
        if (distance > km)
            return;
        if (_farthestFirst.Count < take)
            _farthestFirst.Enqueue(doc, distance);
        else
            _farthestFirst.EnqueueDequeue(doc, distance);
    }

    internal int Write(Span<int> top, NumericDocValues ordinals)
    {
        var count = _farthestFirst.Count;
        for (var i = count - 1; i >= 0; i--)
            top[i] = (int)ordinals.Get(_farthestFirst.Dequeue());
        return count;
    }
}
