using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Puts hits in an order that the caller chose over relevance; ties go by static weight, then by identifier.</summary>
internal sealed class HitSorting(SearchIndex index)
{
    private readonly int[] _words = new int[NameIndex.MaxWords];
    private readonly ProfileSet _set = new();
    private double[] _keys = [];

    /// <param name="hits">The hits; sorted in place.</param>
    /// <param name="order">The order.</param>
    /// <param name="network">The place of the network whose followers count, or -1 for all.</param>
    /// <param name="distances">The distances of the values of cities, for an order by distance.</param>
    internal void Sort(Span<ulong> hits, SearchOrder order, int network, List<(int Value, double Km)> distances)
    {
        // Profiles in ascending order first: where keys are even, the stable order is the static one.
        for (var i = 0; i < hits.Length; i++)
            hits[i] &= uint.MaxValue;
        hits.Sort();
        if (_keys.Length < hits.Length)
            _keys = new double[hits.Length];
        var keys = _keys.AsSpan(0, hits.Length);
        if (order.Kind == SearchOrderKind.Distance)
            WriteDistances(hits, keys, distances);
        else
        {
            for (var i = 0; i < hits.Length; i++)
                keys[i] = Key((int)hits[i], order.Kind, network);
        }
        SortStably(keys, hits);
    }

    private double Key(int profile, SearchOrderKind kind, int network) => kind switch
    {
        SearchOrderKind.Followers => -Followers(profile, network),
        SearchOrderKind.Recency => -Newest(profile),
        _ => NameKey(profile),
    };

    private int Followers(int profile, int network)
    {
        var most = -1;
        foreach (var account in index.Profiles.Accounts(profile))
        {
            if (network < 0 || account.Network == network)
                most = Math.Max(most, account.Followers);
        }
        return most;
    }

    private int Newest(int profile)
    {
        var newest = 0;
        foreach (var account in index.Profiles.Accounts(profile))
            newest = Math.Max(newest, account.AsOf);
        return newest;
    }

    /// <summary>Words are numbered in alphabetical order: the first of the family name, then the first given name. The nameless come last.</summary>
    private double NameKey(int profile)
    {
        var words = _words.AsSpan(0, index.Names.Words(profile, _words));
        if (words.IsEmpty)
            return double.MaxValue;
        var family = 0;
        while (family < words.Length - 1 && (words[family] & NameIndex.FamilyMark) == 0)
            family++;
        return (words[family] & NameIndex.TermMask) * (double)NamePosting.MaxTerms + (words[0] & NameIndex.TermMask);
    }

    private void WriteDistances(ReadOnlySpan<ulong> hits, Span<double> keys, List<(int Value, double Km)> distances)
    {
        keys.Fill(double.MaxValue);
        // Most people of the cities around are no hits: a bit says so before anything is looked for.
        _set.Resize(index.Profiles.Count);
        foreach (var hit in hits)
            _set.Add((int)hit);
        foreach (var (value, km) in distances)
        {
            foreach (var profile in index.Values.Postings(value))
            {
                if (_set.Contains(profile))
                {
                    ref var key = ref keys[hits.BinarySearch((ulong)profile)];
                    key = Math.Min(key, km);
                }
            }
        }
        foreach (var hit in hits)
            _set.Remove((int)hit);
    }

    /// <summary>Sorts by key; of even keys the lower profile first.</summary>
    private static void SortStably(Span<double> keys, Span<ulong> hits)
    {
        keys.Sort(hits);
        for (var from = 0; from < hits.Length;)
        {
            var to = from + 1;
            while (to < hits.Length && keys[to].Equals(keys[from]))
                to++;
            hits[from..to].Sort();
            from = to;
        }
    }
}
