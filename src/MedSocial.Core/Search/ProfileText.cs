using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>The searchable texts of one profile, folded once.</summary>
/// <remarks>The only place that decides what is searchable. A civil name comes in through <see cref="Practitioner.PublicName"/> and by no other way.</remarks>
internal sealed class ProfileText
{
    private readonly ImmutableArray<Word>.Builder _words = ImmutableArray.CreateBuilder<Word>();

    internal ProfileText(Practitioner? practitioner, ImmutableArray<Account> accounts, Func<NetworkId, Network?> findNetwork)
    {
        Practitioner = practitioner;
        Accounts = accounts;
        if (practitioner is not null)
            Add(practitioner);
        foreach (var account in accounts)
            Add(account, findNetwork(account.Network));
        Words = _words.ToImmutable();
    }

    internal Practitioner? Practitioner { get; }

    internal ImmutableArray<Account> Accounts { get; }

    internal ImmutableArray<Word> Words { get; }

    private void Add(Practitioner practitioner)
    {
        if (practitioner.PublicName is { } name)
        {
            Add(SearchField.Name, name.ToString());
            Add(SearchField.Name, name.BirthFamily);
        }
        foreach (var alias in practitioner.Aliases)
            Add(SearchField.Alias, alias.Text);
        foreach (var code in practitioner.Specialties)
        {
            if (Specialties.Find(code) is { } specialty)
                Add(SearchField.Specialty, specialty.LabelFr, specialty.Words, specialty.LabelEn);
        }
        if (practitioner.Profession is { } professionCode && Professions.Find(professionCode) is { } profession)
            Add(SearchField.Profession, profession.LabelFr, profession.Words, profession.LabelEn);
        foreach (var role in practitioner.Roles)
            Add(SearchField.Role, role.Text);
        foreach (var topic in practitioner.Topics)
            Add(SearchField.Topic, topic);
        foreach (var place in practitioner.Places)
        {
            Add(SearchField.Place, place.ToString());
            Add(SearchField.Place, place.AsPrinted);
        }
    }

    private void Add(Account account, Network? network)
    {
        Add(SearchField.Handle, account.Handle?.Text);
        Add(SearchField.DisplayName, account.DisplayName);
        foreach (var hashtag in account.Hashtags)
            Add(SearchField.Hashtag, hashtag.ToString());
        foreach (var name in network?.Names ?? [])
            Add(SearchField.Network, name.Text);
    }

    private void Add(SearchField field, string? text, EquatableArray<string> synonyms = default, string? translation = null)
    {
        if (text is null)
            return;
        AddWords(field, text, text, MatchKind.Exact);
        foreach (var synonym in synonyms)
            AddWords(field, synonym, text, MatchKind.Synonym);
        if (translation is not null)
            AddWords(field, translation, text, MatchKind.Synonym);
    }

    private void AddWords(SearchField field, string source, string shown, MatchKind kind)
    {
        foreach (var (folded, start, end) in FoldedWords.Of(source))
        {
            _words.Add(kind == MatchKind.Exact
                ? new(folded, field, shown, start, end - start, kind)
                : new(folded, field, shown, 0, shown.Length, kind));
        }
    }

    /// <summary>One folded word of a field and where it stands in the text to show.</summary>
    internal readonly record struct Word(string Folded, SearchField Field, string Text, int Start, int Length, MatchKind Kind);
}
