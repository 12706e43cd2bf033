using MedSocial;
using MedSocial.Ranking;

namespace DirectoryWeb.Pages;

/// <summary>The first page: the search box, what the directory holds, who leads, and what else one can do here.</summary>
internal static class HomePage
{
    internal static Html Render(View view, SearchAsked asked) => Layout.Page(view, view.Say("Qui est qui sur les réseaux", "Who is who on the networks"), "/", Html.Of(
        $"""
        <section class="hero" aria-labelledby="title">
        <div class="bar">
        <p class="eyebrow">{view.Say("Professionnels de santé · réseaux sociaux", "Health professionals · social networks")}</p>
        <h1 id="title">{view.Say("Trouvez le bon confrère, sachez d’où vient le chiffre.", "Find the right colleague, know where the figure comes from.")}</h1>
        {SearchBox.Render(view, asked)}
        <p class="tries"><span>{view.Say("Essayez", "Try")}</span>{Tries(view)}</p>
        </div>
        </section>
        <div id="results" class="bar" data-part>{Welcome(view)}</div>
        """));

    /// <summary>What stands below the search box as long as nothing is asked.</summary>
    internal static Html Welcome(View view) => Html.Of(
        $"""
        <div class="welcome">
        {Held(view)}
        <div class="panels">
        {Leaders(view)}
        <div class="stack">
        {Card(view, "/ask", Icons.Talk, view.Say("Demander à un confrère", "Ask a peer"), view.Say("Posez votre question comme sous #DocTocToc : le texte est relu, puis les confrères joignables sont proposés, avec la raison de chacun.", "Put your question as under #DocTocToc: the text is reviewed, then peers who can be reached are proposed, each with the reason."))}
        {Card(view, "/check", Icons.Shield, view.Say("Relire avant de publier", "Check before posting"), view.Say("Secret, confraternité, publicité : chaque passage à risque est surligné, avec sa règle et sa source. Le texte peut être anonymisé.", "Secrecy, confraternity, advertising: each passage at risk is highlighted, with its rule and source. The text can be redacted."))}
        {Card(view, "/openapi/v1.json", Icons.Code, view.Say("Intégrer à votre application", "Build it into your application"), view.Say("Les mêmes réponses en JSON, avec les mêmes raisons. Cette page est un exemple de la bibliothèque MedSocial.Core.", "The same answers as JSON, with the same reasons. This site is a sample of the library MedSocial.Core."))}
        </div>
        </div>
        </div>
        """);

    private static Html Tries(View view) => Html.Each(
        view.Language == "fr"
            ? (string[])["kierzec urgentiste", "médecin geek", "généraliste Bouguenais", "réseau:instagram", "abonnés:>10000"]
            : ["kierzec urgentiste", "medecin geek", "gp Bouguenais", "network:instagram", "followers:>10000"],
        text => Html.Of($"""<a class="chip" href="{view.Url("/", ("q", text))}">{text}</a>"""));

    private static Html Held(View view)
    {
        var directory = view.Snapshot.Directory;
        (long Count, string What)[] counts =
        [
            (directory.Practitioners.Count, view.Say("personnes", "people")),
            (directory.Accounts.Count, view.Say("comptes", "accounts")),
            (directory.Networks.Count, view.Say("réseaux", "networks")),
            (directory.Sources.Count, view.Say("sources citées", "sources cited")),
        ];
        return Html.Of($"""<dl class="held">{Html.Each(counts, one => Html.Of($"<div><dt>{one.What}</dt><dd>{view.Number(one.Count)}</dd></div>"))}</dl>""");
    }

    private static Html Leaders(View view)
    {
        var result = view.Snapshot.Directory.Rank(Leaderboard.Followers(NetworkId.Twitter) with { Take = 5 });
        return Html.If(!result.Entries.IsEmpty, () => Html.Of(
            $"""
            <section class="panel" aria-labelledby="leaders">
            <h2 id="leaders">{Icons.Bars}{view.Say($"Les plus suivis sur {Labels.Network(NetworkId.Twitter, view)}", $"Most followed on {Labels.Network(NetworkId.Twitter, view)}")}</h2>
            {LeaderboardPage.Bars(view, result)}
            <p class="more"><a href="{view.Url("/leaderboard")}">{view.Say("Tout le classement, et ce qu’il prouve", "The whole leaderboard, and what it proves")}</a></p>
            </section>
            """));
    }

    private static Html Card(View view, string path, Html icon, string title, string text) => Html.Of(
        $"""<a class="panel card" href="{view.Url(path)}"><h2>{icon}{title}</h2><p>{text}</p></a>""");
}
