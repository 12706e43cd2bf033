using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MedSocial.Identity;

/// <summary>Who runs an account, as far as the directory can tell.</summary>
/// <remarks>
/// Immutable and thread-safe. Names of candidates are read from the directory when they are asked for. Equal when decision, numbers, candidates
/// and issues are.
/// </remarks>
public sealed record MatchResult
{
    /// <summary>Gets the decision.</summary>
    public required MatchDecision Decision { get; init; }

    /// <summary>Gets the candidates, the most probable first, then in the order of the directory; for <see cref="MatchDecision.None"/> those that were not
    /// probable enough, for <see cref="MatchDecision.Refused"/> nobody.</summary>
    public EquatableArray<MatchCandidate> Candidates { get; init; }

    /// <summary>Gets how many candidates there were, listed or not.</summary>
    public int CandidateCount { get; init; }

    /// <summary>Gets the probability that the first candidate runs the account, given the model; 0 when there is none.</summary>
    public double Posterior { get; init; }

    /// <summary>Gets by how many bits the first candidate leads; infinite when there is no second, 0 when there is none.</summary>
    public double Margin { get; init; }

    /// <summary>Gets what is remarkable about the claim.</summary>
    public EquatableArray<MatchIssue> Issues { get; init; }

    /// <summary>Gets the practitioner; null unless the decision is <see cref="MatchDecision.Match"/>.</summary>
    public Practitioner? Practitioner => Decision == MatchDecision.Match ? Candidates[0].Practitioner : null;

    /// <summary>Says in words why: the decision, and the waterfall of the first candidate and of those within the margin.</summary>
    /// <param name="language"><c>fr</c> for French; English otherwise.</param>
    /// <returns>Several lines; nothing of any person when the decision is <see cref="MatchDecision.Refused"/>.</returns>
    public string Explain(string language = "en")
    {
        var french = language == "fr";
        var text = new StringBuilder();
        text.Append(Headline(french));
        foreach (var issue in Issues)
            text.Append('\n').Append("! ").Append(french ? issue.MessageFr : issue.Message);
        foreach (var candidate in Candidates.Take(Decision == MatchDecision.Ambiguous ? 3 : 1))
            text.Append('\n').Append(candidate.Explain(language));
        return text.ToString();
    }

    /// <summary>Returns the decision in one line.</summary>
    /// <returns>The text in English.</returns>
    public override string ToString() => Headline(false);

    private string Headline(bool french) => Decision switch
    {
        MatchDecision.Match => string.Create(CultureInfo.InvariantCulture,
            $"{(french ? "Reconnu" : "Match")}: {Candidates[0].Practitioner.DisplayName} ({(french ? "probabilité" : "posterior")} {Posterior:0.0000}, {(french ? "avance" : "margin")} {Bits(Margin)})"),
        MatchDecision.Ambiguous => string.Create(CultureInfo.InvariantCulture,
            $"{(french ? "Indécis" : "Ambiguous")}: {CandidateCount} {(french ? "candidat(s), probabilité du premier" : "candidate(s), posterior of the first")} {Posterior:0.0000}"),
        MatchDecision.Refused => french
            ? "Refusé : le compte est sous pseudonyme ; son titulaire n’est pas recherché"
            : "Refused: the account goes under a pseudonym; who runs it is not looked for",
        _ => french ? "Personne : aucun candidat n’est assez probable" : "None: no candidate is probable enough",
    };

    private static string Bits(double bits) => double.IsInfinity(bits) ? "∞" : string.Create(CultureInfo.InvariantCulture, $"{bits:0.0} bits");
}

/// <summary>Tells what a match came to.</summary>
public enum MatchDecision
{
    /// <summary>Nobody is probable enough.</summary>
    None,

    /// <summary>One practitioner is, and leads clearly.</summary>
    Match,

    /// <summary>Somebody may be, and a person should look: homonyms that cannot be told apart, or one candidate who is not certain enough.</summary>
    Ambiguous,

    /// <summary>The account goes under a pseudonym: nobody is looked for.</summary>
    Refused,
}

/// <summary>One practitioner who may run the account.</summary>
public sealed record MatchCandidate
{
    private readonly MedicalDirectory _directory;
    private readonly ModelWeights _weights;
    private readonly CandidateScore _score;
    private WeightStep[]? _waterfall;

    [SetsRequiredMembers]
    internal MatchCandidate(MedicalDirectory directory, ModelWeights weights, in CandidateScore score, double posterior)
    {
        (_directory, _weights, _score) = (directory, weights, score);
        (Id, Weight, Posterior) = (directory.Segment.PractitionerIdOf(score.Practitioner), score.Weight, posterior);
    }

    /// <summary>Gets who.</summary>
    public required PractitionerId Id { get; init; }

    /// <summary>Gets the practitioner's record.</summary>
    public Practitioner Practitioner => _directory.FindPractitioner(Id)!;

    /// <summary>Gets the weight of the evidence in bits, the prior odds included: the sum of the <see cref="Waterfall"/>.</summary>
    public required double Weight { get; init; }

    /// <summary>Gets the probability, given the model and all other candidates.</summary>
    public required double Posterior { get; init; }

    /// <summary>Gets the parts of the weight, the prior first; they add up to <see cref="Weight"/>.</summary>
    /// <remarks>Put into words when it is asked for: of a stream of answers few are explained.</remarks>
    public required EquatableArray<WeightStep> Waterfall
    {
        get => new(ImmutableCollectionsMarshal.AsImmutableArray(_waterfall ??= WaterfallText.Of(_score, _weights)));
        init => _waterfall = [.. value];
    }

    /// <summary>Says in words what speaks for the candidate and what against.</summary>
    /// <param name="language"><c>fr</c> for French; English otherwise.</param>
    /// <returns>The name, and one line for each part of the weight.</returns>
    public string Explain(string language = "en")
    {
        var french = language == "fr";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Practitioner}: {Weight:+0.00;-0.00} bits, {(french ? "probabilité" : "posterior")} {Posterior:0.0000}");
        foreach (var step in Waterfall)
            text.Append('\n').Append("  ").Append(step.ToString(language));
        return text.ToString();
    }

    /// <summary>Tells whether another candidate is the same person with the same weights; the directory does not count.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(MatchCandidate? other) => other is not null && Id == other.Id && Weight.Equals(other.Weight)
        && Posterior.Equals(other.Posterior) && Waterfall == other.Waterfall;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Weight);

    /// <summary>Returns the identifier and the weight.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {Weight:0.00}");
}

/// <summary>One part of the weight of a match.</summary>
/// <param name="Field">What was compared: a name of <see cref="IdentityModel.Fields"/>, or <c>prior</c>.</param>
/// <param name="Level">How it compares: a name of <see cref="FieldModel.Levels"/>.</param>
/// <param name="Bits">What it adds: log₂ of how much likelier the comparison is for the owner than for somebody else.</param>
/// <param name="ReasonEn">Why, in English.</param>
/// <param name="ReasonFr">Why, in French.</param>
public sealed record WeightStep(string Field, string Level, double Bits, string ReasonEn, string ReasonFr)
{
    /// <summary>Returns the part on one line.</summary>
    /// <returns>The text in English.</returns>
    public override string ToString() => ToString("en");

    /// <summary>Returns the part on one line.</summary>
    /// <param name="language"><c>fr</c> for French; English otherwise.</param>
    /// <returns>The bits and the reason.</returns>
    public string ToString(string language) => string.Create(CultureInfo.InvariantCulture, $"{Bits,7:+0.00;-0.00}  {Field}: {(language == "fr" ? ReasonFr : ReasonEn)}");
}
