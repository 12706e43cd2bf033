using System.Collections.Immutable;
using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>What a synthetic person does: profession, specialty, and the stem that handles are made with.</summary>
internal sealed record Calling(ProfessionCode Profession, EquatableArray<SpecialtyCode> Specialties, string Stem);

/// <summary>Draws professions and specialties about as often as France has them.</summary>
internal sealed class Callings
{
    private const string Physician = "10";

    /// <summary>Physicians in activity by specialty, in tenths of a percent; rounded from what the statistics of the ministry show. General practice: 45 %.</summary>
    private static readonly (string Code, int PerMille, string Stem)[] Specialties =
    [
        ("SM54", 230, "doc"), ("SM53", 170, "mg"), ("SM26", 50, "generaliste"),
        ("SM42", 60, "psy"), ("SM02", 52, "anesth"), ("SM40", 37, "pediatre"), ("SM74", 30, "radio"), ("SM44", 14, "radiologue"), ("SM59", 34, "urgentiste"),
        ("SM04", 28, "cardio"), ("SM73", 6, "cardiologue"), ("SM38", 26, "ophtalmo"), ("SM20", 24, "gyneco"), ("SM19", 9, "gyneco"), ("SM25", 22, "travail"),
        ("SM24", 18, "gastro"), ("SM15", 17, "dermato"), ("SM08", 16, "ortho"), ("SM41", 15, "pneumo"), ("SM32", 13, "neuro"), ("SM34", 9, "orl"), ("SM39", 5, "orl"),
        ("SM48", 12, "rhumato"), ("SM18", 12, "geriatre"), ("SM29", 10, "mpr"), ("SM03", 14, "bio"), ("SM49", 9, "santepub"), ("SM14", 8, "chirdig"),
        ("SM30", 8, "nephro"), ("SM01", 8, "anapath"), ("SM62", 8, "endoc"), ("SM27", 7, "interniste"), ("SM12", 7, "uro"), ("SM43", 8, "pedopsy"),
        ("SM37", 5, "onco"), ("SM36", 6, "onco"), ("SM46", 6, "rea"), ("SM10", 5, "chirplast"), ("SM61", 5, "angio"), ("SM58", 3, "infectio"), ("SM57", 3, "allergo"),
        ("SM31", 3, "neurochir"), ("SM28", 4, "mednuc"), ("SM21", 3, "hemato"), ("SM13", 3, "chirvasc"), ("SM11", 2, "thorax"), ("SM17", 2, "gene"), ("SM60", 2, "legiste"),
    ];

    /// <summary>Health professionals by profession, in thousands; used only when all professions are asked for.</summary>
    private static readonly (string Code, int Thousands, string Stem)[] Professions =
    [
        (Physician, 230, "doc"), ("60", 640, "idel"), ("70", 98, "kine"), ("21", 74, "pharma"), ("40", 46, "dentiste"), ("50", 24, "sagefemme"), ("91", 29, "ortho"),
        ("80", 15, "podo"), ("28", 46, "opti"), ("94", 15, "ergo"), ("96", 16, "psychomot"), ("98", 38, "manip"), ("92", 6, "orthopt"), ("95", 16, "diet"), ("26", 5, "audio"),
    ];

    private readonly ImmutableArray<Calling> _physicians;
    private readonly AliasTable _bySpecialty;
    private readonly ImmutableArray<Calling> _others;
    private readonly AliasTable _byProfession;

    internal Callings()
    {
        _physicians = [.. Specialties.Select(row => new Calling(Known(Physician), [Known(row.Code, Physician)], row.Stem))];
        _bySpecialty = new(Specialties.Select(row => (double)row.PerMille).ToArray());
        _others = [.. Professions.Select(row => new Calling(Known(row.Code), [], row.Stem))];
        _byProfession = new(Professions.Select(row => (double)row.Thousands).ToArray());
    }

    internal Calling Next(SeededRandom random, bool allProfessions)
    {
        var calling = allProfessions ? _others[_byProfession.Next(random)] : _others[0];
        return calling.Profession.Value == Physician ? _physicians[_bySpecialty.Next(random)] : calling;
    }

    private static ProfessionCode Known(string code) =>
        Catalog.Professions.Find(ProfessionCode.Parse(code))?.Code ?? throw new InvalidOperationException($"The catalogue has no profession {code}.");

    private static SpecialtyCode Known(string code, string profession) =>
        Catalog.Specialties.Find(SpecialtyCode.Parse(code)) is { } specialty && specialty.Profession.Value == profession
            ? specialty.Code
            : throw new InvalidOperationException($"The catalogue has no specialty {code} of profession {profession}.");
}
