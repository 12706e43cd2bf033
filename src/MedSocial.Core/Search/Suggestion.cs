using System.Collections.Immutable;
using MedSocial.Search.Completion;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>One completion of what is typed.</summary>
/// <remarks>Immutable and thread-safe. Texts are made when they are asked for, in one or two microseconds, so that a suggestion that nobody looks at costs
/// nothing; a suggestion keeps its directory alive.</remarks>
public sealed class Suggestion
{
    private readonly MedicalDirectory _directory;
    private readonly SuggestIndex _index;
    private readonly SuggestHit _hit;
    private readonly string _typed;
    private SuggestionView? _view;
    private string? _query;

    internal Suggestion(MedicalDirectory directory, SuggestIndex index, SuggestHit hit, string typed)
    {
        _directory = directory;
        _index = index;
        _hit = hit;
        _typed = typed;
    }

    /// <summary>Gets what to show: a name, a label, a handle with its @, a hashtag with its #. Never a withheld name.</summary>
    public string Text => View.Text;

    /// <summary>Gets what it stands for.</summary>
    public SuggestionKind Kind => _hit.Source switch
    {
        SuggestSource.Name => Practitioner is null ? SuggestionKind.Handle : SuggestionKind.Person,
        SuggestSource.Handle => SuggestionKind.Handle,
        SuggestSource.City => SuggestionKind.City,
        _ => Label.Kind switch
        {
            ValueKind.Specialty => SuggestionKind.Specialty,
            ValueKind.Profession => SuggestionKind.Profession,
            ValueKind.Department => SuggestionKind.Department,
            ValueKind.Network => SuggestionKind.Network,
            _ => SuggestionKind.Topic,
        },
    };

    /// <summary>Gets what tells it from others of the same text: specialty and city of a person, department of a city; null when nothing is known.</summary>
    public string? Detail => View.Detail;

    /// <summary>Gets the query that searches for it, as <see cref="SearchQuery.Parse(string)"/> reads it: <c>specialty:"Cardiologie"</c>, <c>city:Nantes</c>,
    /// <c>@Fraslin</c>, a name.</summary>
    public string Query => _query ??= _directory.Segment.Guard(this, static own => own.ReadQuery());

    /// <summary>Gets the parts of <see cref="Text"/> that match what was typed, from left to right; empty when something else matched, such as an everyday
    /// word for a specialty.</summary>
    public ImmutableArray<SuggestionSpan> Matches => View.Matches;

    /// <summary>Gets whether everything is as typed so far; false when a letter was forgiven.</summary>
    public bool IsExact => _hit.IsExact;

    /// <summary>Gets how many profiles it stands for; 1 for a person or a page.</summary>
    public int Count => IsProfile ? 1 : Label.Profiles;

    /// <summary>Gets the person, where it is one. Read without the record.</summary>
    public PractitionerId? Practitioner => _directory.Segment.Guard(this, static own => own.ReadPractitionerId());

    /// <summary>Gets the account, where it was found by its handle or belongs to nobody who is known.</summary>
    public AccountId? Account => View.Account;

    private bool IsProfile => _hit.Source <= SuggestSource.Handle;

    private Practitioner? Person => _directory.Segment.Guard(this, static own => own.ReadPerson());

    /// <summary>The ordinal of the person, or -1.</summary>
    private int Ordinal => IsProfile ? _index.Search.Profiles.Practitioner(_hit.Id) : -1;

    private PractitionerId? ReadPractitionerId() => Ordinal is >= 0 and var ordinal ? _directory.Segment.PractitionerIdOf(ordinal) : default(PractitionerId?);

    private Practitioner? ReadPerson() => Ordinal is >= 0 and var ordinal ? _directory.Segment.Practitioners[ordinal] : null;

    private SuggestLabel Label => _directory.Segment.Guard(this, static own => own.ReadLabel());

    private SuggestLabel ReadLabel() => (_hit.Source == SuggestSource.City ? _index.Cities : _index.Others)[_hit.Id];

    // Two threads may make it at once; both make the same.
    private SuggestionView View => _view ??= _directory.Segment.Guard(this, static own => own.ReadView());

    private string ReadQuery() => IsProfile ? SuggestionQuery.Of(Person, View) : SuggestionQuery.Of(Label, _index, View.Text);

    private SuggestionView ReadView() => IsProfile
        ? SuggestionView.Of(Person, Accounts(), _hit.Term >= 0 ? _index.Handles.List.Terms[_hit.Term] : [], _typed)
        : SuggestionView.Of(Label, _index, _typed);

    /// <summary>Returns the text, the detail in parentheses, and the kind.</summary>
    /// <returns>For example <c>Saint-Denis (La Réunion) [City]</c>.</returns>
    public override string ToString() => Detail is { } detail ? $"{Text} ({detail}) [{Kind}]" : $"{Text} [{Kind}]";

    private ImmutableArray<Account> Accounts() => Person is { } person
        ? _directory.AccountsOf(person.Id)
        : [_directory.Segment.Accounts[_index.Search.Profiles.Account(_hit.Id)]];
}

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct SuggestionSpan(int Start, int Length);
