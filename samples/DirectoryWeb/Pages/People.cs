using System.Collections.Immutable;
using System.Text;
using MedSocial;

namespace DirectoryWeb.Pages;

/// <summary>How a person is shown. Names come from <see cref="Practitioner.DisplayName"/> and aliases alone, which never hold a withheld name.</summary>
internal static class People
{
    /// <summary>The name to show; for a person whom no source names, what the account is called.</summary>
    internal static string Name(Practitioner? practitioner, ImmutableArray<Account> accounts, View view)
    {
        if (practitioner is null)
            return accounts[0].DisplayName ?? Handle(accounts[0]);
        if (IsNamed(practitioner))
            return practitioner.DisplayName;
        return accounts.IsEmpty ? view.Say("Nom non publié", "Name not published")
            : accounts[0].DisplayName is { } display ? view.Say($"Nom non publié, {display}", $"Name not published, {display}")
            : view.Say($"Nom non publié, {Labels.Network(accounts[0].Network, view)}", $"Name not published, {Labels.Network(accounts[0].Network, view)}");
    }

    internal static bool IsNamed(Practitioner practitioner) => practitioner.DisplayName != practitioner.Id.Value || !practitioner.Aliases.IsEmpty;

    /// <summary>Whether the name that is shown protects another one.</summary>
    internal static bool IsProtected(Practitioner practitioner) => practitioner.Disclosure.ProtectsName() || practitioner.Name is { IsWithheld: true };

    internal static string Handle(Account account) => account.Handle is { } handle ? account.Network == NetworkId.Blog ? handle.Text : "@" + handle.Text
        : account.DisplayName ?? account.LocalName ?? account.Id.Key;

    internal static string Url(Practitioner? practitioner, ImmutableArray<Account> accounts, View view) =>
        practitioner is not null ? view.Url("/people/" + practitioner.Id.Value) : view.Url("/accounts/" + Uri.EscapeDataString(accounts[0].Id.ToString()));

    /// <summary>Profession or specialties, stage, roles, place.</summary>
    internal static IEnumerable<string> Lines(Practitioner? practitioner, View view)
    {
        if (practitioner is null)
        {
            yield return view.Say("Compte sans titulaire connu", "Account without a known owner");
            yield break;
        }
        if (practitioner.Specialties.IsEmpty && practitioner.Profession is { } profession)
            yield return Labels.Profession(profession, view);
        foreach (var specialty in practitioner.Specialties)
            yield return Labels.Specialty(specialty, view);
        if (Labels.Stage(practitioner.Stage, view) is { } stage)
            yield return stage;
        foreach (var role in practitioner.Roles.Take(2))
            yield return role.Text;
        foreach (var place in practitioner.Places.Take(1))
            yield return Place(place);
    }

    internal static string Place(Place place) => place.City is { } city
        ? place.Department is { } department ? $"{city} ({department})" : city
        : place.AsPrinted ?? place.Region ?? (place.Department is { } only ? Labels.Department(only) : place.Country ?? "");

    internal static Html Badge(Practitioner? practitioner, View view) => practitioner?.Disclosure switch
    {
        Disclosure.DeclaredPseudonym => Sign(view.Say("pseudonyme déclaré", "declared pseudonym")),
        Disclosure.UndeclaredPseudonym => Sign(view.Say("pseudonyme", "pseudonym")),
        Disclosure.Unnamed => Sign(view.Say("anonyme", "anonymous")),
        _ => default,
    };

    /// <summary>Two letters, or a mask for whom a pseudonym protects.</summary>
    internal static Html Portrait(Practitioner? practitioner, string name)
    {
        if (practitioner is not null && IsProtected(practitioner))
            return Html.Of($"""<span class="portrait masked" aria-hidden="true">{Icons.Mask}</span>""");
        var words = name.Split([' ', '-', '@'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word is not ("Dr" or "Pr" or "Mme" or "M.") && Rune.IsLetterOrDigit(Rune.GetRuneAt(word, 0))).ToArray();
        var letters = words.Length == 0 ? "·" : words.Length == 1 ? First(words[0]) : First(words[0]) + First(words[^1]);
        return Html.Of($"""<span class="portrait" aria-hidden="true">{letters}</span>""");
    }

    private static string First(string word) => Rune.ToUpperInvariant(Rune.GetRuneAt(word, 0)).ToString();

    private static Html Sign(string text) => Html.Of($"""<span class="badge">{text}</span>""");
}
