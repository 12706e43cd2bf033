using MedSocial;
using MedSocial.Search;

namespace DirectoryWeb.Pages;

/// <summary>How the hits divide, as links that narrow the search, and the filters that were chosen, as links that widen it.</summary>
internal static class Facets
{
    private const int Shown = 8;

    internal static Html Render(View view, SearchAsked asked, SearchResult result) => Html.Each(
        result.Facets.Where(facet => facet.Counts.Count > 0),
        facet => Html.Of(
            $"""
            <details class="facet" open>
            <summary><h3>{Title(facet.Field, view)}</h3></summary>
            <ul>{Html.Each(facet.Counts.Take(Shown), count => Item(view, asked, facet.Field, count, facet.Counts[0].Count))}</ul>
            </details>
            """));

    internal static Html Chosen(View view, SearchAsked asked)
    {
        (string? Value, string Label, SearchAsked Without)[] chosen =
        [
            (asked.Network, asked.Network is { } network ? Labels.Network(network, view) : "", asked with { Network = null }),
            (asked.Specialty, asked.Specialty is { } specialty ? Labels.Specialty(specialty, view) : "", asked with { Specialty = null }),
            (asked.Department, asked.Department is { } department ? Labels.Department(department) : "", asked with { Department = null }),
        ];
        var set = chosen.Where(one => one.Value is not null).ToArray();
        return Html.If(set.Length > 0, () => Html.Of(
            $"""
            <ul class="chosen" aria-label="{view.Say("Filtres choisis", "Chosen filters")}">
            {Html.Each(set, one => Html.Of($"""<li><a class="chip on" href="{view.Url("/", (one.Without with { Skip = 0 }).Parameters)}"><span class="hidden">{view.Say("Retirer le filtre", "Remove filter")} </span>{one.Label}{Icons.Cross}</a></li>"""))}
            </ul>
            """));
    }

    private static Html Item(View view, SearchAsked asked, SearchFacets field, FacetCount count, int most)
    {
        var next = field switch
        {
            SearchFacets.Network => asked with { Network = count.Key, Skip = 0 },
            SearchFacets.Specialty => asked with { Specialty = count.Key, Skip = 0 },
            _ => asked with { Department = count.Key, Skip = 0 },
        };
        var label = field switch
        {
            SearchFacets.Network => Labels.Network(count.Key, view),
            SearchFacets.Specialty => Labels.Specialty(count.Key, view),
            _ => Labels.Department(count.Key),
        };
        var share = 100.0 * count.Count / most;
        return next == asked with { Skip = 0 }
            ? Html.Of($"""<li><a class="chosen" aria-current="true" href="{view.Url("/", next.Parameters)}"><span>{label}</span><b>{view.Number(count.Count)}</b>{Share(share)}</a></li>""")
            : Html.Of($"""<li><a href="{view.Url("/", next.Parameters)}"><span>{label}</span><b>{view.Number(count.Count)}</b>{Share(share)}</a></li>""");
    }

    private static Html Share(double percent) => Html.Of(
        $"""<svg class="share" aria-hidden="true"><rect width="{percent}%" height="100%" rx="1.5"/></svg>""");

    private static string Title(SearchFacets field, View view) => field switch
    {
        SearchFacets.Network => view.Say("Réseau", "Network"),
        SearchFacets.Specialty => view.Say("Spécialité", "Specialty"),
        _ => view.Say("Département", "Department"),
    };
}
