using System.Collections.Immutable;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Weighs the signs of an imitation against the accounts of a directory.</summary>
/// <remarks>Points after the research note: confusable 3, same name 2, copied bio 2, younger, few followers, title and no proof 1 each.</remarks>
internal sealed class ImpersonationRisk(IdentityIndex index)
{
    private const int Medium = 4, High = 6, LongestBio = 4096, ShortestBio = 20;
    private const double FewOf = 0.05, SameBio = 0.8;

    internal ImpersonationReport Assess(ImpersonationQuery query)
    {
        var claim = query.Claim;
        var own = claim.AccountId;
        var accounts = index.Directory.Accounts;
        ImpersonationReport? worst = null;
        foreach (var ordinal in Candidates(claim))
        {
            var original = accounts[ordinal];
            // An account that the directory knows is itself; one owner may have many.
            if (original.Id == own || IsSameOwner(own, original))
                continue;
            var report = Against(query, original);
            if (worst is null || report.Points > worst.Points || (report.Points == worst.Points && report.Original.CompareTo(worst.Original) < 0))
                worst = report;
        }
        return worst ?? Alone(claim);
    }

    private SortedSet<int> Candidates(ProfileClaim claim)
    {
        var found = new SortedSet<int>();
        if (claim.Handle is { Length: > 0 and <= ClaimReader.MaxHandle } handle)
        {
            foreach (var ordinal in index.LookAlikes.Find(handle.TrimStart('@')))
                found.Add(ordinal);
        }
        if (claim.DisplayName is { Length: > 0 and <= ClaimReader.MaxHandle } name)
        {
            foreach (var ordinal in index.LookAlikes.Named(name))
                found.Add(ordinal);
        }
        return found;
    }

    private bool IsSameOwner(AccountId own, Account original) => index.Directory.FindAccount(own) is { } known && known.Owners.Any(owner => original.Owners.Contains(owner));

    private static ImpersonationReport Against(ImpersonationQuery query, Account original)
    {
        var claim = query.Claim;
        var reasons = new List<ImpersonationReason>();
        var name = original.ToString();
        if (claim.Handle is { } handle && original.Handle is { } other && LookAlikes.IsAlike(handle.TrimStart('@'), other.Text)
            && !(original.Network != claim.Network && string.Equals(handle.TrimStart('@'), other.Text, StringComparison.OrdinalIgnoreCase)))
            reasons.Add(new(ImpersonationSign.LookAlikeHandle, 3, $"the handle looks like that of {name}", $"l’identifiant ressemble à celui de {name}"));
        if (claim.DisplayName is { } shown && original.DisplayName is { } known && LookAlikes.NameKey(shown) == LookAlikes.NameKey(known))
            reasons.Add(new(ImpersonationSign.SameName, 2, $"the name shown is that of {name}", $"le nom affiché est celui de {name}"));
        if (claim.Bio is { } bio && original.Bio is { } model && Likeness(bio, model) >= SameBio)
            reasons.Add(new(ImpersonationSign.CopiedBio, 2, $"the bio is nearly that of {name}", $"la biographie est presque celle de {name}"));
        if (reasons.Count == 0)
            return new(ImpersonationLevel.None, 0, original.Id, []);
        if (query.Joined != default && original.Joined != default && query.Joined.CompareTo(original.Joined) > 0)
            reasons.Add(new(ImpersonationSign.Younger, 1, "the account is younger", "le compte est plus récent"));
        if (query.Followers is { } followers && original.FindMeasure(MeasureKind.Followers) is { Lower: > 0 } figure && followers < FewOf * figure.Lower)
            reasons.Add(new(ImpersonationSign.FewFollowers, 1, "it has hardly any followers beside the other", "il a très peu d’abonnés à côté de l’autre"));
        Common(claim, reasons);
        return Report(original.Id, reasons);
    }

    private static ImpersonationReport Alone(ProfileClaim claim)
    {
        var reasons = new List<ImpersonationReason>();
        Common(claim, reasons);
        return reasons.Exists(reason => reason.Kind == ImpersonationSign.MixedScripts) ? Report(default, reasons) : new(ImpersonationLevel.None, 0, default, []);
    }

    private static void Common(ProfileClaim claim, List<ImpersonationReason> reasons)
    {
        if (IsMixed(claim.DisplayName) || IsMixed(claim.Handle))
            reasons.Add(new(ImpersonationSign.MixedScripts, 3, "letters of several scripts stand in for each other", "des lettres de plusieurs écritures se substituent les unes aux autres"));
        if (claim.DisplayName is { Length: <= ClaimReader.MaxHandle } name && FoldedWords.Of(name).Any(word => word.Folded is "dr" or "docteur" or "doctor" or "pr" or "professeur" or "md"))
            reasons.Add(new(ImpersonationSign.ClaimsTitle, 1, "it claims a title", "il revendique un titre"));
        if (claim.RegisterNumbers.IsEmpty && claim.Links.IsEmpty)
            reasons.Add(new(ImpersonationSign.NoProof, 1, "it gives neither a register number nor a link", "il ne donne ni numéro de registre ni lien"));
    }

    private static bool IsMixed(string? text) => text is not null && Skeleton.IsMixed(text.AsSpan(0, Math.Min(text.Length, ClaimReader.MaxHandle)));

    private static ImpersonationReport Report(AccountId original, List<ImpersonationReason> reasons)
    {
        var points = reasons.Sum(reason => reason.Points);
        var risk = points >= High ? ImpersonationLevel.High : points >= Medium ? ImpersonationLevel.Medium : points >= 2 ? ImpersonationLevel.Low : ImpersonationLevel.None;
        return new(risk, points, original, reasons.OrderByDescending(reason => reason.Points).ThenBy(reason => reason.Kind).ToImmutableArray());
    }

    /// <summary>The share of pairs of words that two texts have in common (Jaccard); 0 for short ones, which are alike by chance.</summary>
    private static double Likeness(string one, string other)
    {
        if (one.Length < ShortestBio || other.Length < ShortestBio)
            return 0;
        var (ones, others) = (Pairs(one), Pairs(other));
        var shared = ones.Count(others.Contains);
        return shared == 0 ? 0 : (double)shared / (ones.Count + others.Count - shared);
    }

    private static HashSet<string> Pairs(string text)
    {
        var words = FoldedWords.Of(text.Length > LongestBio ? text[..LongestBio] : text);
        return [.. words.Zip(words.Skip(1), static (one, other) => one.Folded + " " + other.Folded)];
    }
}
