using System.Globalization;
using MedSocial.Catalog;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Age, sex, place, rarity, job and family that stand near each other: how many people are left?</summary>
/// <remarks>
/// <para>k = inhabitants of the commune × share of the age × share of the sex × prevalence of what is rare. Shares: one year of age is
/// 1.2 % of the population, from 75 years 0.7 %, from 90 years 0.2 %, a month of a baby 0.1 %; each sex one half; a rare disease at most 1 in 2,000 (the
/// bound of the European Union). Assumptions of this project, printed with each estimate.</para>
/// <para>Signs within forty words of each other belong together, so that one pass is enough.</para>
/// </remarks>
internal sealed class QuasiMatcher : IMatcher
{
    private const int Reach = 40, FewPeople = 20, SomePeople = 1000;

    public void Find(ReviewText text, FindingSink sink)
    {
        if (text.Context.Audience == PostAudience.CareTeam)
            return;
        var signs = new QuasiSigns();
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var end = Read(text, i, signs);
            i = Math.Max(i, end - 1);
        }
        foreach (var group in signs.Groups(Reach))
            Report(text, sink, group);
    }

    private static int Read(ReviewText text, int at, QuasiSigns signs)
    {
        ref readonly var word = ref text.Words[at];
        if (word.Claimed)
            return at;
        if ((word.IsNumber || word.Is(WordClass.NumberWord)) && Ages.TryRead(text, at, out var age, out var end))
        {
            signs.Add(new(QuasiKind.Age, at, end, age, null));
            return end;
        }
        const WordClass wanted = WordClass.Male | WordClass.Female | WordClass.Rare | WordClass.Job | WordClass.Relative;
        if (word.Is(wanted))
        {
            if (word.Is(WordClass.Male | WordClass.Female))
                signs.Add(new(QuasiKind.Sex, at, at + 1, 0, null));
            if (word.Is(WordClass.Rare))
                signs.Add(new(QuasiKind.Rare, at, at + 1, 0, null));
            if (word.Is(WordClass.Job))
                signs.Add(new(QuasiKind.Job, at, at + 1, 0, null));
            if (word.Is(WordClass.Relative))
                signs.Add(new(QuasiKind.Family, at, at + 1, 0, null));
            return at + 1;
        }
        if (at > 0 && word.IsCapital && word.AfterOnly(Gap.Space | Gap.Apostrophe) && text.Words[at - 1].Is(WordClass.PlaceCue) && !word.Is(WordClass.Stop | WordClass.Month | WordClass.FirstName | WordClass.Eponym))
        {
            var place = PlaceWords.CommuneEnd(text, at, lower: false, out var commune);
            if (place > at)
                signs.Add(new(QuasiKind.Place, at, place, 0, commune));
            return place;
        }
        return at;
    }

    private static void Report(ReviewText text, FindingSink sink, QuasiGroup group)
    {
        if (!text.IsAboutCare || !group.Has(QuasiKind.Age))
            return;
        var authors = group.Commune is null && text.Context.AuthorPlace is { } own ? FirstOf(own) : null;
        var commune = group.Commune ?? authors;
        var few = group.Weight + (authors is null ? 0 : 1);
        if (few < 3 && !(group.Exact && few >= 2))
            return;
        var estimate = commune is null ? null : Estimate(group, commune, authors is not null);
        var severity = estimate is { K: < FewPeople } ? FindingSeverity.Block : FindingSeverity.Warn;
        if (estimate is { K: > SomePeople } && few < 5)
            severity = FindingSeverity.Info;
        var told = estimate is null ? sink.Rule.Explanation : new LocalizedText(sink.Rule.Explanation.Fr + " " + estimate.Fr, sink.Rule.Explanation.En + " " + estimate.En);
        var parts = group.Parts(text);
        sink.Report(new(parts[0].Start, parts[^1].End), estimate is { K: < FewPeople } ? 0.8 : 0.6, severity, told, [.. parts]);
    }

    private static Commune? FirstOf(string name) => Communes.Named(name) is { IsEmpty: false } found ? found[0] : null;

    private static KEstimate? Estimate(QuasiGroup group, Commune commune, bool authors)
    {
        if (commune.Population == 0)
            return null;
        var share = group.Age switch { >= 90 => 0.002, >= 75 => 0.007, < 0 => 0.001, _ => 0.012 };
        var sex = group.Has(QuasiKind.Sex) ? 0.5 : 1;
        var rare = group.Has(QuasiKind.Rare) ? 1.0 / 2000 : 1;
        var k = commune.Population * share * sex * rare;
        var sum = string.Create(CultureInfo.InvariantCulture, $"{commune.Population} × {share} × {sex}{(rare < 1 ? " × 1/2000" : "")} ≈ {k:0.#}");
        return new(
            k,
            $"Estimation : k = {sum} (habitants de {commune.Name}{(authors ? ", lieu de l’auteur" : "")} × part de l’âge × part du sexe{(rare < 1 ? " × prévalence" : "")} ; parts supposées).",
            $"Estimate: k = {sum} (inhabitants of {commune.Name}{(authors ? ", the author’s place" : "")} × share of age × share of sex{(rare < 1 ? " × prevalence" : "")}; shares are assumptions).");
    }

    private sealed record KEstimate(double K, string Fr, string En);
}
