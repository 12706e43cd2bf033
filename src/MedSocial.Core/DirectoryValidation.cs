using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Storage;
using MedSocial.Storage.Records;

namespace MedSocial;

/// <summary>Checks the records of a directory against each other and against the catalogue; finds everything, stops at nothing.</summary>
internal sealed partial class DirectoryValidation
{
    /// <summary>The most items that one list of one record may hold: far above any real person, far below what would slow every reader.</summary>
    internal const int MaxItems = 500;

    private readonly ImmutableArray<DirectoryIssue>.Builder _issues = ImmutableArray.CreateBuilder<DirectoryIssue>();
    private readonly DateOnly _today;
    private readonly HashSet<SourceId> _sources;
    private readonly HashSet<OrganizationId> _organizations;
    private readonly Dictionary<NetworkId, Network> _networks = [];
    private readonly DirectoryUpdate? _update;
    private readonly List<Registers.RegisterNumber> _otherNumbers = []; // than those that are identifiers
    private readonly PeopleDraft _people;
    private readonly AccountDraft _presences;
    // What the record is called in an issue; made only for one that has any, for there are millions.
    private Func<string> _record = () => "";

    private DirectoryValidation(DirectoryRecords records, DateOnly? today, DirectoryUpdate? update)
    {
        _update = update;
        _today = today ?? DateOnly.MaxValue;
        _sources = [.. records.Sources.Select(source => source.Id)];
        _organizations = [.. records.Organizations.Select(organization => organization.Id)];
        foreach (var network in records.Networks)
            _networks.TryAdd(network.Id, network);

        CheckAll("source", records.Sources, source => source.Id, source => Date(nameof(source.Published), source.Published));
        CheckAll("network", records.Networks, network => network.Id, Check);
        CheckAll("organization", records.Organizations, organization => organization.Id, organization => Sources(organization.Sources));
        CheckAll("topic", records.Topics, topic => topic.Hashtag, topic => Sources(topic.Sources));
        _people = CheckPeople(records);
        _presences = CheckAccounts(records);
        Check(records.Interactions);
    }

    /// <param name="records">The records: all of a directory, or those that change.</param>
    /// <param name="today">The day after which dates lie in the future.</param>
    /// <param name="update">Says what stays beside records that change; null when the records are all.</param>
    internal static ImmutableArray<DirectoryIssue> Check(DirectoryRecords records, DateOnly? today, DirectoryUpdate? update = null) =>
        new DirectoryValidation(records, today, update)._issues.ToImmutable();

    /// <param name="records">All records of a directory.</param>
    /// <param name="today">The day after which dates lie in the future.</param>
    /// <param name="people">The practitioners as they were written meanwhile; whole only where no issue is an error.</param>
    /// <param name="accounts">What was worked out of the accounts; the same.</param>
    internal static ImmutableArray<DirectoryIssue> Check(DirectoryRecords records, DateOnly? today, out PeopleDraft people, out AccountDraft accounts)
    {
        var validation = new DirectoryValidation(records, today, null);
        (people, accounts) = (validation._people, validation._presences);
        return validation._issues.ToImmutable();
    }

    private void CheckAll<TRecord, TId>(string noun, IReadOnlyList<TRecord> records, Func<TRecord, TId> id, Action<TRecord> check)
        where TId : struct, IEquatable<TId>
    {
        var checkOne = Checker(noun, id, check, new(records.Count));
        foreach (var record in records)
            checkOne(record);
    }

    /// <summary>Makes what checks records of a sort one by one.</summary>
    /// <param name="noun">What an issue calls them.</param>
    /// <param name="id">Their identifier.</param>
    /// <param name="check">What else there is to check.</param>
    /// <param name="seen">The identifiers met; null where it is known otherwise that they differ.</param>
    private Action<TRecord> Checker<TRecord, TId>(string noun, Func<TRecord, TId> id, Action<TRecord> check, HashSet<TId>? seen)
        where TId : struct, IEquatable<TId>
    {
        var key = default(TId);
        var withKey = () => $"{noun} {key}";
        var withoutKey = () => noun;
        return record =>
        {
            _record = withoutKey;
            var before = _issues.Count;
            key = id(record);
            var isReported = _issues.Count > before;
            _record = withKey;
            if (key.Equals(default) && !isReported)
                Error(DirectoryIssueCode.MissingId, "Id", $"The {noun} has no identifier.");
            else if (!key.Equals(default) && seen?.Add(key) == false)
                Error(DirectoryIssueCode.DuplicateId, "Id", $"Two records have the identifier {key}.");
            check(record);
        };
    }

    private void Check(Network network)
    {
        var id = network.Id.Value;
        if (id.AsSpan().ContainsAny(':', '/', '@') || (Networks.FindByName(id) is { } other && other.Id != network.Id))
            Error(DirectoryIssueCode.AmbiguousNetworkId, nameof(network.Id), $"The identifier '{id}' could be misread in that of an account.");
        Known(nameof(network.Kind), network.Kind);
        Known(nameof(network.Audience), network.Audience);
        Known(nameof(network.Status), network.Status);
        Known(nameof(network.Grammar), network.Grammar.Form);
        Sources(network.Sources);

        // What the catalogue says of a network is no news: its dates stand, however early the caller's day.
        var known = Networks.Find(network.Id);
        if (network.StatusAsOf != known?.StatusAsOf)
            Date(nameof(network.StatusAsOf), network.StatusAsOf);
        foreach (var name in network.Names)
        {
            if (known is null || !known.Names.Contains(name))
                Date(nameof(network.Names), name.Since);
        }
    }

    private void Check(ImmutableArray<Interaction> interactions)
    {
        foreach (var interaction in interactions)
        {
            var fromIsKnown = _presences.Find(interaction.From) >= 0 || _update?.Keeps(interaction.From) == true;
            var toIsKnown = _presences.Find(interaction.To) >= 0 || _update?.Keeps(interaction.To) == true;
            var isFuture = DateOnly.FromDateTime(interaction.At.UtcDateTime) > _today;
            var sourceIsKnown = interaction.Source is not { } source || IsKnown(source);
            var kindIsKnown = Enum.IsDefined(interaction.Kind);
            if (fromIsKnown && toIsKnown && !isFuture && sourceIsKnown && kindIsKnown)
                continue; // Millions of these: no text is made for a good one.

            _record = () => $"interaction {interaction.From} {interaction.Kind} {interaction.To}";
            if (!fromIsKnown)
                Error(DirectoryIssueCode.UnknownAccount, nameof(interaction.From), $"The directory has no account '{interaction.From}'.");
            if (!toIsKnown)
                Error(DirectoryIssueCode.UnknownAccount, nameof(interaction.To), $"The directory has no account '{interaction.To}'.");
            if (isFuture)
                Date(nameof(interaction.At), DateOnly.FromDateTime(interaction.At.UtcDateTime));
            if (!kindIsKnown)
                Known(nameof(interaction.Kind), interaction.Kind);
            if (!sourceIsKnown)
                Source(nameof(interaction.Source), interaction.Source!.Value);
        }
    }
}
