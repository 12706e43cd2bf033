using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Storage.Flat;
using MedSocial.Text;

namespace MedSocial.Storage.Records;

/// <summary>What the order of accounts and that of their owners follow from, worked out once while the accounts are checked.</summary>
internal sealed class AccountDraft
{
    private readonly ImmutableArray<Account> _accounts;
    private readonly PeopleDraft _people;
    private readonly AccountId[] _ids;
    private readonly ulong[] _hashes;
    private readonly long[] _followers;
    private readonly List<int> _owners;
    private readonly int[] _ownerEnds;
    private readonly OrdinalTable _places;

    /// <param name="accounts">The accounts.</param>
    /// <param name="people">Who may be their owners.</param>
    /// <param name="check">Looks at each account and gives its identifier; null where they are known to be sound.</param>
    internal AccountDraft(ImmutableArray<Account> accounts, PeopleDraft people, Func<Account, AccountId>? check = null)
    {
        _accounts = accounts;
        _people = people;
        _ids = new AccountId[accounts.Length];
        _hashes = new ulong[accounts.Length];
        _followers = new long[accounts.Length];
        _owners = new(accounts.Length);
        _ownerEnds = new int[accounts.Length];
        check ??= static account => account.Id;
        TwoSteps.Run(accounts.Length, place => check(accounts[place]), Read);
        _places = new(_hashes);
        HasRepeatedId = _places.HasTwins((place, other) => _hashes[place] == _hashes[other] && _ids[place] == _ids[other]);
    }

    internal int Count => _ids.Length;

    /// <summary>Whether two accounts have one identifier.</summary>
    internal bool HasRepeatedId { get; }

    /// <summary>Whether an owner is none of the people.</summary>
    internal bool LacksOwner { get; private set; }

    /// <summary>The identifier of an account; null where its local name makes none, which the check reports.</summary>
    internal static AccountId? IdOf(Account account) =>
        account.Handle is null && account.LocalName is { } name && Identifier.Problem(name) is not null ? default(AccountId?) : account.Id;

    /// <summary>The place of an account, or -1.</summary>
    internal int Find(AccountId id)
    {
        var hash = AccountHeap.Hash(id);
        foreach (var entry in _places.Bucket(hash))
        {
            if (_places.MayBe(entry, hash, out var place) && _ids[place] == id)
                return place;
        }
        return -1;
    }

    /// <summary>The followers of the best known account of each of the people, by their places.</summary>
    internal long[] Weights(int people)
    {
        var weights = new long[people];
        for (var account = 0; account < Count; account++)
        {
            foreach (var owner in Owners(account))
                weights[owner] = Math.Max(weights[owner], _followers[account]);
        }
        return weights;
    }

    /// <summary>The places of the accounts in their order, the best known first.</summary>
    internal int[] Order() => RecordOrder.Of(_followers, (one, other) => _ids[one].CompareTo(_ids[other]));

    /// <summary>Writes the accounts and puts them in their order.</summary>
    /// <param name="order">The place of each.</param>
    /// <param name="ordinals">The ordinal of each of the people, by their places.</param>
    /// <param name="book">What they share.</param>
    /// <param name="owned">Takes owner, in the upper half, and account; accounts ascend.</param>
    internal RecordHeap Write(int[] order, int[] ordinals, BookBuilder book, out ulong[] owned)
    {
        var owners = CollectionsMarshal.AsSpan(_owners);
        for (var i = 0; i < owners.Length; i++)
            owners[i] = ordinals[owners[i]];
        var heap = new HeapBuilder(Count, book);
        for (var account = 0; account < Count; account++)
        {
            AccountRecord.Write(_accounts[account], book, Owners(account));
            heap.End();
        }
        var pairs = new ulong[owners.Length];
        var at = 0;
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
        {
            foreach (var owner in Owners(order[ordinal]))
                pairs[at++] = ((ulong)owner << 32) | (uint)ordinal;
        }
        owned = pairs;
        return heap.ToHeap(order);
    }

    /// <summary>What finds the ordinals of accounts.</summary>
    internal OrdinalTable ToIds(int[] order) => new(Array.ConvertAll(order, place => _hashes[place]));

    internal long[] FollowersIn(int[] order) => Array.ConvertAll(order, place => _followers[place]);

    private void Read(int place, AccountId id)
    {
        var account = _accounts[place];
        _ids[place] = id;
        _hashes[place] = AccountHeap.Hash(id);
        _followers[place] = Segment.Followers(account);
        foreach (var owner in account.Owners)
        {
            if (_people.Find(owner) is >= 0 and var person)
                _owners.Add(person);
            else
                LacksOwner = true;
        }
        _ownerEnds[place] = _owners.Count;
    }

    private ReadOnlySpan<int> Owners(int place) => CollectionsMarshal.AsSpan(_owners)[(place == 0 ? 0 : _ownerEnds[place - 1]).._ownerEnds[place]];
}
