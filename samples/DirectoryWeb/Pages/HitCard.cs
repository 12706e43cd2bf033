using System.Collections.Immutable;
using MedSocial;
using MedSocial.Catalog;
using MedSocial.Search;

namespace DirectoryWeb.Pages;

/// <summary>One hit: who, what matched, and why.</summary>
internal static class HitCard
{
    internal static Html Render(View view, SearchHit hit)
    {
        var (practitioner, accounts) = (hit.Practitioner, hit.Accounts);
        ImmutableArray<FieldMatch> matches = [.. hit.Matches.Select(match => Shown(match, practitioner, view))];
        var name = People.Name(practitioner, accounts, view);
        return Html.Of(
            $"""
            <li class="hit panel">
            {People.Portrait(practitioner, name)}
            <div class="who">
            <h3><a href="{People.Url(practitioner, accounts, view)}">{Highlight.In(name, matches)}</a>{People.Badge(practitioner, view)}</h3>
            <p class="what">{Html.Join(" · ", People.Lines(practitioner, view).Select(line => Highlight.In(line, matches)))}</p>
            {Others(practitioner, name, matches)}
            {Accounts(view, accounts, matches)}
            {Reasons(view, matches)}
            </div>
            </li>
            """);
    }

    // A label for which another word was typed is named, and marked, in the reader's language.
    private static FieldMatch Shown(FieldMatch match, Practitioner? practitioner, View view)
    {
        if (match.Kind != MatchKind.Synonym)
            return match;
        var label = match.Field switch
        {
            SearchField.Specialty => practitioner?.Specialties.Where(code => Specialties.Find(code) is { } known && (known.ShortLabelFr == match.Text || known.LabelFr == match.Text))
                .Select(code => Labels.Specialty(code, view)).FirstOrDefault(),
            SearchField.Profession when practitioner?.Profession is { } code && Professions.Find(code)?.LabelFr == match.Text => Labels.Profession(code, view),
            _ => null,
        };
        return label is null || label == match.Text ? match : match with { Text = label, Start = 0, Length = label.Length };
    }

    private static Html Others(Practitioner? practitioner, string name, ImmutableArray<FieldMatch> matches)
    {
        var others = practitioner?.Aliases.Select(alias => alias.Text).Where(alias => alias != name).ToArray() ?? [];
        return Html.If(others.Length > 0, () => Html.Of($"""<p class="also">{Html.Join(", ", others.Select(other => Highlight.In(other, matches)))}</p>"""));
    }

    private static Html Accounts(View view, ImmutableArray<Account> accounts, ImmutableArray<FieldMatch> matches) => Html.If(!accounts.IsEmpty, () => Html.Of(
        $"""
        <ul class="accounts">
        {Html.Each(accounts.Take(6), account => Html.Of(
            $"""<li><span class="net">{Labels.Network(account.Network, view)}</span> {Highlight.In(People.Handle(account), matches)}{Followers(view, account)}</li>"""))}
        </ul>
        """));

    private static Html Followers(View view, Account account) => account.FindMeasure(MeasureKind.Followers) is { } measure
        ? Html.Of($""" <span class="figure" title="{view.Date(measure.AsOf)}"><b>{Format.Figure(measure, view)}</b> {Labels.Measure(measure.Kind, view)}</span>""")
        : default;

    private static Html Reasons(View view, ImmutableArray<FieldMatch> matches) => Html.If(!matches.IsEmpty, () => Html.Of(
        $"""<ul class="reasons" aria-label="{view.Say("Pourquoi ce résultat", "Why this result")}">{Html.Each(matches, match => Html.Of($"<li>{Reason(view, match)}</li>"))}</ul>"""));

    private static string Reason(View view, FieldMatch match)
    {
        var part = match.Text.Substring(match.Start, match.Length);
        var field = Labels.Field(match.Field, view);
        return match.Kind switch
        {
            MatchKind.Synonym => view.Say($"« {match.Word} » désigne {match.Text} ({field})", $"“{match.Word}” is a word for {match.Text} ({field})"),
            MatchKind.Prefix => view.Say($"« {match.Word} » commence {part} ({field})", $"“{match.Word}” begins {part} ({field})"),
            MatchKind.Typo => view.Say($"« {match.Word} » s’écrit presque comme {part} ({field})", $"“{match.Word}” is spelled almost like {part} ({field})"),
            MatchKind.Phonetic => view.Say($"« {match.Word} » se prononce comme {part} ({field})", $"“{match.Word}” sounds like {part} ({field})"),
            MatchKind.Joined => view.Say($"« {match.Word} » est {part}, en un mot ou en deux ({field})", $"“{match.Word}” is {part}, as one word or two ({field})"),
            MatchKind.Initial => view.Say($"« {match.Word} » est l’initiale de {part} ({field})", $"“{match.Word}” is an initial of {part} ({field})"),
            _ => view.Say($"« {match.Word} » est {part} ({field})", $"“{match.Word}” is {part} ({field})"),
        };
    }
}
