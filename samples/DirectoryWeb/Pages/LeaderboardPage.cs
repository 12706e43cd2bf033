using MedSocial;
using MedSocial.Ranking;

namespace DirectoryWeb.Pages;

/// <summary>Who leads on a network, as bars that show what the figures prove and what they leave open.</summary>
internal static class LeaderboardPage
{
    internal const int Most = 50;

    internal static Html Render(View view, NetworkId network)
    {
        var result = view.Snapshot.Directory.Rank(Leaderboard.Followers(network) with { Take = Most });
        var name = Labels.Network(network, view);
        return Layout.Page(view, view.Say($"Classement {name}", $"Leaderboard {name}"), "/leaderboard", Html.Of(
            $"""
            <div class="bar page">
            <h1>{view.Say($"Les plus suivis sur {name}", $"Most followed on {name}")}</h1>
            <p class="lead">{view.Say("« Plus de 12 800 » veut dire au moins 12 800, et rien de plus. Une barre qui s’estompe n’a pas de fin connue ; la réglette dit quels rangs les chiffres permettent.", "“More than 12,800” means at least 12,800 and nothing more. A bar that fades has no known end; the small scale says which ranks the figures allow.")}</p>
            {Choice(view, network)}
            {Html.If(result.Entries.IsEmpty, () => Html.Of($"""<p class="panel nobody">{view.Say("Aucun chiffre n’est connu pour ce réseau.", "No figure is known for this network.")}</p>"""))}
            {Html.If(!result.Entries.IsEmpty, () => Html.Of($"""<section class="panel wide" aria-label="{view.Say("Classement", "Leaderboard")}">{Bars(view, result)}{Legend(view)}</section>"""))}
            {Html.If(!result.Warnings.IsEmpty, () => Html.Of($"""<ul class="notes">{Html.Each(result.Warnings, warning => Html.Of($"<li>{Labels.Warning(warning, view)}</li>"))}</ul>"""))}
            </div>
            """));
    }

    /// <summary>The entries as a list of bars.</summary>
    internal static Html Bars(View view, RankingResult result)
    {
        var scale = BoundBar.Scale(result.Entries.Select(entry => entry.Measure!.Value));
        var ranks = Math.Max(result.Entries.Length, result.Entries.Max(entry => entry.RankInterval.Worst));
        return Html.Of($"""<ol class="bars">{Html.Each(result.Entries, entry => Entry(view, entry, scale, ranks))}</ol>""");
    }

    private static Html Entry(View view, RankEntry entry, double scale, int ranks)
    {
        var measure = entry.Measure!.Value;
        var interval = entry.RankInterval;
        var allowed = interval.IsCertain
            ? view.Say($"rang {interval.Best}, prouvé", $"rank {interval.Best}, proven")
            : view.Say($"rang réel entre {interval.Best} et {interval.Worst}", $"true rank between {interval.Best} and {interval.Worst}");
        return Html.Of(
            $"""
            <li>
            <span class="rank" aria-hidden="true">{entry.Rank}</span>
            <span class="name"><a href="{People.Url(entry.Practitioner, entry.Accounts, view)}">{People.Name(entry.Practitioner, entry.Accounts, view)}</a>{People.Badge(entry.Practitioner, view)}</span>
            <span class="value" title="{Labels.Bound(measure.Bound, view)}, {view.Date(measure.AsOf)}">{Format.Figure(measure, view)}</span>
            {BoundBar.Render(measure, scale)}
            {RankScale.Render(interval, entry.Rank, ranks, allowed)}
            </li>
            """);
    }

    private static Html Choice(View view, NetworkId chosen)
    {
        var networks = view.Snapshot.Directory.Networks.Where(network => network.Kind == NetworkKind.Mainstream).Select(network => network.Id).ToArray();
        return Html.Of(
            $"""
            <nav class="tabs" aria-label="{view.Say("Réseaux", "Networks")}">
            {Html.Each(networks, network => network == chosen
                ? Html.Of($"""<a class="chip on" aria-current="true" href="{view.Url("/leaderboard", ("network", network.Value))}">{Labels.Network(network, view)}</a>""")
                : Html.Of($"""<a class="chip" href="{view.Url("/leaderboard", ("network", network.Value))}">{Labels.Network(network, view)}</a>"""))}
            </nav>
            """);
    }

    private static Html Legend(View view) => Html.Of(
        $"""
        <ul class="legend">
        <li><svg class="sample" aria-hidden="true"><rect class="sure" width="100%" height="100%" rx="3"/></svg>{view.Say("prouvé", "proven")}</li>
        <li><svg class="sample" aria-hidden="true"><rect class="sure" width="45%" height="100%" rx="3"/><rect class="open" x="45%" width="55%" height="100%" fill="url(#open)"/></svg>{view.Say("au moins (sans fin connue)", "at least (no known end)")}</li>
        <li><svg class="sample" aria-hidden="true"><rect class="sure" width="75%" height="100%" rx="3"/><rect class="maybe" x="75%" width="25%" height="100%"/></svg>{view.Say("arrondi ou environ", "rounded or about")}</li>
        </ul>
        """);
}
