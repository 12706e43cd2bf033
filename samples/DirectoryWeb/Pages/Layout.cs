using DirectoryWeb.Assets;

namespace DirectoryWeb.Pages;

/// <summary>The frame around every page: head, skip link, header, main, footer.</summary>
internal static class Layout
{
    internal static Html Page(View view, string title, string path, Html content) => Html.Of(
        $"""
        <!doctype html>
        <html lang="{view.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="description" content="{view.Say("Annuaire des professionnels de santé sur les réseaux sociaux, avec la source de chaque chiffre.", "Directory of health professionals on social networks, with the source of each figure.")}">
        <title>{title} · MedSocial</title>
        <link rel="icon" href="{AssetStore.Url("favicon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{AssetStore.Url("site.css")}">
        <script type="module" src="{AssetStore.Url("site.js")}"></script>
        </head>
        <body>
        {BoundBar.Definitions}
        <a class="skip" href="#content">{view.Say("Aller au contenu", "Skip to content")}</a>
        <header class="top">
        <div class="bar">
        <a class="brand" href="{view.Url("/")}">{Icons.Mark}<span>MedSocial</span></a>
        <nav aria-label="{view.Say("Principale", "Main")}"><ul>
        {Item(view, path, "/", view.Say("Recherche", "Search"))}
        {Item(view, path, "/leaderboard", view.Say("Classement", "Leaderboard"))}
        {Item(view, path, "/ask", view.Say("Demander", "Ask"))}
        {Item(view, path, "/check", view.Say("Relire", "Check"))}
        </ul></nav>
        <p class="languages" role="group" aria-label="{view.Say("Langue", "Language")}">
        {Tongue(view, "fr", "Français", "FR")}{Tongue(view, "en", "English", "EN")}
        </p>
        </div>
        </header>
        <main id="content" tabindex="-1">
        {content}
        </main>
        <footer class="bottom"><div class="bar">
        <p>{view.Say("Chaque chiffre porte sa borne, sa date et sa source. Un pseudonyme reste un pseudonyme.", "Every figure carries its bound, date and source. A pseudonym stays a pseudonym.")}</p>
        <p><a href="/openapi/v1.json">OpenAPI</a> · {Held(view)}</p>
        </div></footer>
        </body>
        </html>
        """);

    private static Html Held(View view) => Html.Of(
        $"{view.Number(view.Snapshot.Directory.Practitioners.Count)} {view.Say("personnes", "people")}, {view.Number(view.Snapshot.Directory.Accounts.Count)} {view.Say("comptes", "accounts")}");

    private static Html Item(View view, string current, string path, string text) => current == path
        ? Html.Of($"""<li><a href="{view.Url(path)}" aria-current="page">{text}</a></li>""")
        : Html.Of($"""<li><a href="{view.Url(path)}">{text}</a></li>""");

    private static Html Tongue(View view, string language, string name, string sign)
    {
        var url = $"{view.Here}{(view.Here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
        return view.Language == language
            ? Html.Of($"""<a href="{url}" lang="{language}" hreflang="{language}" aria-current="true" data-language><abbr title="{name}">{sign}</abbr></a>""")
            : Html.Of($"""<a href="{url}" lang="{language}" hreflang="{language}" data-language><abbr title="{name}">{sign}</abbr></a>""");
    }
}
