namespace MedSocial.Storage.Layers;

/// <summary>Puts the search indexes of two layers under one numbering: that of the index which the same records in one piece would have.</summary>
/// <remarks>
/// <para>Each structure takes the base's arrays where the layer changes nothing in them. Figures of followers move profiles and change no word: then only the
/// places of profiles are new, no list is longer or shorter, and each is put in order when it is asked for first.</para>
/// <para>A word, value or handle that is new, or that nobody has any more, shifts the numbers behind it: the table of words is merged, what lies near a
/// word is asked of both layers, and the words for values are filed anew. O(words), with no record read.</para>
/// </remarks>
internal static class LayeredIndex
{
    internal static SearchIndex Build(LayeredSegment segment)
    {
        var (lower, upper) = (segment.Base.SearchIndex, segment.Layer.SearchIndex);
        var moved = lower.Profiles.Of(segment.Revised.Practitioners, segment.Revised.Accounts);
        var profiles = Profiles(segment, lower.Profiles, upper.Profiles, moved);
        (NameIndex Names, Lazy<NameNeighbours> Neighbours)? names = null;
        ValueIndex? values = null;
        HandleIndex? handles = null;
        AllCores.Do(
            () => names = Names(lower, upper, profiles),
            () => values = Values(segment, lower.Values, upper.Values, profiles),
            () => handles = Handles(lower.Handles, upper.Handles, profiles));
        return new(
            new(new ProfileLayers(profiles, segment, lower.Profiles, upper.Profiles)), names!.Value.Names, names.Value.Neighbours, values!, handles!,
            profiles.IsPermutation ? new(() => lower.CoWords) : null);
    }

    private static OrdinalMap Profiles(LayeredSegment segment, ProfileColumns lower, ProfileColumns upper, int[] moved)
    {
        var revised = segment.Revised;
        return OrdinalMap.Of(
            lower.Count, lower.Of(segment.GonePractitioners, segment.GoneAccounts), moved, MovedWeight, upper.Count, LayerWeight, new LayeredProfileOrder(segment, lower, upper));

        long MovedWeight(int profile) =>
            lower.Practitioner(profile) is >= 0 and var practitioner ? revised.Weight(practitioner) : revised.AccountWeight(lower.Account(profile));

        long LayerWeight(int profile) =>
            upper.Practitioner(profile) is >= 0 and var practitioner ? segment.Layer.Weight(practitioner) : segment.Layer.AccountWeight(upper.Account(profile));
    }

    private static (NameIndex, Lazy<NameNeighbours>) Names(SearchIndex lower, SearchIndex upper, OrdinalMap profiles)
    {
        var layers = new ListLayers<ulong>(lower.Names.Postings, lower.Names.Starts, upper.Names.Postings, profiles);
        if (profiles.IsPermutation)
        {
            var same = KeyMap.Same(layers.Keys);
            return (new(lower.Names.Terms, profiles, lower.Names, upper.Names, same, new LayeredLists<ulong, NameItem>(layers)), lower.NearNames);
        }
        var counts = layers.CountLower<NameItem>();
        var words = KeyMap.Of(lower.Names.Terms, counts, upper.Names.Terms, out var terms);
        var lists = new LayeredLists<ulong, NameItem>(layers, counts, words);
        return (
            new(terms, profiles, lower.Names, upper.Names, words, lists),
            words.IsBase ? lower.NearNames : new(new NameNeighbours(terms, lower.Neighbours, upper.Neighbours, words)));
    }

    private static HandleIndex Handles(HandleIndex lower, HandleIndex upper, OrdinalMap profiles)
    {
        var layers = new ListLayers<int>(lower.Postings, lower.Starts, upper.Postings, profiles);
        if (profiles.IsPermutation)
            return new(lower.Terms, lower, upper, KeyMap.Same(layers.Keys), new LayeredLists<int, ProfileItem>(layers));
        var counts = layers.CountLower<ProfileItem>();
        var words = KeyMap.Of(lower.Terms, counts, upper.Terms, out var terms);
        return new(terms, lower, upper, words, new LayeredLists<int, ProfileItem>(layers, counts, words));
    }

    private static ValueIndex Values(LayeredSegment segment, ValueIndex lower, ValueIndex upper, OrdinalMap profiles)
    {
        var layers = new ListLayers<int>(lower.Postings, lower.Starts, upper.Postings, profiles);
        // The names of networks are words by which values are found.
        var hasSameNames = segment.Base.Networks.SequenceEqual(segment.Networks);
        if (profiles.IsPermutation && hasSameNames)
            return new(lower.Words, new LayeredLists<int, ProfileItem>(layers));
        var counts = layers.CountLower<ProfileItem>();
        var ofLayer = new int[upper.Values.Length];
        for (var value = 0; value < ofLayer.Length; value++)
            ofLayer[value] = lower.Find(upper.Values[value]);
        var stays = Array.ConvertAll(counts, count => count > 0);
        foreach (var value in ofLayer)
        {
            if (value >= 0)
                stays[value] = true;
        }
        if (!stays.Contains(false) && !ofLayer.Contains(-1) && hasSameNames)
            return new(lower.Words, new LayeredLists<int, ProfileItem>(layers, counts, new(lower.Values.Length, null, ofLayer)));

        var all = new HashSet<SearchValue>();
        for (var value = 0; value < stays.Length; value++)
        {
            if (stays[value])
                all.Add(lower.Values[value]);
        }
        for (var value = 0; value < ofLayer.Length; value++)
            all.Add(upper.Values[value]);
        var (values, ids) = SearchValue.Number(all);
        var ofBase = new int[stays.Length];
        for (var value = 0; value < ofBase.Length; value++)
            ofBase[value] = stays[value] ? ids[lower.Values[value]] : -1;
        for (var value = 0; value < ofLayer.Length; value++)
            ofLayer[value] = ids[upper.Values[value]];
        return ValueIndexBuilder.Build(segment, values, new LayeredLists<int, ProfileItem>(layers, counts, new(values.Length, ofBase, ofLayer)));
    }
}
