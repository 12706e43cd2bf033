using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>The accounts of each practitioner, ascending; most have none, and cost a bit.</summary>
internal sealed class AccountsByOwner
{
    private const int Id = SectionId.AccountsOf;

    private readonly RankedSet _owners;
    private readonly FlatArray<int> _starts;
    private readonly FlatArray<int> _accounts;

    /// <param name="pairs">The owner in the upper half, the account in the lower; accounts ascend.</param>
    /// <param name="practitioners">How many practitioners there are.</param>
    internal AccountsByOwner(ReadOnlySpan<ulong> pairs, int practitioners)
    {
        var (items, starts) = PostingGroups.OfAscending(pairs, practitioners);
        var owners = new List<int>();
        var ends = new List<int> { 0 };
        for (var owner = 0; owner < practitioners; owner++)
        {
            if (starts[owner] == starts[owner + 1])
                continue;
            owners.Add(owner);
            ends.Add(starts[owner + 1]);
        }
        _owners = new([.. owners], practitioners);
        _starts = FlatArray.Copy([.. ends]);
        _accounts = FlatArray.Copy(items);
    }

    internal AccountsByOwner(SectionSource source, int practitioners)
    {
        _accounts = source.Get<int>(Id);
        _starts = source.ListStarts(Id + 1, _accounts.Length);
        _owners = new(source, Id + 2, practitioners);
    }

    internal long Bytes => _owners.Bytes + _starts.Bytes + _accounts.Bytes;

    internal ReadOnlySpan<int> Of(int practitioner) => _owners.Contains(practitioner) ? _accounts.List(_starts, _owners.Rank(practitioner)) : [];

    /// <summary>Sends for what says which accounts a practitioner has.</summary>
    /// <returns>The place among those who have any, for <see cref="AnnounceAccounts"/>; -1 of who has none.</returns>
    internal int Announce(int practitioner)
    {
        if (!_owners.Contains(practitioner))
            return -1;
        var owner = _owners.Rank(practitioner);
        _starts.Prefetch(owner);
        return owner;
    }

    /// <summary>The step behind it.</summary>
    internal void AnnounceAccounts(int owner)
    {
        if (owner >= 0)
            _accounts.Prefetch(_starts[owner]);
    }

    internal void Write(SectionSink sink)
    {
        sink.Add(Id, _accounts);
        sink.Add(Id + 1, _starts);
        _owners.Write(sink, Id + 2);
    }
}
