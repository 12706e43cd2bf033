using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads the handles of all accounts.</summary>
internal static class HandleIndexBuilder
{
    internal static HandleIndex Build(Segment segment, ProfileColumns profiles)
    {
        var interner = new TermInterner();
        var pairs = new List<(int Term, int Profile)>();
        var folded = new char[256];
        for (var profile = 0; profile < profiles.Count; profile++)
        {
            var ordinal = profiles.Practitioner(profile);
            if (ordinal < 0)
            {
                Add(segment.Accounts[profiles.Account(profile)], profile);
                continue;
            }
            foreach (var account in segment.AccountsOf(ordinal))
                Add(segment.Accounts[account], profile);
        }
        var (terms, ids) = interner.ToTable();
        var (items, starts) = PostingGroups.Of(pairs.Select(pair => (ids[pair.Term], pair.Profile)), terms.Count);
        return new(terms, items, starts);

        void Add(Account account, int profile)
        {
            if (account.Handle is { } handle)
                pairs.Add((interner.Intern(Folding.Fold(handle.Text, ref folded)), profile));
        }
    }
}
