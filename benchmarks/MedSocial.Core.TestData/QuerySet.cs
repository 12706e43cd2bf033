using System.Collections.Immutable;

namespace MedSocial.TestData;

/// <summary>Makes queries of a kind about the people of a directory, the same for the same seed on every machine.</summary>
public static class QuerySet
{
    /// <summary>Makes queries.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="truth">The people.</param>
    /// <param name="count">How many queries.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The queries; fewer only when the people do not give any, as without accounts for <see cref="QueryKind.Handle"/>.</returns>
    /// <remarks>Every person whose full name is the same as that of the one who is looked for counts as right, whatever the order of the names.</remarks>
    public static ImmutableArray<TestQuery> Make(QueryKind kind, GroundTruth truth, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (truth.Count == 0)
            return [];
        var random = new SeededRandom(seed, 100 + (ulong)kind);
        return kind switch
        {
            QueryKind.Prefix => PrefixQueries.Make(truth, count, random),
            QueryKind.Suggest => [.. PrefixQueries.Make(truth, count, random).Select(query => query with { Kind = kind })],
            QueryKind.ShortPrefix => PrefixQueries.MakeShort(truth, count, random),
            QueryKind.Handle => ByHandle(truth, count, random),
            QueryKind.FilterSort or QueryKind.Facets or QueryKind.Radius => new FilterQueries(truth, random).Make(kind, count),
            QueryKind.SpecialtyCity => new SpecialtyCityQueries(truth).Make(count, random),
            _ => ByName(kind, truth, count, random),
        };
    }

    /// <summary>Makes queries about the people of a directory that is generated for the purpose.</summary>
    public static ImmutableArray<TestQuery> Make(QueryKind kind, int practitioners, ulong seed, int count, SyntheticOptions? options = null) =>
        Make(kind, new GroundTruth(SyntheticDirectory.Generate(practitioners, seed, options)), count, seed);

    private static ImmutableArray<TestQuery> ByName(QueryKind kind, GroundTruth truth, int count, SeededRandom random)
    {
        var queries = ImmutableArray.CreateBuilder<TestQuery>(count);
        for (var attempt = 0; queries.Count < count && attempt < count * 10 + 100; attempt++)
        {
            var ordinal = random.Next(truth.Count);
            if (OneByName(kind, truth, ordinal, random) is { } query)
                queries.Add(query);
        }
        return queries.DrainToImmutable();
    }

    private static TestQuery? OneByName(QueryKind kind, GroundTruth truth, int ordinal, SeededRandom random)
    {
        var (given, family) = (Plain.Words(truth.Given(ordinal)), Plain.Words(truth.Family(ordinal)));
        var familyFirst = random.Chance(0.5);
        switch (kind)
        {
            case QueryKind.OneTypo:
                Spoil(random.Chance(0.6) ? family : given, random);
                break;
            case QueryKind.TwoTypos:
                Spoil(given, random);
                Spoil(family, random);
                break;
            case QueryKind.Phonetic:
                ByEar(family, random);
                if (random.Chance(0.5))
                    ByEar(given, random);
                break;
        }
        List<string> words = familyFirst ? [.. family, .. given] : [.. given, .. family];
        var isSpelledRight = kind is QueryKind.Exact or QueryKind.NameCity or QueryKind.NameSpecialty;
        var text = isSpelledRight && random.Chance(0.5)
            ? familyFirst ? truth.Family(ordinal) + " " + truth.Given(ordinal) : truth.Given(ordinal) + " " + truth.Family(ordinal)
            : string.Join(' ', words);
        var right = truth.Namesakes(ordinal);
        string? city = null, specialtyWord = null;
        if (kind == QueryKind.NameCity)
        {
            city = truth.PlaceOf(ordinal).City!;
            right = [.. right.Where(other => Plain.Fold(truth.PlaceOf(other).City!) == Plain.Fold(city))];
            text += " " + (random.Chance(0.5) ? city : Plain.Fold(city));
        }
        if (kind == QueryKind.NameSpecialty)
        {
            specialtyWord = SpecialtyText.EverydayWord(truth.SpecialtyOf(ordinal), random);
            if (specialtyWord is null)
                return null;
            right = [.. right.Where(other => HasWord(truth.SpecialtyOf(other), specialtyWord))];
            text += " " + specialtyWord;
        }
        ImmutableArray<int> found = [.. right];
        return new()
        {
            Kind = kind,
            Text = text,
            NameWords = [.. words],
            City = city,
            SpecialtyWord = specialtyWord,
            RightFirst = found,
            RightInTen = found,
        };
    }

    private static ImmutableArray<TestQuery> ByHandle(GroundTruth truth, int count, SeededRandom random)
    {
        if (truth.Handles.IsEmpty)
            return [];
        var owners = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var handles = new string[count];
        for (var i = 0; i < count; i++)
        {
            handles[i] = truth.Handles[random.Next(truth.Handles.Length)].Handle;
            owners.TryAdd(handles[i], []);
        }
        foreach (var (handle, ordinal) in truth.Handles)
        {
            if (owners.TryGetValue(handle, out var list) && (list.Count == 0 || list[^1] != ordinal))
                list.Add(ordinal);
        }
        var queries = ImmutableArray.CreateBuilder<TestQuery>(count);
        foreach (var handle in handles)
        {
            var typed = random.Chance(0.5) ? handle : handle.ToLowerInvariant();
            ImmutableArray<int> right = [.. owners[handle]];
            queries.Add(new()
            {
                Kind = QueryKind.Handle,
                Text = (random.Chance(0.5) ? "@" : "") + typed,
                Handle = typed,
                RightFirst = right,
                RightInTen = right,
            });
        }
        return queries.MoveToImmutable();
    }

    private static void Spoil(List<string> words, SeededRandom random)
    {
        var at = Longish(words, random);
        words[at] = ErrorModel.Typo(words[at], random);
    }

    private static void ByEar(List<string> words, SeededRandom random)
    {
        var at = Longish(words, random);
        words[at] = ErrorModel.ByEar(words[at], random);
    }

    /// <summary>A word of four letters or more if there is one, else the longest: nobody notices a slip in « de ».</summary>
    private static int Longish(List<string> words, SeededRandom random)
    {
        var at = random.Next(words.Count);
        for (var i = 0; i < words.Count && words[at].Length < 4; i++)
        {
            if (words[i].Length > words[at].Length)
                at = i;
        }
        return at;
    }

    private static bool HasWord(SpecialtyCode code, string word)
    {
        foreach (var other in Catalog.Specialties.Find(code)?.Words ?? default)
        {
            if (Plain.Fold(other) == Plain.Fold(word))
                return true;
        }
        return false;
    }
}
