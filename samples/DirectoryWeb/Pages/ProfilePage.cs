using System.Collections.Immutable;
using MedSocial;

namespace DirectoryWeb.Pages;

/// <summary>One person or account: what is known, and for each figure its bound, its date and who says so.</summary>
internal static class ProfilePage
{
    internal static Html Render(View view, Practitioner? practitioner, ImmutableArray<Account> accounts)
    {
        var name = People.Name(practitioner, accounts, view);
        var path = People.Url(practitioner, accounts, view with { IsChosen = false });
        return Layout.Page(view, name, path, Html.Of(
            $"""
            <article class="bar page profile">
            <header class="panel person">
            {People.Portrait(practitioner, name)}
            <div>
            <h1>{name}{People.Badge(practitioner, view)}</h1>
            <p class="what">{Html.Join(" · ", People.Lines(practitioner, view).Select(line => Html.Of($"{line}")))}</p>
            {Protection(view, practitioner)}
            </div>
            </header>
            <div class="columns">
            <div class="main">
            {Figures(view, accounts)}
            {Accounts(view, accounts)}
            </div>
            <div class="side">
            {Facts(view, practitioner)}
            {Sources(view, practitioner, accounts)}
            </div>
            </div>
            </article>
            """));
    }

    private static Html Protection(View view, Practitioner? practitioner) => Html.If(practitioner is not null && People.IsProtected(practitioner), () => Html.Of(
        $"""<p class="protected">{Icons.Shield}{view.Say("L’état civil n’est pas publié ici, et rien ici ne permet de le chercher.", "The civil name is not published here, and nothing here helps to look for it.")}</p>"""));

    private static Html Figures(View view, ImmutableArray<Account> accounts)
    {
        var figures = accounts.SelectMany(account => account.Measures.Select(measure => (account, measure))).ToArray();
        return Html.If(figures.Length > 0, () => Html.Of(
            $"""
            <section class="panel" aria-labelledby="figures">
            <h2 id="figures">{view.Say("Chiffres, et d’où ils viennent", "Figures, and where they come from")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="figures">
            <table>
            <thead><tr><th scope="col">{view.Say("Réseau", "Network")}</th><th scope="col">{view.Say("Chiffre", "Figure")}</th><th scope="col">{view.Say("Borne", "Bound")}</th><th scope="col">{view.Say("Date", "Date")}</th><th scope="col">{view.Say("Source", "Source")}</th></tr></thead>
            <tbody>{Html.Each(figures, one => Row(view, one.account, one.measure))}</tbody>
            </table>
            </div>
            </section>
            """));
    }

    private static Html Row(View view, Account account, Measure measure) => Html.Of(
        $"""
        <tr>
        <th scope="row">{Labels.Network(account.Network, view)}</th>
        <td class="number"><b>{Format.Figure(measure, view)}</b> {Labels.Measure(measure.Kind, view)}</td>
        <td>{Labels.Bound(measure.Bound, view)}{Html.If(measure.IsSelfClaimed, () => Html.Of($"""<small>{view.Say("déclaré par l’intéressé", "claimed by the owner")}</small>"""))}</td>
        <td>{view.Date(measure.AsOf)}</td>
        <td><a href="#source-{measure.Source.Value}">{SourceTitle(view, measure.Source)}</a>{Html.If(measure.AsPrinted is not null, () => Html.Of($"""<small lang="fr">« {measure.AsPrinted} »</small>"""))}</td>
        </tr>
        """);

    private static Html Accounts(View view, ImmutableArray<Account> accounts) => Html.If(!accounts.IsEmpty, () => Html.Of(
        $"""
        <section class="panel" aria-labelledby="accounts">
        <h2 id="accounts">{view.Say("Comptes", "Accounts")}</h2>
        <ul class="cards">{Html.Each(accounts, account => Card(view, account))}</ul>
        </section>
        """));

    private static Html Card(View view, Account account)
    {
        string?[] lines =
        [
            Format.Date(account.Joined, view) is { } joined ? view.Say($"inscrit : {joined}", $"joined: {joined}") : null,
            account.Purposes == AccountPurposes.None ? null : string.Join(", ", Labels.Purposes(account.Purposes, view)),
            account.Evidence.IsEmpty ? null : string.Join(", ", account.Evidence.Select(evidence => $"{Labels.Verification(evidence.Kind, view)} ({view.Date(evidence.On)})")),
        ];
        return Html.Of(
            $"""
            <li>
            <span class="net">{Labels.Network(account.Network, view)}</span>
            <b>{Link(account)}</b>
            {Html.If(account.DisplayName is not null && account.Handle is not null, () => Html.Of($"""<span class="quiet">{account.DisplayName}</span>"""))}
            {Html.Each(lines.OfType<string>(), line => Html.Of($"""<span class="quiet">{line}</span>"""))}
            </li>
            """);
    }

    /// <summary>A link where the network has an address for the handle; only web addresses become links.</summary>
    private static Html Link(Account account) =>
        Uri.TryCreate(account.ProfileUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? Html.Of($"""<a href="{url.AbsoluteUri}" rel="noopener noreferrer nofollow external">{People.Handle(account)}{Icons.Out}</a>""")
            : Html.Of($"{People.Handle(account)}");

    private static Html Facts(View view, Practitioner? practitioner)
    {
        if (practitioner is null)
            return default;
        (string Label, string[] Values)[] facts =
        [
            (view.Say("Autres noms", "Other names"), [.. practitioner.Aliases.Select(alias => alias.Text).Where(alias => alias != practitioner.DisplayName)]),
            (view.Say("Rôles", "Roles"), [.. practitioner.Roles.Select(role => role.Text)]),
            (view.Say("Lieux", "Places"), [.. practitioner.Places.Select(place => place.Site is { } site ? $"{site}, {People.Place(place)}" : People.Place(place))]),
            (view.Say("Sujets", "Topics"), [.. practitioner.Topics]),
            (view.Say("Langues", "Languages"), [.. practitioner.Languages]),
        ];
        var known = facts.Where(fact => fact.Values.Length > 0).ToArray();
        return Html.If(known.Length > 0, () => Html.Of(
            $"""
            <section class="panel" aria-labelledby="facts">
            <h2 id="facts">{view.Say("Ce que l’on sait", "What is known")}</h2>
            <dl class="facts">{Html.Each(known, fact => Html.Of($"<dt>{fact.Label}</dt>{Html.Each(fact.Values, value => Html.Of($"<dd>{value}</dd>"))}"))}</dl>
            </section>
            """));
    }

    private static Html Sources(View view, Practitioner? practitioner, ImmutableArray<Account> accounts)
    {
        var ids = (practitioner?.Sources.AsEnumerable() ?? [])
            .Concat(accounts.SelectMany(account => account.Sources.Concat(account.Measures.Select(measure => measure.Source)).Concat(account.Evidence.Select(evidence => evidence.Source))))
            .Distinct().ToArray();
        return Html.If(ids.Length > 0, () => Html.Of(
            $"""
            <section class="panel" aria-labelledby="sources">
            <h2 id="sources">{view.Say("Sources", "Sources")}</h2>
            <ul class="sources">{Html.Each(ids, id => Source(view, id))}</ul>
            </section>
            """));
    }

    private static Html Source(View view, SourceId id)
    {
        var source = view.Snapshot.Directory.Sources.FirstOrDefault(source => source.Id == id);
        var details = new[] { source?.Publisher, source is null ? null : Format.Date(source.Published, view), source?.Licence }.OfType<string>();
        return Html.Of($"""<li id="source-{id.Value}"><cite>{source?.Title ?? id.Value}</cite><span class="quiet">{string.Join(", ", details)}</span></li>""");
    }

    private static string SourceTitle(View view, SourceId id) => view.Snapshot.Directory.Sources.FirstOrDefault(source => source.Id == id)?.Title ?? id.Value;
}
