using System.Collections.Immutable;

namespace MedSocial.TestData;

/// <summary>What one writes first: every record looked at with LINQ; misspelled names by the edit distance of their words. Slow, and as exact as brute force.</summary>
public sealed class NaiveScan
{
    private readonly Row[] _rows;

    /// <summary>Copies what a scan reads.</summary>
    public NaiveScan(IEnumerable<SyntheticProfile> people) => _rows = [.. people.Select(person => new Row(person))];

    /// <summary>Answers a query of any kind.</summary>
    /// <param name="query">The query.</param>
    /// <param name="top">Receives the ordinals of the best, best first; for facets the largest counts.</param>
    /// <returns>How many were written.</returns>
    public int Search(TestQuery query, Span<int> top)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = query.NameWords;
        IEnumerable<int> found = query.Kind switch
        {
            QueryKind.Exact => _rows.Where(row => HasAll(row, words)).Select(row => row.Ordinal),
            QueryKind.Prefix or QueryKind.ShortPrefix => _rows
                .Where(row => HasAll(row, words[..^1]) && row.Names.Any(name => name.StartsWith(words[^1], StringComparison.Ordinal)))
                .Select(row => row.Ordinal),
            QueryKind.NameCity => Plain.Fold(query.City!) is var city
                ? _rows.Where(row => HasAll(row, words) && row.City == city).Select(row => row.Ordinal)
                : [],
            QueryKind.NameSpecialty => _rows
                .Where(row => HasAll(row, words) && SpecialtyText.Of(row.Specialty).Contains(query.SpecialtyWord!, StringComparison.OrdinalIgnoreCase))
                .Select(row => row.Ordinal),
            QueryKind.SpecialtyCity => Plain.Fold(query.City!) is var place
                ? _rows.Where(row => row.City == place && SpecialtyText.HasWords(row.Specialty, query.SpecialtyWord!)).Select(row => row.Ordinal)
                : [],
            QueryKind.Handle => Plain.Fold(query.Handle!) is var handle
                ? _rows.Where(row => row.Handles.Contains(handle)).Select(row => row.Ordinal)
                : [],
            QueryKind.FilterSort => _rows
                .Where(row => row.Specialty == query.Specialty && row.Followers >= 0)
                .OrderByDescending(row => row.Followers).Select(row => row.Ordinal),
            QueryKind.Facets => _rows
                .Where(row => row.Specialty == query.Specialty)
                .CountBy(row => row.Place.Department!).Select(pair => pair.Value).OrderDescending(),
            QueryKind.Radius => _rows
                .Where(row => row.Specialty == query.Specialty)
                .Select(row => (row.Ordinal, Km: query.Center!.Value.DistanceTo(row.Place.Coordinates!.Value)))
                .Where(near => near.Km <= query.RadiusKm).OrderBy(near => near.Km).Select(near => near.Ordinal),
            _ => Plain.Words(query.Text) is var typed
                ? _rows.Select(row => (row.Ordinal, Distance: Distance(row, typed))).OrderBy(pair => pair.Distance).Select(pair => pair.Ordinal)
                : [],
        };
        var count = 0;
        foreach (var ordinal in found.Take(top.Length))
            top[count++] = ordinal;
        return count;
    }

    private static bool HasAll(Row row, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (!row.Names.Contains(word))
                return false;
        }
        return true;
    }

    /// <summary>The sum over the words typed of the distance to the nearest word of the name, and a little for each word of the name that nobody typed.</summary>
    private static double Distance(Row row, List<string> typed)
    {
        var sum = 0.1 * Math.Max(0, row.Names.Length - typed.Count);
        foreach (var word in typed)
        {
            var least = int.MaxValue;
            foreach (var name in row.Names)
                least = Math.Min(least, EditDistance.Osa(word, name));
            sum += least;
        }
        return sum;
    }

    private sealed class Row
    {
        internal Row(in SyntheticProfile person)
        {
            var (practitioner, name) = (person.Practitioner, person.Practitioner.Name!);
            Ordinal = person.Ordinal;
            Names = [.. Plain.Words($"{name.Given} {name.Family} {name.BirthFamily}")];
            Place = practitioner.Places[0];
            City = Plain.Fold(Place.City!);
            Specialty = practitioner.Specialties.IsEmpty ? default : practitioner.Specialties[0];
            Handles = [.. person.Accounts.Select(account => Plain.Fold(account.Handle!.Value.Text))];
            Followers = person.Accounts.FirstOrDefault(account => account.Network == NetworkId.Twitter)?.FindMeasure(MeasureKind.Followers)?.Lower ?? -1;
        }

        internal int Ordinal { get; }

        internal string[] Names { get; }

        internal Place Place { get; }

        internal string City { get; }

        internal SpecialtyCode Specialty { get; }

        internal string[] Handles { get; }

        internal long Followers { get; }
    }
}
