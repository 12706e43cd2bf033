using MedSocial.Identity;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>Counts how far answers agree with the truth.</summary>
/// <param name="directory">The directory.</param>
/// <param name="shown">So many wrong and missed matches are printed.</param>
/// <param name="log">Where.</param>
internal sealed class MatchQuality(MedicalDirectory directory, int shown, TextWriter log)
{
    private const int MissedShown = 7;

    private readonly int _people = directory.Practitioners.Count;
    private int _matched;
    private int _right;
    private int _inside;
    private int _determined;
    private int _found;
    private int _ambiguous;
    private int _printed;

    internal int Count { get; private set; }

    internal void Add(LabelledClaim claim, MatchResult result)
    {
        Count++;
        var isMatch = result.Decision == MatchDecision.Match;
        var isRight = isMatch && SyntheticDirectory.OrdinalOf(result.Candidates[0].Id) == claim.Owner;
        var isDetermined = claim.IsDetermined(_people);
        _matched += isMatch ? 1 : 0;
        _right += isRight ? 1 : 0;
        _ambiguous += result.Decision == MatchDecision.Ambiguous ? 1 : 0;
        _inside += claim.Owner < _people ? 1 : 0;
        _determined += isDetermined ? 1 : 0;
        _found += isDetermined && isRight ? 1 : 0;
        if (isMatch != isRight || (isDetermined && !isRight && Count % MissedShown == 0))
            Print(claim, result);
    }

    internal void Report() => log.WriteLine(FormattableString.Invariant(
        $"precision {_right} of {_matched} = {Share(_right, _matched):F3} %; recall of determined claims {_found} of {_determined} = {Share(_found, _determined):F2} %; of all whose owner is in the directory {_right} of {_inside} = {Share(_right, _inside):F2} %; ambiguous {_ambiguous}"));

    private static double Share(int part, int whole) => 100.0 * part / Math.Max(1, whole);

    private void Print(LabelledClaim claim, MatchResult result)
    {
        if (_printed++ >= shown)
            return;
        var owner = claim.Owner < _people ? directory.FindPractitioner(SyntheticDirectory.IdOf(claim.Owner)) : null;
        log.WriteLine($"--- {(result.Decision == MatchDecision.Match ? "WRONG" : "MISSED")} {claim.Claim} truth {owner?.ToString() ?? "outside"} {owner?.Places[0]}");
        log.WriteLine(result.Explain());
    }
}
