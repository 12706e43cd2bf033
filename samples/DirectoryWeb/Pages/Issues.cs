using MedSocial.Search;

namespace DirectoryWeb.Pages;

/// <summary>What of a query was not understood, in the reader's language; the library says it in English.</summary>
internal static class Issues
{
    internal static string Text(SearchIssue issue, View view) => view.Language == "fr" ? view.Say(French(issue.Code), "") : issue.Message;

    private static string French(SearchIssueCode code) => code switch
    {
        SearchIssueCode.TextTooLong => "Le texte est trop long ; la fin n’a pas été lue.",
        SearchIssueCode.TooManyWords => "Il y a trop de mots ; les derniers n’ont pas été cherchés.",
        SearchIssueCode.WordTooLong => "Un mot est plus long que tout nom ; seul son début a été cherché.",
        SearchIssueCode.UnbalancedQuote => "Un guillemet n’a pas de pendant ; il a été pris pour du texte.",
        SearchIssueCode.MisplacedOr => "Un OU ne se trouve pas entre deux mots ; il a été ignoré.",
        SearchIssueCode.MissingValue => "Un opérateur n’a pas de valeur ; il a été ignoré.",
        SearchIssueCode.ValueTooLong => "Une valeur est trop longue ; elle a été ignorée.",
        SearchIssueCode.TooManyValues => "Il y a trop de valeurs ; les dernières ont été ignorées.",
        SearchIssueCode.RepeatedOperator => "Un opérateur est écrit deux fois ; le premier compte.",
        SearchIssueCode.CannotExclude => "Un moins se trouve devant un opérateur que l’on ne peut pas inverser.",
        SearchIssueCode.UnknownNetwork => "Ce réseau n’est pas connu.",
        SearchIssueCode.UnknownSpecialty => "Cette spécialité n’est pas connue.",
        SearchIssueCode.UnknownProfession => "Cette profession n’est pas connue.",
        SearchIssueCode.UnknownDepartment => "Ce département n’est pas connu.",
        SearchIssueCode.UnknownCountry => "Ce pays n’est pas connu.",
        SearchIssueCode.UnknownStage => "Cette étape de carrière n’est pas connue.",
        SearchIssueCode.UnknownCondition => "Cette condition n’est pas connue.",
        SearchIssueCode.UnknownPlace => "Ce lieu n’est ni une commune, ni un code postal, ni un point.",
        SearchIssueCode.UnknownOrder => "Ce tri n’est pas connu.",
        SearchIssueCode.UnknownFacet => "Cette facette n’est pas connue.",
        SearchIssueCode.InvalidFollowers => "Le nombre d’abonnés n’est pas compris.",
        SearchIssueCode.InvalidRadius => "Le rayon n’est pas compris ; celui d’usage a été pris.",
        SearchIssueCode.InvalidHashtag => "Ce n’est pas un hashtag.",
        SearchIssueCode.OrderNeedsPlace => "Un tri par distance demande un lieu.",
        SearchIssueCode.StaleCursor => "Cette page n’existe plus ; recommencez à la première.",
        _ => "Une partie de la recherche n’a pas été comprise.",
    };
}
