using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Completion;

/// <summary>What a suggestion says.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Detail">What tells it from others of the same text.</param>
/// <param name="Matches">The parts of the text that match.</param>
/// <param name="Handle">The handle that is shown, without its sign.</param>
/// <param name="Account">The account that is meant.</param>
internal sealed record SuggestionView(string Text, string? Detail, ImmutableArray<SuggestionSpan> Matches, string? Handle = null, AccountId? Account = null)
{
    /// <summary>The view of a person or page: by the handle that matched if one did, else by the name that holds most of what was typed.</summary>
    internal static SuggestionView Of(Practitioner? person, ImmutableArray<Account> accounts, ReadOnlySpan<char> handle, string typed)
    {
        var words = FoldedWords.Of(typed);
        foreach (var account in accounts)
        {
            if (handle.Length > 0 && account.Handle is { } own && Folding.Fold(own.Text).AsSpan().SequenceEqual(handle))
                return OfHandle(person, account, own.Text, words);
        }
        var shown = Shown(person, accounts);
        var text = shown;
        var matches = SuggestionMatches.Find(text, words);
        foreach (var name in NameText.Of(person, accounts.AsSpan()))
        {
            if (matches.Length >= words.Length)
                break;
            if (name.Field is not (NameField.Alias or NameField.DisplayName))
                continue;
            var others = SuggestionMatches.Find(name.Text, words);
            if (others.Length > matches.Length)
                (text, matches) = (name.Text, others);
        }
        return new(text, Facts(person, ReferenceEquals(text, shown) ? null : shown), matches, null, person is null ? accounts[0].Id : default(AccountId?));
    }

    /// <summary>The view of a label.</summary>
    internal static SuggestionView Of(in SuggestLabel label, SuggestIndex index, string typed)
    {
        var (text, detail) = label.Value < 0 ? (index.Segment.Topics[~label.Value].Hashtag.ToString(), null) : Words(label, index);
        return new(text, detail, SuggestionMatches.Find(text, FoldedWords.Of(typed)));
    }

    private static SuggestionView OfHandle(Practitioner? person, Account account, string handle, ImmutableArray<FoldedWord> words)
    {
        var text = "@" + handle;
        var name = person is null ? account.DisplayName : Shown(person, [account]);
        return new(text, Facts(person, name), SuggestionMatches.Find(text, words), handle, account.Id);
    }

    /// <summary>The name to show; where it would be the identifier alone, the name that an account shows.</summary>
    private static string Shown(Practitioner? person, ImmutableArray<Account> accounts)
    {
        if (person is not null && (person.PublicName is not null || !person.Aliases.IsEmpty))
            return person.DisplayName;
        foreach (var account in accounts)
        {
            if (account.DisplayName is { } shown)
                return shown;
        }
        return person?.DisplayName ?? accounts[0].ToString();
    }

    /// <summary>What tells a person from a namesake.</summary>
    private static string? Facts(Practitioner? person, string? name)
    {
        var work = person is null ? null
            : !person.Specialties.IsEmpty ? Specialties.Find(person.Specialties[0])?.ShortLabelFr
            : person.Profession is { } profession ? Professions.Find(profession)?.LabelFr : null;
        string? city = null;
        foreach (var place in person?.Places ?? [])
            city ??= place.City;
        var facts = string.Join(", ", ((string?[])[name, work, city]).OfType<string>());
        return facts.Length > 0 ? facts : null;
    }

    private static (string Text, string? Detail) Words(in SuggestLabel label, SuggestIndex index)
    {
        var value = index.Search.Values.Values[label.Value];
        var text = ValueText.Of(value, index.Segment.FindNetwork).Label;
        return label.Kind switch
        {
            ValueKind.Network => (text, index.Segment.FindNetwork(value.Key)?.Name is { } name && name != text ? name : null),
            ValueKind.Department => (text, text == value.Key ? null : value.Key),
            ValueKind.City => (text, label.Department is { } code ? Departments.Find(code)?.Name ?? code : null),
            ValueKind.Hashtag => (Spelled(value.Key, label.Value, index).ToString(), null),
            _ => (text, null),
        };
    }

    /// <summary>A hashtag as the topic or the best known account spells it.</summary>
    private static Hashtag Spelled(string key, int value, SuggestIndex index)
    {
        foreach (var topic in index.Segment.Topics)
        {
            if (topic.Hashtag.Text.Equals(key, StringComparison.OrdinalIgnoreCase))
                return topic.Hashtag;
        }
        var profile = index.Search.Values.FirstProfile(value);
        var practitioner = index.Search.Profiles.Practitioner(profile);
        foreach (var account in practitioner < 0 ? [index.Search.Profiles.Account(profile)] : index.Segment.AccountsOf(practitioner))
        {
            foreach (var hashtag in index.Segment.Accounts[account].Hashtags)
            {
                if (hashtag.Text.Equals(key, StringComparison.OrdinalIgnoreCase))
                    return hashtag;
            }
        }
        return key;
    }
}
