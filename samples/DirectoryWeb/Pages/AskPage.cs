using MedSocial;
using MedSocial.Deontology;
using MedSocial.Requests;

namespace DirectoryWeb.Pages;

/// <summary>What somebody asks peers; nothing of it is kept, and it never stands in an address.</summary>
internal sealed record PeerQuestion(string Question, string Place, string OwnSpecialty)
{
    internal static PeerQuestion Empty { get; } = new("", "", "");

    internal AdviceRequest ToRequest() => new(Question)
    {
        Place = Place.Length == 0 ? null : Place,
        OwnSpecialty = OwnSpecialty.Length == 0 ? null : OwnSpecialty,
        Take = 10,
    };
}

/// <summary>The form to ask a peer, and whom the directory proposes.</summary>
internal static class AskPage
{
    internal static Html Render(View view, PeerQuestion question) => Layout.Page(view, view.Say("Demander à un confrère", "Ask a peer"), "/ask", Html.Of(
        $"""
        <div class="bar page">
        <h1>{view.Say("Demander à un confrère", "Ask a peer")}</h1>
        <p class="lead">{view.Say("Écrivez la question comme vous la publieriez. Rien n’est conservé ni envoyé : vous voyez qui pourrait répondre, et pourquoi.", "Write the question as you would post it. Nothing is kept or sent: you see who could answer, and why.")}</p>
        <div class="two">
        <form class="panel form" action="{view.Url("/ask")}" method="post" data-form>
        <label for="question">{view.Say("Votre question, sans rien qui identifie le patient", "Your question, with nothing that identifies the patient")}</label>
        <textarea id="question" name="question" rows="6" maxlength="{WebLimits.MaxPostLength}" required>{question.Question}</textarea>
        <div class="row">
        <div><label for="place">{view.Say("Lieu (facultatif)", "Place (optional)")}</label><input id="place" name="place" maxlength="120" value="{question.Place}" autocomplete="off"></div>
        <div><label for="own">{view.Say("Votre spécialité (facultatif)", "Your specialty (optional)")}</label><input id="own" name="own" maxlength="120" value="{question.OwnSpecialty}" autocomplete="off"></div>
        </div>
        <button type="submit">{view.Say("Chercher des confrères", "Find peers")}</button>
        </form>
        <div id="results" aria-live="polite" data-part>{Part(view, question)}</div>
        </div>
        </div>
        """));

    internal static Html Part(View view, PeerQuestion question)
    {
        if (question.Question.Length == 0)
            return Example(view);
        var list = view.Snapshot.Directory.FindPeers(question.ToRequest());
        return Html.Of(
            $"""
            {Html.If(list.IsRefused, () => Html.Of($"""<p class="verdict block">{Icons.Shield}{view.Say("Cette question ne devrait pas être publiée ainsi.", "This question should not be posted like this.")}</p>"""))}
            {Notes([.. list.Issues.Select(issue => view.Say(issue.Text)), .. list.Warnings.Select(warning => view.Say(warning.Text))])}
            {Html.If(list.Review is { Findings.IsEmpty: false }, () => Html.Of($"""<section class="panel"><h2>{view.Say("Relecture de la question", "Review of the question")}</h2>{Findings.List(view, question.Question, list.Review!)}</section>"""))}
            {Candidates(view, list)}
            {Html.If(list.Draft is not null, () => Html.Of($"""<section class="panel"><h2>{view.Say("Brouillon de message", "Draft message")}</h2><p class="draft">{view.Say(list.Draft!)}</p></section>"""))}
            {LeftOut(view, list)}
            """);
    }

    private static Html Candidates(View view, PeerList list) => Html.If(!list.Candidates.IsEmpty, () => Html.Of(
        $"""
        <section class="panel" aria-labelledby="peers">
        <h2 id="peers">{view.Say("Qui pourrait répondre", "Who could answer")}</h2>
        <ol class="peers">{Html.Each(list.Candidates, one => Html.Of(
            $"""
            <li>
            <a href="{view.Url("/people/" + one.Practitioner.Id.Value)}">{People.Name(one.Practitioner, one.Account is { } account ? [account] : [], view)}</a>{People.Badge(one.Practitioner, view)}
            <span class="quiet">{string.Join(" · ", People.Lines(one.Practitioner, view).Append(Labels.Channel(one.Channel, view)))}</span>
            {Reasons(view, one)}
            </li>
            """))}</ol>
        </section>
        """));

    private static Html Reasons(View view, PeerCandidate one)
    {
        var parts = one.Explain().Contributions.Where(part => part.Points > 0).ToArray();
        return Html.If(parts.Length > 0, () => Html.Of($"""<ul class="reasons">{Html.Each(parts, part => Html.Of($"<li>{view.Say(part.ToFrench(), part.ToString())}</li>"))}</ul>"""));
    }

    private static Html LeftOut(View view, PeerList list) => Html.If(!list.LeftOut.IsEmpty, () => Html.Of(
        $"""
        <details class="panel quietly"><summary>{view.Say($"{list.Considered} personnes considérées : qui n’est pas proposé, et pourquoi", $"{list.Considered} people considered: who is not proposed, and why")}</summary>
        <ul class="plain">{Html.Each(list.LeftOut, left => Html.Of($"<li>{view.Say(left.Text)}</li>"))}</ul>
        </details>
        """));

    private static Html Notes(string[] notes) => Html.If(notes.Length > 0, () => Html.Of($"""<ul class="notes">{Html.Each(notes, note => Html.Of($"<li>{note}</li>"))}</ul>"""));

    private static Html Example(View view) => Html.Of(
        $"""
        <section class="panel hint"><h2>{view.Say("Par exemple", "For example")}</h2>
        <blockquote>{view.Say("#DocTocToc Adulte, douleur thoracique atypique, ECG normal : quel délai pour une seconde troponine ? Avis d’un urgentiste ?", "#DocTocToc Adult, atypical chest pain, normal ECG: when to repeat troponin? Advice of an emergency physician (urgentiste)?")}</blockquote>
        <p class="quiet">{view.Say("La spécialité est lue dans le texte ; le lieu compte quand vous en donnez un.", "The specialty is read from the text; the place counts when you give one.")}</p></section>
        """);
}
