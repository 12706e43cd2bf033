// Whom three accounts belong to, and why the library will not say it of the third.
using MedSocial;
using MedSocial.Identity;

internal static class WhoIsWho
{
    /// <summary>Matches three claims to the directory of the article and shows the weights, in English and in French.</summary>
    internal static void Show(MedicalDirectory directory, Action<string, bool> expect)
    {
        ProfileClaim[] claims =
        [
            new() { DisplayName = "Dr JJ Fraslin 🩺", Handle = "drjjfraslin44", Network = NetworkId.Mastodon, Bio = "Généraliste à Bouguenais" },
            new() { DisplayName = "Dr Lucas", Bio = "Médecin" },
            new() { DisplayName = "Jaddo", Handle = "Jaddo_fr", Network = NetworkId.Twitter },
        ];
        var results = claims.Select(claim => directory.Match(claim)).ToArray();
        foreach (var (claim, result) in claims.Zip(results))
        {
            Console.WriteLine($"  {claim.DisplayName}, @{claim.Handle}");
            foreach (var language in (string[])["en", "fr"])
                Console.WriteLine("     " + result.Explain(language).Replace("\n", "\n     ", StringComparison.Ordinal));
        }
        expect("the first is Jean-Jacques Fraslin", results[0].Practitioner?.Id == "fraslin");
        expect("the second is left to a person", results[1].Decision != MatchDecision.Match);
        expect("who Jaddo is, is not looked for", results[2] is { Decision: MatchDecision.Refused, Candidates.IsEmpty: true });
    }
}
