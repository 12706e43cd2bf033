using System.Buffers;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Decides whether who runs an account must not be looked for.</summary>
/// <remarks>
/// <para>Two questions, in this order, both before any candidate is thought of:</para>
/// <para>1. Does the claim say so? Its <see cref="ProfileClaim.Disclosure"/>, or a bio that calls the account anonymous or pseudonymous. A function
/// of the claim alone: the directory is not opened, so the answer and its cost are the same for every directory, the empty one included.</para>
/// <para>2. Does the directory show the account itself as one under a pseudonym: its identifier is that of an account whose owner's name is
/// protected, or the name it shows is listed as a pseudonym? Both are public in the directory. Nothing of any person is asked, whether the
/// civil name is held and withheld or not held, or whether the same person stands under that name elsewhere; so the answer says nothing about it.</para>
/// <para>Protected practitioners are never candidates either, refused or not. The consent of the owner lifts the refusal for one account.</para>
/// </remarks>
internal static class MatchRefusal
{
    private static readonly MatchResult Refused = new() { Decision = MatchDecision.Refused, Issues = [MatchIssue.Of(MatchIssueCode.Pseudonym)] };

    private const int MostWords = 400, MostText = 4096;

    /// <summary>What stands in a bio of somebody who does not want to be named, folded.</summary>
    private static readonly SearchValues<string> Phrases = SearchValues.Create(Spaced(
    [
        "sous pseudo", "sous pseudonyme", "sous un pseudo", "sous un pseudonyme", "compte anonyme", "medecin anonyme", "docteur anonyme", "interne anonyme", "infirmiere anonyme",
        "infirmier anonyme", "soignant anonyme", "soignante anonyme", "anonymous account", "anonymous doctor", "anonymous physician", "anonymous nurse", "pseudonymous", "under a pseudonym",
    ]), StringComparison.Ordinal);

    /// <summary>The one refusal, or null: question 1.</summary>
    internal static MatchResult? ByClaim(ProfileClaim claim, MatchOptions options) =>
        IsProtected(claim) && !HasConsent(claim, options) ? Refused : null;

    /// <summary>The one refusal, or null: question 2.</summary>
    internal static MatchResult? ByAccount(IdentityIndex index, ProfileClaim claim, MatchOptions options) =>
        index.IsUnderPseudonym(claim) && !HasConsent(claim, options) ? Refused : null;

    private static bool IsProtected(ProfileClaim claim) => claim.Disclosure.ProtectsName() || SaysSo(claim.Bio) || SaysSo(claim.DisplayName);

    private static bool HasConsent(ProfileClaim claim, MatchOptions options) =>
        options.Consent is { } consent && options.AsOf is { } asOf && consent.Covers(claim.AccountId, asOf);

    private static bool SaysSo(string? text)
    {
        if (text is null || text.Length < 6)
            return false;
        var words = FoldedWords.Of(text.Length > MostText ? text[..MostText] : text);
        var folded = " " + string.Join(' ', words.Take(MostWords).Select(word => word.Folded)) + " ";
        return folded.AsSpan().ContainsAny(Phrases);
    }

    private static string[] Spaced(string[] phrases) => Array.ConvertAll(phrases, phrase => $" {phrase} ");
}
