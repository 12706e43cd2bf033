using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>Queries for anybody of a specialty in a city, as most people ask a directory: « cardiologue nantes ».</summary>
internal sealed class SpecialtyCityQueries
{
    private readonly GroundTruth _truth;
    private readonly Dictionary<(SpecialtyCode Specialty, string City), List<int>> _people = [];

    internal SpecialtyCityQueries(GroundTruth truth)
    {
        _truth = truth;
        for (var ordinal = 0; ordinal < truth.Count; ordinal++)
        {
            if (truth.SpecialtyOf(ordinal) is var specialty && specialty == default)
                continue;
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_people, (specialty, Plain.Fold(truth.PlaceOf(ordinal).City!)), out _);
            (list ??= []).Add(ordinal);
        }
    }

    internal ImmutableArray<TestQuery> Make(int count, SeededRandom random)
    {
        var queries = ImmutableArray.CreateBuilder<TestQuery>(count);
        for (var attempt = 0; queries.Count < count && attempt < count * 10 + 100; attempt++)
        {
            var ordinal = random.Next(_truth.Count);
            if (SpecialtyText.EverydayWord(_truth.SpecialtyOf(ordinal), random) is not { } word)
                continue;
            var city = _truth.PlaceOf(ordinal).City!;
            ImmutableArray<int> right =
            [
                .. Specialties.All.Where(specialty => SpecialtyText.HasWords(specialty.Code, word))
                    .SelectMany(specialty => _people.GetValueOrDefault((specialty.Code, Plain.Fold(city))) ?? []).Order(),
            ];
            queries.Add(new()
            {
                Kind = QueryKind.SpecialtyCity,
                Text = $"{word} {(random.Chance(0.5) ? city : Plain.Fold(city))}",
                City = city,
                SpecialtyWord = word,
                RightFirst = right,
                RightInTen = right,
            });
        }
        return queries.DrainToImmutable();
    }
}
