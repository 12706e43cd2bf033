using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>The withheld civil names of a segment, apart from everything else, so that a file can be written without them.</summary>
/// <remarks>In no dictionary and in no index. Without this section every withheld name is the mark that there is one.</remarks>
internal sealed class WithheldNames
{
    private readonly FlatArray<int> _owners;
    private readonly RecordHeap _names;
    private readonly RecordBook _book;

    /// <param name="names">The names, by the place of their practitioner.</param>
    /// <param name="order">The place of each ordinal.</param>
    /// <param name="book">What the records share; of it nothing is used.</param>
    internal WithheldNames(Dictionary<int, PersonName> names, int[] order, RecordBook book)
    {
        var owners = new List<int>();
        var writer = new RecordWriter(0);
        var starts = new List<int> { 0 };
        for (var ordinal = 0; ordinal < order.Length && names.Count > 0; ordinal++)
        {
            if (!names.TryGetValue(order[ordinal], out var name))
                continue;
            owners.Add(ordinal);
            foreach (var part in (ReadOnlySpan<string?>)[name.Title, name.Given, name.Family, name.BirthFamily])
                writer.Text(part ?? "");
            starts.Add(writer.Length);
        }
        _owners = FlatArray.Copy([.. owners]);
        _names = new(FlatArray.Copy(writer.Bytes), FlatArray.Copy([.. starts]));
        _book = book;
    }

    internal WithheldNames(SectionSource source, RecordBook book)
    {
        _owners = source.Has(SectionId.WithheldNames) ? source.Get<int>(SectionId.WithheldNames) : default;
        _names = _owners.Length > 0 ? new(source, SectionId.WithheldNames + 1) : new(default, FlatArray.Copy([0]));
        _book = book;
        if (_names.Count != _owners.Length)
            throw source.Corrupt(SectionId.WithheldNames, "has a number of names that cannot be");
    }

    /// <summary>The name of a practitioner that has one, withheld.</summary>
    internal PersonName Find(int practitioner)
    {
        var at = _owners.Span.BinarySearch(practitioner);
        if (at < 0)
            return new PersonName().Withhold();
        var reader = new RecordReader(_names[at], _book);
        // Blank is null for a part of a name.
        return new PersonName { Title = reader.Text(), Given = reader.Text(), Family = reader.Text(), BirthFamily = reader.Text() }.Withhold();
    }

    internal void Write(SectionSink sink)
    {
        if (_owners.Length == 0)
            return;
        sink.Add(SectionId.WithheldNames, _owners);
        _names.Write(sink, SectionId.WithheldNames + 1);
    }
}
