namespace MedSocial.Storage.Flat;

/// <summary>Gives the arrays of one segment of an opened file.</summary>
internal sealed class SectionSource(SegmentMemory memory, IReadOnlyDictionary<int, SectionEntry> sections)
{
    internal SegmentMemory Memory => memory;

    internal bool Has(int id) => sections.ContainsKey(id);

    /// <exception cref="DirectoryFileException">There is no such section, or its elements are of another size.</exception>
    internal FlatArray<T> Get<T>(int id) => memory.Array<T>(Find(id));

    /// <summary>An array of so many elements.</summary>
    internal FlatArray<T> Get<T>(int id, long length)
    {
        var array = Get<T>(id);
        return array.Length == length ? array : throw Corrupt(id, $"has {array.Length} elements where {length} belong");
    }

    /// <summary>The starts of lists that <see cref="FlatArray{T}.List"/> alone reads, which holds each to its array: of these, only where the last one ends is looked at now.</summary>
    /// <param name="id">The section.</param>
    /// <param name="items">How many items all lists have together.</param>
    internal FlatArray<int> ListStarts(int id, int items)
    {
        var starts = Get<int>(id);
        return starts.Length > 0 && starts[starts.Length - 1] == items ? starts : throw Corrupt(id, "does not span its items");
    }

    /// <summary>The starts of lists, which ascend from 0 to the number of items, so that none of them leaves its array. O(lists).</summary>
    /// <param name="id">The section.</param>
    /// <param name="items">How many items all lists have together.</param>
    /// <param name="longest">How many one of them may have.</param>
    internal FlatArray<int> Starts(int id, int items, int longest = int.MaxValue)
    {
        var starts = Get<int>(id);
        var span = starts.Span;
        if (span.IsEmpty || span[0] != 0 || span[^1] != items)
            throw Corrupt(id, "does not span its items");
        // A step down, or one that is too long, is above the limit as an unsigned number.
        var before = 0;
        foreach (var start in span)
        {
            if ((uint)(start - before) > (uint)longest)
                throw Corrupt(id, "does not ascend, or has a list that is too long");
            before = start;
        }
        return starts;
    }

    internal DirectoryFileException Corrupt(int id, string what) =>
        memory.Corrupt($"Section {id:X} {what}", sections.TryGetValue(id, out var section) ? section.Offset : -1);

    private SectionEntry Find(int id) => sections.TryGetValue(id, out var section)
        ? section
        : throw new DirectoryFileException(DirectoryFileError.MissingSection, memory.Path, SectionTable.HeaderSize, $"Section {id:X} is missing");
}
