using MedSocial.Deontology;

namespace DirectoryWeb.Pages;

/// <summary>A draft and for whom it is written; nothing of it is kept, and it never stands in an address.</summary>
internal sealed record Draft(string Text, PostAudience Audience, bool IsPseudonymous, RedactionMode Mode)
{
    internal static Draft Empty { get; } = new("", PostAudience.Public, false, RedactionMode.Label);

    internal PostContext ToContext() => new() { Audience = Audience, IsPseudonymous = IsPseudonymous };
}

/// <summary>The form to check a post, its findings, and the text without what identifies somebody.</summary>
internal static class CheckPage
{
    internal static Html Render(View view, Draft draft) => Layout.Page(view, view.Say("Relire avant de publier", "Check before posting"), "/check", Html.Of(
        $"""
        <div class="bar page">
        <h1>{view.Say("Relire avant de publier", "Check before posting")}</h1>
        <p class="lead">{view.Say("Les passages à risque, avec la règle et sa source. Le texte n’est ni conservé ni envoyé ailleurs. L’absence d’alerte n’est pas un feu vert.", "The passages at risk, with the rule and its source. The text is neither kept nor sent elsewhere. No finding is not a green light.")}</p>
        <div class="two">
        <form class="panel form" action="{view.Url("/check")}" method="post" data-form data-live>
        <label for="text">{view.Say("Votre message", "Your post")}</label>
        <textarea id="text" name="text" rows="8" maxlength="{WebLimits.MaxPostLength}" required>{draft.Text}</textarea>
        <div class="row">
        <div><label for="audience">{view.Say("Qui le lira", "Who will read it")}</label>
        <select id="audience" name="audience">{Options(Audiences(view), draft.Audience)}</select></div>
        <div><label for="mode">{view.Say("Anonymiser", "Redact")}</label>
        <select id="mode" name="mode">{Options(Modes(view), draft.Mode)}</select></div>
        </div>
        <label class="check"><input type="checkbox" name="pseudonym" value="1"{Html.If(draft.IsPseudonymous, () => Html.Of($" checked"))}> {view.Say("J’écris sous pseudonyme", "I write under a pseudonym")}</label>
        <button type="submit">{view.Say("Relire", "Check")}</button>
        </form>
        <div id="results" aria-live="polite" data-part>{Part(view, draft)}</div>
        </div>
        </div>
        """));

    internal static Html Part(View view, Draft draft)
    {
        if (draft.Text.Length == 0)
            return Example(view);
        var report = PostReview.Default.Review(draft.Text, draft.ToContext());
        var (sign, verdict) = report.Worst switch
        {
            FindingSeverity.Block => ("block", view.Say("À ne pas publier ainsi", "Not to be posted like this")),
            FindingSeverity.Warn => ("warn", view.Say("À revoir avant de publier", "Look again before posting")),
            FindingSeverity.Info => ("info", view.Say("Quelques points à savoir", "A few things to know")),
            _ => ("none", view.Say("Rien n’a été trouvé, ce qui n’est pas un feu vert", "Nothing was found, which is not a green light")),
        };
        return Html.Of(
            $"""
            <p class="verdict {sign}">{Icons.Shield}{verdict}</p>
            <section class="panel" aria-labelledby="findings"><h2 id="findings">{view.Say("Ce qui a été relevé", "What was found")}</h2>
            {Findings.Marked(view, draft.Text, report)}
            {Findings.List(view, draft.Text, report)}
            </section>
            {Redacted(view, draft, report)}
            <details class="panel quietly"><summary>{view.Say("Ce qu’aucun programme ne voit", "What no program can see")}</summary>
            <ul class="plain">{Html.Each(report.NotChecked, limit => Html.Of($"<li>{view.Say(limit)}</li>"))}</ul></details>
            """);
    }

    private static Html Redacted(View view, Draft draft, ReviewReport report)
    {
        var redacted = report.Redact(new() { Mode = draft.Mode, Language = view.Language });
        return Html.If(!redacted.Parts.IsEmpty, () => Html.Of(
            $"""
            <section class="panel" aria-labelledby="redacted"><h2 id="redacted">{view.Say("Sans ce qui identifie", "Without what identifies")}</h2>
            <p class="draft">{Highlight.In(redacted.Text, redacted.Parts.Select(part => (part.Redacted.Start, part.Redacted.Length)))}</p></section>
            """));
    }

    private static (PostAudience, string)[] Audiences(View view) =>
    [
        (PostAudience.Public, view.Say("tout le monde", "everybody")), (PostAudience.Followers, view.Say("mes abonnés", "my followers")),
        (PostAudience.PrivateGroup, view.Say("un groupe privé", "a private group")), (PostAudience.DirectMessage, view.Say("un message privé", "a private message")),
        (PostAudience.CareTeam, view.Say("l’équipe de soins", "the care team")),
    ];

    private static (RedactionMode, string)[] Modes(View view) =>
    [
        (RedactionMode.Label, view.Say("par une étiquette", "by a label")), (RedactionMode.Mask, view.Say("par des points", "by dots")),
        (RedactionMode.Surrogate, view.Say("par un substitut", "by a surrogate")),
    ];

    private static Html Options<T>((T Value, string Label)[] options, T chosen)
        where T : struct, Enum => Html.Each(options, option => EqualityComparer<T>.Default.Equals(option.Value, chosen)
            ? Html.Of($"""<option value="{option.Value.ToString()}" selected>{option.Label}</option>""")
            : Html.Of($"""<option value="{option.Value.ToString()}">{option.Label}</option>"""));

    private static Html Example(View view) => Html.Of(
        $"""
        <section class="panel hint"><h2>{view.Say("Par exemple (inventé)", "For example (invented)")}</h2>
        <blockquote>{view.Say("De garde cette nuit : Mme Valombre, 54 ans, boulangère à Saint-Trojan-les-Bains, tél. 06 12 34 56 78. Le Dr Grenoir est un escroc.", "De garde cette nuit : Mme Valombre, 54 ans, boulangère à Saint-Trojan-les-Bains, tél. 06 12 34 56 78. Le Dr Grenoir est un escroc.")}</blockquote>
        <p class="quiet">{view.Say("Le texte est lu pendant que vous l’écrivez.", "The text is read while you write it.")}</p></section>
        """);
}
