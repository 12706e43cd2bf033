using System.Collections.Immutable;
using MedSocial;
using MedSocial.Search;

namespace DirectoryWeb.Pages;

/// <summary>The answer to a search. The script asks for the same part of the page while somebody types.</summary>
internal static class SearchPage
{
    internal const int PageSize = 20;

    internal static Html Render(View view, SearchAsked asked) => Layout.Page(
        view, asked.Text.Length == 0 ? view.Say("Recherche", "Search") : $"{asked.Text} · {view.Say("Recherche", "Search")}", "/", Html.Of(
        $"""
        <section class="hero small" aria-labelledby="title">
        <div class="bar">
        <h1 id="title" class="hidden">{view.Say("Recherche", "Search")}</h1>
        {SearchBox.Render(view, asked)}
        </div>
        </section>
        <div id="results" class="bar" data-part>{Part(view, asked)}</div>
        """));

    /// <summary>What stands below the search box.</summary>
    internal static Html Part(View view, SearchAsked asked)
    {
        if (asked.IsEmpty)
            return HomePage.Welcome(view);
        var query = asked.ToQuery(PageSize, SearchFacets.Network | SearchFacets.Specialty | SearchFacets.Department, out var issues);
        var result = view.Snapshot.Search(query);
        return Html.Of(
            $"""
            <div class="answer{Html.If(result.Hits.IsEmpty, () => Html.Of($" empty"))}" data-total="{result.Total}">
            {Html.If(!result.Hits.IsEmpty, () => Html.Of($"""<aside class="facets" aria-label="{view.Say("Affiner", "Refine")}">{Facets.Render(view, asked, result)}</aside>"""))}
            <section class="found" aria-labelledby="count">
            <div class="count"><h2 id="count">{Count(view, result)}</h2>{Html.If(result.Total > 1, () => Orders(view, asked))}</div>
            {Facets.Chosen(view, asked)}
            {Issues(view, issues.IsEmpty ? result.Issues : issues)}
            {Html.If(result.Hits.IsEmpty, () => Nobody(view, asked, result))}
            {Html.If(!result.Hits.IsEmpty, () => Html.Of($"""<ol class="hits" start="{asked.Skip + 1}">{Html.Each(result.Hits, hit => HitCard.Render(view, hit))}</ol>"""))}
            {Pager(view, asked, result)}
            </section>
            </div>
            """);
    }

    private static string Count(View view, SearchResult result)
    {
        var sign = result.TotalIsExact ? "" : "≥\u00a0";
        return result.Total switch
        {
            0 => view.Say("Aucun résultat", "No results"),
            1 => view.Say("1 résultat", "1 result"),
            _ => $"{sign}{view.Number(result.Total)} {view.Say("résultats", "results")}",
        };
    }

    private static Html Orders(View view, SearchAsked asked)
    {
        (string? Sort, string Label)[] orders =
            [(null, view.Say("pertinence", "relevance")), ("followers", view.Say("abonnés", "followers")), ("name", view.Say("nom", "name"))];
        return Html.Of(
            $"""
            <p class="orders"><span>{view.Say("Trier par", "Sort by")}</span>
            {Html.Each(orders, order => order.Sort == asked.Sort
                ? Html.Of($"""<a aria-current="true" href="{view.Url("/", (asked with { Sort = order.Sort, Skip = 0 }).Parameters)}">{order.Label}</a>""")
                : Html.Of($"""<a href="{view.Url("/", (asked with { Sort = order.Sort, Skip = 0 }).Parameters)}">{order.Label}</a>"""))}
            </p>
            """);
    }

    private static Html Issues(View view, ImmutableArray<SearchIssue> issues) => Html.If(!issues.IsEmpty, () => Html.Of(
        $"""<ul class="notes">{Html.Each(issues.Take(5), issue => Html.Of($"<li>{Pages.Issues.Text(issue, view)}</li>"))}</ul>"""));

    private static Html Nobody(View view, SearchAsked asked, SearchResult result) => Html.Of(
        $"""
        <div class="panel nobody">
        <p>{view.Say("Personne ne correspond. L’annuaire dit ce qu’il sait, et ne devine pas.", "Nobody matches. The directory says what it knows and does not guess.")}</p>
        <p class="quiet">{view.Say("Essayez moins de mots, ou une spécialité et une ville.", "Try fewer words, or a specialty and a city.")}</p>
        {Html.If(asked.IsNarrowed && asked.Text.Length > 0, () => Html.Of($"""<p><a class="button" href="{view.Url("/", ("q", asked.Text))}">{view.Say("Chercher sans filtre", "Search without filters")}</a></p>"""))}
        {Html.If(!result.DidYouMean.IsEmpty, () => Html.Of(
            $"""<p class="tries"><span>{view.Say("Vouliez-vous dire", "Did you mean")}</span>{Html.Each(result.DidYouMean, text => Html.Of($"""<a class="chip" href="{view.Url("/", ("q", text))}">{text}</a>"""))}</p>"""))}
        </div>
        """);

    private static Html Pager(View view, SearchAsked asked, SearchResult result)
    {
        var (before, after) = (asked.Skip > 0, result.Next is not null && asked.Skip + PageSize <= SearchAsked.MaxSkip);
        return Html.If(before || after, () => Html.Of(
            $"""
            <nav class="pager" aria-label="{view.Say("Pages", "Pages")}">
            {Html.If(before, () => Html.Of($"""<a class="button" rel="prev" href="{view.Url("/", (asked with { Skip = Math.Max(0, asked.Skip - PageSize) }).Parameters)}">{view.Say("Précédents", "Previous")}</a>"""))}
            {Html.If(after, () => Html.Of($"""<a class="button" rel="next" href="{view.Url("/", (asked with { Skip = asked.Skip + PageSize }).Parameters)}">{view.Say("Suivants", "Next")}</a>"""))}
            </nav>
            """));
    }
}
