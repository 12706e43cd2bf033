using System.Runtime.InteropServices;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;

namespace MedSocial.Storage;

/// <summary>Who each profile is, and how well known.</summary>
/// <remarks>
/// Practitioners keep their order among profiles, and most have no account: so two sets of bits say where accounts without owners stand
/// between practitioners, and who has accounts. Every question is answered in O(1).
/// </remarks>
internal sealed class ProfileColumns
{
    private readonly RankedSet _alone;
    private readonly FlatArray<int> _aloneAccounts;
    private readonly RankedSet _known;
    private readonly FlatArray<AccountFigures> _accounts;
    private readonly FlatArray<int> _accountStarts;
    private readonly ProfileLayers? _layers;

    /// <param name="count">How many profiles there are.</param>
    /// <param name="alone">The profiles that are accounts without a known owner, ascending.</param>
    /// <param name="aloneAccounts">The ordinals of those accounts.</param>
    /// <param name="known">The profiles that have accounts or are one, ascending.</param>
    /// <param name="accounts">The figures of all accounts, profile after profile.</param>
    /// <param name="accountStarts">Where the accounts of each of the known start, and the end.</param>
    internal ProfileColumns(int count, ReadOnlySpan<int> alone, int[] aloneAccounts, ReadOnlySpan<int> known, AccountFigures[] accounts, int[] accountStarts)
    {
        Count = count;
        _alone = new(alone, count);
        _aloneAccounts = FlatArray.Copy(aloneAccounts);
        _known = new(known, count);
        _accounts = FlatArray.Copy(accounts);
        _accountStarts = FlatArray.Copy(accountStarts);
    }

    /// <param name="source">The sections.</param>
    /// <param name="practitioners">How many practitioners the segment has.</param>
    internal ProfileColumns(SectionSource source, int practitioners)
    {
        _aloneAccounts = source.Get<int>(SectionId.Profiles);
        var count = (long)practitioners + _aloneAccounts.Length;
        if (count > NamePosting.MaxProfiles)
            throw source.Corrupt(SectionId.Profiles, "has more profiles than a segment");
        Count = (int)count;
        _accounts = source.Get<AccountFigures>(SectionId.Profiles + 1);
        _accountStarts = source.ListStarts(SectionId.Profiles + 2, _accounts.Length);
        _alone = new(source, SectionId.ProfilesAlone, Count);
        _known = new(source, SectionId.ProfilesKnown, Count);
    }

    /// <summary>Two layers under one numbering.</summary>
    internal ProfileColumns(ProfileLayers layers)
    {
        _layers = layers;
        Count = layers.Profiles.Count;
        var (alone, accounts) = layers.Alone();
        _alone = new(alone, Count);
        _aloneAccounts = FlatArray.Copy(accounts);
        _known = new([], 0);
    }

    /// <summary>The profiles that are accounts, ascending.</summary>
    internal int[] Alone()
    {
        var ranks = new int[_aloneAccounts.Length];
        for (var rank = 0; rank < ranks.Length; rank++)
            ranks[rank] = rank;
        var alone = new int[ranks.Length];
        _alone.Members(ranks, alone);
        return alone;
    }

    /// <summary>Puts the figures that were read block by block behind one another.</summary>
    internal static ProfileColumns Of(ProfileOrder order, IndexBlock[] blocks)
    {
        var known = new int[blocks.Sum(block => block.Known.Length)];
        var starts = new int[known.Length + 1];
        var figures = new AccountFigures[blocks.Sum(block => block.Figures.Length)];
        var (at, figure) = (0, 0);
        foreach (var block in blocks)
        {
            block.Known.CopyTo(known, at);
            block.Figures.CopyTo(figures, figure);
            foreach (var end in block.FigureEnds)
                starts[++at] = figure + end;
            figure += block.Figures.Length;
        }
        return new(order.Count, [.. order.Alone], [.. order.AloneAccounts], known, figures, starts);
    }

    internal int Count { get; }

    /// <summary>Where the profiles of two layers stand; null of one piece.</summary>
    internal OrdinalMap? Map => _layers?.Profiles;

    internal long Bytes => _alone.Bytes + _known.Bytes + _aloneAccounts.Bytes + _accountStarts.Bytes + _accounts.Bytes;

    internal void Write(SectionSink sink)
    {
        sink.Add(SectionId.Profiles, _aloneAccounts);
        sink.Add(SectionId.Profiles + 1, _accounts);
        sink.Add(SectionId.Profiles + 2, _accountStarts);
        _alone.Write(sink, SectionId.ProfilesAlone);
        _known.Write(sink, SectionId.ProfilesKnown);
    }

    /// <summary>What is known of the accounts of a profile.</summary>
    internal ReadOnlySpan<AccountFigures> Accounts(int profile)
    {
        if (_layers is not null)
            return _layers.Accounts(profile);
        if (!_known.Contains(profile))
            return [];
        return _accounts.List(_accountStarts, _known.Rank(profile));
    }

    /// <summary>Says that it will be asked soon who a profile is.</summary>
    internal void Announce(int profile) => _alone.Announce(profile);

    /// <summary>The ordinal of the practitioner, or -1 for an account without a known owner.</summary>
    internal int Practitioner(int profile) => _alone.Contains(profile) ? -1 : profile - _alone.Rank(profile);

    /// <summary>The ordinal of the account that is the profile; only for profiles without a practitioner.</summary>
    internal int Account(int profile) => _aloneAccounts[_alone.Rank(profile)];

    /// <summary>The profiles of some practitioners and of some accounts, ascending. O(1) for 64 profiles, and for each of those asked for.</summary>
    /// <param name="practitioners">The ordinals of practitioners, ascending.</param>
    /// <param name="accounts">The ordinals of accounts, ascending; those that have an owner are left out.</param>
    internal int[] Of(ReadOnlySpan<int> practitioners, ReadOnlySpan<int> accounts)
    {
        var profiles = new int[practitioners.Length + accounts.Length];
        _alone.Absents(practitioners, profiles);
        var count = practitioners.Length;
        var alone = _aloneAccounts.Span;
        var ranks = new List<int>();
        foreach (var account in accounts)
        {
            if (alone.BinarySearch(account) is >= 0 and var rank)
                ranks.Add(rank);
        }
        _alone.Members(CollectionsMarshal.AsSpan(ranks), profiles.AsSpan(count));
        Array.Resize(ref profiles, count + ranks.Count);
        Array.Sort(profiles);
        return profiles;
    }
}

/// <summary>What sorting and filtering ask of an account.</summary>
/// <param name="Network">The place of its network in the segment's list.</param>
/// <param name="Followers">The followers that are proven, or -1 when there is no figure.</param>
/// <param name="AsOf">The day number of its newest figure, or 0.</param>
internal readonly record struct AccountFigures(int Network, int Followers, int AsOf)
{
    /// <summary>The figures of a record.</summary>
    internal static AccountFigures Of(Account account, int network)
    {
        var newest = default(DateOnly);
        foreach (ref readonly var measure in account.Measures.AsSpan())
            newest = measure.AsOf > newest ? measure.AsOf : newest;
        var followers = account.FindMeasure(MeasureKind.Followers) is { } measured ? (int)Math.Min(measured.Lower, int.MaxValue) : -1;
        return new(network, followers, newest.DayNumber);
    }
}
