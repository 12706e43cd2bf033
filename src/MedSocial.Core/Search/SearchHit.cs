using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Search.Hits;
using MedSocial.Search.Reasons;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>One profile that matches: a practitioner with accounts, or an account that no known practitioner owns.</summary>
/// <remarks>Immutable and thread-safe. Records and reasons are read from the directory when they are asked for, so that a hit that nobody looks
/// at costs nothing.</remarks>
public sealed class SearchHit
{
    private readonly AnsweredQuery _answered;
    private readonly int _profile;
    private readonly int _cost;
    private Practitioner? _practitioner;
    private ImmutableArray<Account> _accounts;
    private ImmutableArray<FieldMatch> _matches;

    /// <param name="answered">What was asked.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="cost">See <see cref="HitRanking.Cost"/>.</param>
    internal SearchHit(AnsweredQuery answered, int profile, int cost)
    {
        _answered = answered;
        _profile = profile;
        _cost = cost;
    }

    /// <summary>Gets the identifier of the practitioner; null for an account without a known owner. Read without the record.</summary>
    public PractitionerId? PractitionerId => Segment.Guard(this, static hit => hit.ReadPractitionerId());

    /// <summary>Gets the practitioner; null for an account without a known owner.</summary>
    public Practitioner? Practitioner => _practitioner ??= Segment.Guard(this, static hit => hit.ReadPractitioner());

    /// <summary>Gets the accounts of the profile, the best known first.</summary>
    public ImmutableArray<Account> Accounts
    {
        get
        {
            if (_accounts.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _accounts, Segment.Guard(this, static hit => hit.ReadAccounts()));
            return _accounts;
        }
    }

    /// <summary>Gets how well it matches: 1 when every word is as typed, and less for each letter that is not.</summary>
    public double Score => HitRanking.Score(_cost);

    /// <summary>Gets what matched, in the order of the words of the query. Worked out when first asked for, in a microsecond or two.</summary>
    public ImmutableArray<FieldMatch> Matches
    {
        get
        {
            if (_matches.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _matches, Segment.Guard(this, static hit => hit.ReadMatches()));
            return _matches;
        }
    }

    /// <summary>Gets the name to show.</summary>
    public string DisplayName => Practitioner?.DisplayName ?? Accounts[0].DisplayName ?? Accounts[0].ToString();

    private Segment Segment => _answered.Directory.Segment;

    private SearchIndex Index => Segment.SearchIndex;

    private ImmutableArray<FieldMatch> ReadMatches() => MatchFinder.Find(_answered.Directory, Practitioner, Accounts, _answered.Words);

    private PractitionerId? ReadPractitionerId() =>
        Index.Profiles.Practitioner(_profile) is >= 0 and var ordinal ? Segment.PractitionerIdOf(ordinal) : default(PractitionerId?);

    private Practitioner? ReadPractitioner() =>
        Index.Profiles.Practitioner(_profile) is >= 0 and var ordinal ? Segment.Practitioners[ordinal] : null;

    private ImmutableArray<Account> ReadAccounts() => Index.Profiles.Practitioner(_profile) is >= 0 and var ordinal
        ? ImmutableCollectionsMarshal.AsImmutableArray(Segment.AccountRecords(ordinal))
        : [Segment.Accounts[Index.Profiles.Account(_profile)]];

    /// <summary>Says in words why the profile is a hit.</summary>
    /// <returns>For example « "urgentiste" is a word for Médecine d'urgence (specialty) ».</returns>
    public string Explain() => string.Join("; ", Matches.Select(match => match.ToString()));

    /// <summary>Returns the name and the explanation.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{DisplayName}: {Explain()}";
}
