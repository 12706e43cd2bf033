using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MedSocial.Storage;

/// <summary>The records of a directory under dense ordinals, in an order that does not depend on the order in which they came.</summary>
/// <remarks>
/// Practitioners stand by descending static weight (the largest number of followers that any of their accounts is known to have), accounts
/// by their own, so that the first of any list of ordinals is the best known; ties go by identifier. Everything else stands by identifier.
/// The one place that knows how records are laid out: above it, only ordinals and records are seen.
/// </remarks>
internal sealed class Segment
{
    private static readonly Comparer<EquatableArray<Hashtag>> ByHashtag = Comparer<EquatableArray<Hashtag>>.Create(Compare);

    private readonly FrozenDictionary<PractitionerId, int> _practitionerOrdinals;
    private readonly FrozenDictionary<AccountId, int> _accountOrdinals;
    private readonly ImmutableArray<ImmutableArray<int>> _accountsOf;
    private readonly Dictionary<PractitionerId, long> _weights = [];
    private readonly Lazy<SearchIndex> _searchIndex;
    private readonly Lazy<ulong> _fingerprint;

    internal Segment(DirectoryRecords records)
    {
        foreach (var account in records.Accounts)
        {
            foreach (var owner in account.Owners)
                _weights[owner] = Math.Max(_weights.GetValueOrDefault(owner), Followers(account));
        }

        Practitioners = [.. records.Practitioners
            .OrderByDescending(practitioner => _weights.GetValueOrDefault(practitioner.Id))
            .ThenBy(practitioner => practitioner.Id)];
        Accounts = [.. records.Accounts.OrderByDescending(Followers).ThenBy(account => account.Id)];
        Networks = [.. records.Networks.OrderBy(network => network.Id)];
        Organizations = [.. records.Organizations.OrderBy(organization => organization.Id)];
        Topics = [.. records.Topics.OrderBy(topic => topic.Hashtag)];
        Sources = [.. records.Sources.OrderBy(source => source.Id)];
        Interactions = [.. records.Interactions
            .OrderBy(interaction => interaction.At).ThenBy(interaction => interaction.From).ThenBy(interaction => interaction.To)
            .ThenBy(interaction => interaction.Kind).ThenBy(interaction => interaction.Count)
            .ThenBy(interaction => interaction.Source).ThenBy(interaction => interaction.Hashtags, ByHashtag)];

        _practitionerOrdinals = Ordinals(Practitioners, practitioner => practitioner.Id);
        _accountOrdinals = Ordinals(Accounts, account => account.Id);

        var accountsOf = new List<int>[Practitioners.Length];
        for (var ordinal = 0; ordinal < Accounts.Length; ordinal++)
        {
            foreach (var owner in Accounts[ordinal].Owners)
                (accountsOf[_practitionerOrdinals[owner]] ??= []).Add(ordinal);
        }
        _searchIndex = new(() => SearchIndexBuilder.Build(this));
        _fingerprint = new(() => Storage.Fingerprint.Of(this));
        _accountsOf = [.. accountsOf.Select(ordinals => ordinals is null ? [] : ordinals.ToImmutableArray())];
    }

    internal ImmutableArray<Practitioner> Practitioners { get; }

    internal ImmutableArray<Account> Accounts { get; }

    internal ImmutableArray<Network> Networks { get; }

    internal ImmutableArray<Organization> Organizations { get; }

    internal ImmutableArray<Topic> Topics { get; }

    internal ImmutableArray<Interaction> Interactions { get; }

    internal ImmutableArray<Source> Sources { get; }

    /// <summary>What is needed to find profiles; laid out at the first search.</summary>
    internal SearchIndex SearchIndex => _searchIndex.Value;

    /// <summary>Tells this snapshot from others.</summary>
    internal ulong Fingerprint => _fingerprint.Value;

    /// <summary>The static weight of a practitioner.</summary>
    internal long Weight(int practitioner) => _weights.GetValueOrDefault(Practitioners[practitioner].Id);

    internal Network? FindNetwork(NetworkId id) => OrdinalOf(id) is >= 0 and var ordinal ? Networks[ordinal] : null;

    /// <summary>The place of a network in the list, or -1. There are a few dozen: a walk is as fast as any table.</summary>
    internal int OrdinalOf(NetworkId id)
    {
        for (var ordinal = 0; ordinal < Networks.Length; ordinal++)
        {
            if (Networks[ordinal].Id == id)
                return ordinal;
        }
        return -1;
    }

    /// <summary>The ordinal of a practitioner, or -1.</summary>
    internal int Ordinal(PractitionerId id) => _practitionerOrdinals.GetValueOrDefault(id, -1);

    /// <summary>The ordinal of an account, or -1.</summary>
    internal int Ordinal(AccountId id) => _accountOrdinals.GetValueOrDefault(id, -1);

    /// <summary>The ordinals of a practitioner's accounts, ascending.</summary>
    internal ImmutableArray<int> AccountsOf(int practitioner) => _accountsOf[practitioner];

    /// <summary>The static weight of an account.</summary>
    internal static long Followers(Account account) => account.FindMeasure(MeasureKind.Followers)?.Lower ?? 0;

    /// <summary>Item by item, case last: hashtags that differ in case alone are equal, and yet their order must not be that of adding.</summary>
    private static int Compare(EquatableArray<Hashtag> one, EquatableArray<Hashtag> other)
    {
        var (ones, others) = (one.Items, other.Items);
        for (var i = 0; i < ones.Length && i < others.Length; i++)
        {
            var difference = ones[i].CompareTo(others[i]);
            if (difference == 0)
                difference = string.CompareOrdinal(ones[i].Text, others[i].Text);
            if (difference != 0)
                return difference;
        }
        return ones.Length - others.Length;
    }

    private static FrozenDictionary<TId, int> Ordinals<TRecord, TId>(ImmutableArray<TRecord> records, Func<TRecord, TId> id)
        where TId : notnull =>
        records.Select((record, ordinal) => KeyValuePair.Create(id(record), ordinal)).ToFrozenDictionary();
}
