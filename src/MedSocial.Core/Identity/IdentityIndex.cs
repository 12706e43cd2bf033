using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Everything that matching keeps of a directory beside its search index; made at the first match.</summary>
internal sealed class IdentityIndex
{
    private static readonly ConditionalWeakTable<MedicalDirectory, IdentityIndex> Made = [];

    private readonly FrozenSet<AccountId> _protectedAccounts;
    private readonly FrozenSet<string> _protectedNames;
    private readonly int[]? _profiles;
    private readonly Lazy<LookAlikes> _lookAlikes;

    private IdentityIndex(MedicalDirectory directory)
    {
        Directory = directory;
        Search = directory.Segment.SearchIndex;
        Columns = IdentityColumns.Of(directory);
        Frequencies = new(Search.Names, Search.Profiles.Count);
        Comparison = new(Search.Names, Frequencies);
        _lookAlikes = new(() => new LookAlikes(directory));
        var (accounts, aliases) = (new HashSet<AccountId>(), new HashSet<string>(StringComparer.Ordinal));
        for (var ordinal = 0; ordinal < Columns.Count; ordinal++)
        {
            if (Columns.IsProtected(ordinal))
                Protect(directory.Practitioners[ordinal], accounts, aliases);
        }
        (_protectedAccounts, _protectedNames) = (accounts.ToFrozenSet(), aliases.ToFrozenSet(StringComparer.Ordinal));
        if (Search.Profiles.Count == Columns.Count)
            return;
        _profiles = new int[Columns.Count];
        for (var profile = 0; profile < Search.Profiles.Count; profile++)
        {
            if (Search.Profiles.Practitioner(profile) is >= 0 and var practitioner)
                _profiles[practitioner] = profile;
        }
    }

    internal MedicalDirectory Directory { get; }

    internal SearchIndex Search { get; }

    internal IdentityColumns Columns { get; }

    internal NameFrequencies Frequencies { get; }

    internal NameComparison Comparison { get; }

    internal LookAlikes LookAlikes => _lookAlikes.Value;

    /// <summary>Engines that nobody uses; a queue and not a bag, whose thread-local lists would keep the directory alive.</summary>
    internal ConcurrentQueue<MatchEngine> Idle { get; } = new();

    internal static IdentityIndex Of(MedicalDirectory directory) => Made.GetValue(directory, static directory => new(directory));

    /// <summary>Whether anything was laid out for a directory yet.</summary>
    internal static bool IsMade(MedicalDirectory directory) => Made.TryGetValue(directory, out _);

    /// <summary>The profile of a practitioner.</summary>
    internal int Profile(int practitioner) => _profiles is null ? practitioner : _profiles[practitioner];

    /// <summary>
    /// Whether the directory itself shows the account as one under a pseudonym: by its identifier, or by a name that is listed as a pseudonym. Both are
    /// public, and nothing else is asked: no name, number or place of anybody.
    /// </summary>
    internal bool IsUnderPseudonym(ProfileClaim claim)
    {
        var account = claim.AccountId;
        if (account != default && _protectedAccounts.Contains(account))
            return true;
        return _protectedNames.Count > 0 && (IsListed(claim.DisplayName) || IsListed(claim.Handle));
    }

    private bool IsListed(string? name) => name is { Length: > 0 and <= ClaimReader.MaxHandle } && _protectedNames.Contains(Key(name));

    private static string Key(string name) => string.Concat(FoldedWords.Of(name).Select(word => word.Folded));

    private void Protect(Practitioner person, HashSet<AccountId> accounts, HashSet<string> names)
    {
        foreach (var alias in person.Aliases)
            names.Add(Key(alias.Text));
        foreach (var account in Directory.AccountsOf(person.Id))
        {
            accounts.Add(account.Id);
            if (account.DisplayName is { } shown)
                names.Add(Key(shown));
            if (account.Handle is { } handle)
                names.Add(Key(handle.Text));
        }
        names.Remove("");
    }
}
