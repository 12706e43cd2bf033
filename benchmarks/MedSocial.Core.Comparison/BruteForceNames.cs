using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>Everybody, in order of the plain edit distance of both names: the exactness that a search is measured against.</summary>
/// <remarks>
/// Optimal string alignment of the given name as a whole and of the family name as a whole, against what was typed for each; it is told which word was
/// typed for which, and needs not find out. Ties go by ordinal. Each spelling of a name is measured once a query; some ten milliseconds for a million people.
/// </remarks>
internal sealed class BruteForceNames
{
    private readonly (string[] Names, int[] Of) _given;
    private readonly (string[] Names, int[] Of) _family;
    private readonly (int Ordinal, int Family)[] _births;
    private readonly List<(int Distance, int Ordinal)> _best = [];

    internal BruteForceNames(GroundTruth truth)
    {
        _given = Distinct(Enumerable.Range(0, truth.Count).Select(truth.Given));
        var births = Enumerable.Range(0, truth.Count).Where(one => truth.BirthFamily(one) is not null).ToArray();
        var families = Distinct(Enumerable.Range(0, truth.Count).Select(truth.Family).Concat(births.Select(one => truth.BirthFamily(one)!)));
        _family = (families.Names, families.Of[..truth.Count]);
        _births = [.. births.Select((one, i) => (one, families.Of[truth.Count + i]))];
    }

    /// <summary>Writes the ordinals of the nearest, nearest first.</summary>
    internal int Search(in TypedName typed, Span<int> top)
    {
        var given = Distances(_given.Names, typed.Given);
        var family = Distances(_family.Names, typed.Family);
        _best.Clear();
        for (var ordinal = 0; ordinal < _given.Of.Length; ordinal++)
            Offer(given[_given.Of[ordinal]] + family[_family.Of[ordinal]], ordinal, top.Length);
        foreach (var (ordinal, birth) in _births)
            Offer(given[_given.Of[ordinal]] + family[birth], ordinal, top.Length);
        for (var i = 0; i < _best.Count; i++)
            top[i] = _best[i].Ordinal;
        return _best.Count;
    }

    private void Offer(int distance, int ordinal, int most)
    {
        if (_best.Count == most && (distance, ordinal).CompareTo(_best[^1]) >= 0)
            return;
        if (_best.FindIndex(one => one.Ordinal == ordinal) is >= 0 and var known)
        {
            if (_best[known].Distance <= distance)
                return;
            _best.RemoveAt(known);
        }
        else if (_best.Count == most)
        {
            _best.RemoveAt(most - 1);
        }
        _best.Insert(~_best.BinarySearch((distance, ordinal)), (distance, ordinal));
    }

    private static int[] Distances(string[] names, string typed)
    {
        var distances = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
            distances[i] = EditDistance.Osa(names[i], typed);
        return distances;
    }

    private static (string[] Names, int[] Of) Distinct(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] of = [.. names.Select(name => string.Join(' ', Plain.Words(name))).Select(name => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count)];
        return ([.. numbers.Keys], of);
    }
}
