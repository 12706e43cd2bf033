namespace DirectoryWeb.Pages;

/// <summary>The search box: a form that works without a script, and a combobox (ARIA Authoring Practices) with one.</summary>
internal static class SearchBox
{
    internal static Html Render(View view, SearchAsked asked) => Html.Of(
        $"""
        <search>
        <form class="ask" action="/" method="get" role="search" data-search data-one="{view.Say("1 résultat", "1 result")}" data-many="{view.Say("{0} résultats", "{0} results")}" data-none="{view.Say("Aucun résultat", "No results")}" data-completions="{view.Say("{0} suggestions, flèches pour choisir", "{0} suggestions, arrows to choose")}">
        <label for="q" class="hidden">{view.Say("Rechercher une personne, une spécialité, un lieu, un compte", "Search for a person, specialty, place or account")}</label>
        <span class="field">{Icons.Search}
        <input id="q" name="q" type="search" value="{asked.Text}" maxlength="{SearchAsked.MaxTextLength}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
          placeholder="{view.Say("Un nom, une spécialité, une ville, un @compte", "A name, a specialty, a city, an @account")}"
          role="combobox" aria-expanded="false" aria-controls="suggestions" aria-autocomplete="list">
        <ul id="suggestions" role="listbox" aria-label="{view.Say("Suggestions", "Suggestions")}" hidden></ul>
        </span>
        {Kept(view, asked)}
        <button type="submit">{view.Say("Rechercher", "Search")}</button>
        </form>
        </search>
        <p id="said" class="hidden" role="status" aria-live="polite"></p>
        """);

    private static Html Kept(View view, SearchAsked asked) => Html.Each(
        asked.Filters.Append(("lang", view.IsChosen ? view.Language : null)).Where(one => !string.IsNullOrEmpty(one.Item2)),
        one => Html.Of($"""<input type="hidden" name="{one.Item1}" value="{one.Item2}">"""));
}
