using System.Diagnostics;
using System.Globalization;
using MedSocial.Identity;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Matches claims of accounts against a directory and measures time, memory and quality: <c>-- --identity [claims] [practitioners]</c>. Directory and
/// claims are made here and matched in a process of its own (<see cref="IdentityMatching"/>), which holds nothing but the directory.
/// </summary>
/// <remarks>Weights and limits were looked at with other seeds: a third argument takes one, and prints what went wrong and what was slow.</remarks>
internal static class IdentityTiming
{
    private const ulong PeopleSeed = 20_190_313, ClaimSeed = 415_263;
    private const int Homonyms = 20_000;

    private static readonly SyntheticOptions Options = new() { AccountShare = 0 };

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 600_000;
        var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2_000_000;
        var seed = args.Length > 2 ? ulong.Parse(args[2], CultureInfo.InvariantCulture) : ClaimSeed;
        var path = Path.Combine(Path.GetTempPath(), $"identity-{people}.medsocial");
        Write(people, count, seed, path);
        GC.Collect();
        return OwnProcess.Run(["--identity-match", path, .. seed == ClaimSeed ? (ReadOnlySpan<string>)[] : ["verbose"]]);
    }

    /// <summary>Asks for names that several bear and nothing else, in directories of several sizes made of several seeds: <c>-- --identity-homonyms [sizes]</c>.</summary>
    internal static int RunHomonyms(ReadOnlySpan<string> args, TextWriter log)
    {
        var missed = 0;
        foreach (var size in args.IsEmpty ? [20_000, 200_000, 2_000_000] : Array.ConvertAll(args.ToArray(), arg => int.Parse(arg, CultureInfo.InvariantCulture)))
        {
            var seed = PeopleSeed + (ulong)size;
            var directory = Directory(size, seed);
            var made = new IdentityClaims(SyntheticDirectory.Generate(size, seed, Options), size);
            var told = 0;
            foreach (var claim in made.Homonyms(Homonyms, seed + 1))
            {
                var result = directory.Match(claim.Claim);
                told += result.Decision == MatchDecision.Ambiguous ? 1 : 0;
                if (result.Decision != MatchDecision.Ambiguous && ++missed <= 5)
                    log.WriteLine($"{claim.Claim.DisplayName}: {result.Explain()}");
            }
            log.WriteLine(FormattableString.Invariant($"{size} practitioners: {told} of {Homonyms} homonyms without other evidence ambiguous"));
        }
        return missed == 0 ? 0 : 1;
    }

    private static MedicalDirectory Directory(int people, ulong seed)
    {
        var builder = SyntheticDirectory.NewBuilder();
        foreach (var profile in SyntheticDirectory.Generate(people, seed, Options))
            SyntheticDirectory.Add(builder, profile);
        return builder.Build();
    }

    private static void Write(int people, int count, ulong seed, string path)
    {
        Directory(people, PeopleSeed).Save(path);
        var made = new IdentityClaims(SyntheticDirectory.Generate(people + people / 3, PeopleSeed, Options), people);
        LabelledClaim.Write(path + ".claims", made.Make(count, seed));
        LabelledClaim.Write(path + ".homonyms", made.Homonyms(Homonyms, seed + 1));
    }
}
