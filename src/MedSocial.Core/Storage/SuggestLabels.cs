using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Values of one sort under the beginnings by which they are typed, those with most profiles first.</summary>
internal sealed class SuggestLabels
{
    private readonly FlatArray<LabelEntry> _labels;
    private readonly TextTable _departments;
    private readonly SuggestKeys _keys;

    internal SuggestLabels(List<LabelDraft> labels, SuggestKeys keys)
    {
        var departments = labels.Select(label => label.Department).OfType<string>().Distinct().ToList();
        var places = departments.Select((department, place) => (department, place)).ToDictionary(pair => pair.department, pair => pair.place);
        _labels = FlatArray.Copy<LabelEntry>([.. labels.Select(label => new LabelEntry(
            (int)label.Kind, label.Value, label.Profiles, label.Department is null ? -1 : places[label.Department], label.IsAmbiguous ? 1 : 0))]);
        _departments = TextTable.Of(departments);
        _keys = keys;
        Keys = new(keys);
    }

    private SuggestLabels(LabelEntry[] labels, TextTable departments, SuggestKeys keys, SuggestBeginnings beginnings)
    {
        _labels = FlatArray.Copy(labels);
        _departments = departments;
        _keys = keys;
        Keys = new(keys, beginnings);
    }

    /// <summary>Labels, words, best items and departments stand at fixed distances from the number.</summary>
    internal SuggestLabels(SectionSource source, int id)
    {
        _labels = source.Get<LabelEntry>(id);
        _keys = new(source, id + 0x10);
        Keys = new(source, id + 0x20, _keys);
        _departments = new(source, id + 0x40);
    }

    internal SuggestMinima Keys { get; }

    internal int Count => _labels.Length;

    internal long Bytes => _labels.Bytes + _departments.Bytes + _keys.Bytes + Keys.Bytes;

    internal SuggestLabel this[int label] => new(_labels[label], _departments);

    /// <summary>The order of labels: those with most profiles first, then those of the best known profile.</summary>
    internal static int Compare(int profiles, int value, int otherProfiles, int otherValue, ValueIndex values) =>
        profiles != otherProfiles ? otherProfiles.CompareTo(profiles) : (First(value, values), value).CompareTo((First(otherValue, values), otherValue));

    /// <summary>The same labels where as many profiles have each value, and only their order is another.</summary>
    internal SuggestLabels Reordered(ValueIndex values)
    {
        var labels = _labels.Span.ToArray();
        var order = new int[labels.Length];
        for (var label = 0; label < order.Length; label++)
            order[label] = label;
        // They stand by the number of profiles already.
        for (var (from, to) = (0, 0); from < labels.Length; from = to)
        {
            while (to < labels.Length && labels[to].Profiles == labels[from].Profiles)
                to++;
            order.AsSpan(from, to - from).Sort((one, other) => Compare(labels[one].Profiles, labels[one].Value, labels[other].Profiles, labels[other].Value, values));
        }
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        return new(Array.ConvertAll(order, label => labels[label]), _departments, _keys.Renumbered(places), Keys.Beginnings);
    }

    private static int First(int value, ValueIndex values) => value < 0 ? int.MaxValue : values.FirstProfile(value);

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _labels);
        _keys.Write(sink, id + 0x10);
        Keys.Write(sink, id + 0x20);
        _departments.Write(sink, id + 0x40);
    }
}

/// <summary>A label as it lies in an index.</summary>
internal readonly record struct LabelEntry(int Kind, int Value, int Profiles, int Department, int IsAmbiguous);

/// <summary>A label while the index is made: see <see cref="SuggestLabel"/>.</summary>
internal readonly record struct LabelDraft(ValueKind Kind, int Value, int Profiles, string? Department, bool IsAmbiguous);

/// <summary>One value, or several that a person would not tell apart, such as the codes of one discipline.</summary>
internal readonly struct SuggestLabel(LabelEntry entry, TextTable departments)
{
    /// <summary>Which field it belongs to.</summary>
    internal ValueKind Kind => (ValueKind)entry.Kind;

    /// <summary>The value with most profiles among them; or the complement of the ordinal of a topic that no profile has.</summary>
    internal int Value => entry.Value;

    /// <summary>How many profiles have one of them.</summary>
    internal int Profiles => entry.Profiles;

    /// <summary>For a city the department in which it lies, if known.</summary>
    internal string? Department => entry.Department < 0 ? null : departments[entry.Department];

    /// <summary>Whether another city of the directory has the same name.</summary>
    internal bool IsAmbiguous => entry.IsAmbiguous != 0;
}
