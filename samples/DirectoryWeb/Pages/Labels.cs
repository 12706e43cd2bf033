using MedSocial;
using MedSocial.Catalog;
using MedSocial.Deontology;
using MedSocial.Ranking;
using MedSocial.Requests;
using MedSocial.Search;

namespace DirectoryWeb.Pages;

/// <summary>The words for codes and kinds, in both languages.</summary>
internal static class Labels
{
    /// <summary>The name of today, with that under which most sources speak of it.</summary>
    internal static string Network(NetworkId id, View view) => (view.Snapshot.Directory.FindNetwork(id) ?? Networks.Find(id)) is not { } network ? id.Value
        : network.Names.Count > 1 ? $"{network.Name} ({network.Names[0].Text})" : network.Name;

    internal static string Specialty(SpecialtyCode code, View view) =>
        Specialties.Find(code) is { } known ? view.Language == "fr" ? known.ShortLabelFr : known.LabelEn : code.Value;

    internal static string Profession(ProfessionCode code, View view) =>
        Professions.Find(code) is { } known ? view.Say(known.LabelFr, known.LabelEn) : code.Value;

    internal static string Department(string code) => Departments.Find(code) is { } known ? $"{known.Name} ({code})" : code;

    internal static string? Stage(CareerStage stage, View view) => stage switch
    {
        CareerStage.Student => view.Say("Étudiant en médecine", "Medical student"),
        CareerStage.Intern => view.Say("Interne", "Resident"),
        CareerStage.Practising => view.Say("En exercice", "Practising"),
        CareerStage.Retired => view.Say("Retraité", "Retired"),
        _ => null,
    };

    internal static string Measure(MeasureKind kind, View view) => kind.Value switch
    {
        "followers" => view.Say("abonnés", "followers"),
        "following" => view.Say("abonnements", "following"),
        "posts" => view.Say("publications", "posts"),
        "minutes-per-day" => view.Say("minutes par jour", "minutes a day"),
        var other => other,
    };

    internal static string Bound(Bound bound, View view) => bound switch
    {
        MedSocial.Bound.Exact => view.Say("exactement", "exactly"),
        MedSocial.Bound.AtLeast => view.Say("au moins", "at least"),
        MedSocial.Bound.AtMost => view.Say("au plus", "at most"),
        MedSocial.Bound.About => view.Say("environ", "about"),
        _ => view.Say("tel qu’imprimé", "as stated"),
    };

    internal static string Field(SearchField field, View view) => field switch
    {
        SearchField.Name => view.Say("nom", "name"),
        SearchField.Alias => view.Say("autre nom", "other name"),
        SearchField.Handle => view.Say("identifiant", "handle"),
        SearchField.DisplayName => view.Say("nom du compte", "account name"),
        SearchField.Specialty => view.Say("spécialité", "specialty"),
        SearchField.Profession => view.Say("profession", "profession"),
        SearchField.Role => view.Say("rôle", "role"),
        SearchField.Topic => view.Say("sujet", "topic"),
        SearchField.Hashtag => "hashtag",
        SearchField.Place => view.Say("lieu", "place"),
        SearchField.Network => view.Say("réseau", "network"),
        _ => view.Say("étape de carrière", "career stage"),
    };

    internal static string Suggestion(SuggestionKind kind, View view) => kind switch
    {
        SuggestionKind.Person => view.Say("Personne", "Person"),
        SuggestionKind.Handle => view.Say("Compte", "Account"),
        SuggestionKind.Specialty => view.Say("Spécialité", "Specialty"),
        SuggestionKind.Profession => view.Say("Profession", "Profession"),
        SuggestionKind.City => view.Say("Commune", "City"),
        SuggestionKind.Department => view.Say("Département", "Department"),
        SuggestionKind.Network => view.Say("Réseau", "Network"),
        _ => view.Say("Sujet", "Topic"),
    };

    internal static string Verification(VerificationKind kind, View view) => kind switch
    {
        VerificationKind.RegisterMatch => view.Say("Concorde avec le registre", "Matches the register"),
        VerificationKind.MutualLink => view.Say("Liens réciproques", "Linked both ways"),
        VerificationKind.PeerVouching => view.Say("Attesté par des pairs", "Vouched for by peers"),
        VerificationKind.InstitutionPage => view.Say("Cité par son établissement", "Named by the institution"),
        VerificationKind.NetworkBadge => view.Say("Badge du réseau", "Badge of the network"),
        _ => view.Say("Pseudonyme déclaré à l’Ordre", "Pseudonym declared to the Ordre"),
    };

    internal static IEnumerable<string> Purposes(AccountPurposes purposes, View view) =>
        new (AccountPurposes Flag, string Fr, string En)[]
        {
            (AccountPurposes.DailyLife, "vie quotidienne", "daily life"), (AccountPurposes.HealthNews, "actualité de la santé", "health news"),
            (AccountPurposes.PatientInformation, "information des patients", "patient information"),
            (AccountPurposes.PeerExchange, "échanges entre confrères", "exchange with peers"), (AccountPurposes.Teaching, "enseignement", "teaching"),
            (AccountPurposes.Advertising, "publicité", "advertising"), (AccountPurposes.FactChecking, "vérification des faits", "fact checking"),
            (AccountPurposes.WorkingConditions, "conditions de travail", "working conditions"),
        }.Where(purpose => purposes.HasFlag(purpose.Flag)).Select(purpose => view.Say(purpose.Fr, purpose.En));

    internal static string Severity(FindingSeverity severity, View view) => severity switch
    {
        FindingSeverity.Block => view.Say("Bloquant", "Blocking"),
        FindingSeverity.Warn => view.Say("À revoir", "Look again"),
        _ => view.Say("À savoir", "Good to know"),
    };

    internal static string Channel(PeerChannel channel, View view) => channel switch
    {
        PeerChannel.PrivateMessage => view.Say("par message privé", "by private message"),
        PeerChannel.Telephone => view.Say("par téléphone", "by telephone"),
        _ => view.Say("par mention publique", "by public mention"),
    };

    /// <summary>The warnings of a leaderboard. The library's are in English.</summary>
    internal static string Warning(RankingWarning warning, View view) => view.Language != "fr" ? warning.Message : warning.Kind switch
    {
        RankingWarningKind.OrderNotProven => "Les bornes des chiffres ne prouvent pas tout l’ordre : voyez l’intervalle de chaque rang.",
        RankingWarningKind.DatesApart => "Les chiffres ne sont pas tous du même jour.",
        RankingWarningKind.SeveralNetworks => "Des chiffres de plusieurs réseaux sont comparés ; les mêmes personnes peuvent s’abonner sur chacun.",
        RankingWarningKind.MissingFigures => "Des comptes de ce réseau n’ont pas de chiffre et ne sont pas classés.",
        RankingWarningKind.SignalWithoutData => "Un critère n’a pas de données.",
        RankingWarningKind.LaterInteractions => "Des interactions postérieures à la date du classement sont laissées de côté.",
        RankingWarningKind.NothingVerified => "Aucun compte n’est vérifié.",
        _ => "Le calcul d’influence n’a pas convergé.",
    };
}
