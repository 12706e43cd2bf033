namespace DirectoryWeb.Pages;

/// <summary>What a reader sees instead of a page that is not there or could not be made.</summary>
internal static class ErrorPage
{
    internal static Html Render(View view, int status)
    {
        var (title, text) = status switch
        {
            404 => (view.Say("Cette page n’existe pas", "There is no such page"), view.Say("La personne ou le compte n’est pas, ou plus, dans l’annuaire.", "The person or account is not, or no longer, in the directory.")),
            429 => (view.Say("Trop de demandes", "Too many requests"), view.Say("Attendez un instant, puis recommencez.", "Wait a moment, then try again.")),
            400 or 413 or 414 => (view.Say("Cette demande ne peut pas être lue", "This request cannot be read"), view.Say("Elle est trop longue, ou une valeur n’est pas permise.", "It is too long, or a value is not allowed.")),
            _ => (view.Say("Quelque chose n’a pas fonctionné", "Something went wrong"), view.Say("La demande n’a pas abouti.", "The request was not answered.")),
        };
        return Layout.Page(view, title, "", Html.Of(
            $"""
            <div class="bar page"><section class="panel nobody"><p class="eyebrow">{status}</p><h1>{title}</h1><p>{text}</p>
            <p><a class="button" href="{view.Url("/")}">{view.Say("Vers la recherche", "Go to search")}</a></p></section></div>
            """));
    }
}
