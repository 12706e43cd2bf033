namespace MedSocial.Storage.Layers;

/// <summary>Completion over two layers: what is said of labels is taken over from the base where only the order of profiles changed.</summary>
internal static class SuggestLayers
{
    internal static SuggestIndex Build(LayeredSegment segment)
    {
        var (index, below) = (segment.SearchIndex, segment.Base.SearchIndex);
        if (!ReferenceEquals(index.Values.Words, below.Values.Words) || !index.Profiles.Map!.IsPermutation || !segment.Base.Topics.SequenceEqual(segment.Topics))
            return new(segment, index);
        var old = segment.Base.SuggestIndex;
        (SuggestMinima? Names, SuggestMinima? Handles, (SuggestLabels, SuggestLabels) Labels) made = default;
        AllCores.Do(
            () => made.Names = new(new SuggestNames(index.Names), old.Names.Beginnings),
            () => made.Handles = new(new SuggestHandles(index.Handles), old.Handles.Beginnings),
            () => made.Labels = HasSameDepartments(segment)
                ? (old.Cities.Reordered(index.Values), old.Others.Reordered(index.Values))
                : new SuggestLabelBuilder(segment, index).Build());
        return new(segment, index, made.Names!, made.Handles!, made.Labels);
    }

    /// <summary>Whether every city lies in the department in which it lay: of one without a code the best known who is there says so, who may be somebody else now.</summary>
    private static bool HasSameDepartments(LayeredSegment segment)
    {
        var (values, before) = (segment.SearchIndex.Values, segment.Base.SearchIndex.Values);
        var (now, then) = (new SuggestLabelBuilder(segment, segment.SearchIndex), new SuggestLabelBuilder(segment.Base, segment.Base.SearchIndex));
        for (var value = 0; value < values.Values.Length; value++)
        {
            if (values.Values.Kind(value) == ValueKind.City && !SuggestLabelBuilder.HasDepartment(values.Values.Key(value))
                && segment.SearchIndex.Profiles.Map!.OfBase(before.FirstProfile(value)) != values.FirstProfile(value)
                && now.Department(values.Values[value], value) != then.Department(values.Values[value], value))
                return false;
        }
        return true;
    }
}
