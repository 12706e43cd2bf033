namespace MedSocial.Storage.Records;

/// <summary>The order of interactions: oldest first, and no two that differ are even.</summary>
internal static class InteractionOrder
{
    internal static Comparer<Interaction> Comparer { get; } = Comparer<Interaction>.Create(Compare);

    private static int Compare(Interaction one, Interaction other)
    {
        var order = one.At.CompareTo(other.At);
        if (order == 0)
            order = one.From.CompareTo(other.From);
        if (order == 0)
            order = one.To.CompareTo(other.To);
        if (order == 0)
            order = one.Kind.CompareTo(other.Kind);
        if (order == 0)
            order = one.Count.CompareTo(other.Count);
        if (order == 0)
            order = Nullable.Compare(one.Source, other.Source);
        return order != 0 ? order : Compare(one.Hashtags, other.Hashtags);
    }

    /// <summary>Item by item, case last: hashtags that differ in case alone are equal, and yet their order must not be that of adding.</summary>
    private static int Compare(EquatableArray<Hashtag> one, EquatableArray<Hashtag> other)
    {
        var (ones, others) = (one.Items, other.Items);
        for (var i = 0; i < ones.Length && i < others.Length; i++)
        {
            var difference = ones[i].CompareTo(others[i]);
            if (difference == 0)
                difference = string.CompareOrdinal(ones[i].Text, others[i].Text);
            if (difference != 0)
                return difference;
        }
        return ones.Length - others.Length;
    }
}
