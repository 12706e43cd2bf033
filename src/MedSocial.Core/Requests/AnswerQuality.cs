using System.Collections.Immutable;

namespace MedSocial.Requests;

/// <summary>Says what the answers to a question are worth: whether they agree, how many there are, and how soon they came.</summary>
/// <remarks>Consensual by the rule of a study of 2013 on #DocTocToc (63 tweets, 55.6 % of the answers consensual; mimiryudo.com, September 2013): an answer
/// carries a reference, or two people agree and nobody opposes. The author of the question counts for nothing, and a person once: the last stance.
/// Immutable.</remarks>
/// <param name="IsConsensual">Whether the rule holds.</param>
/// <param name="HasReference">Whether an answer carries a reference.</param>
/// <param name="Agreeing">How many people agree with one and the same answer.</param>
/// <param name="Opposing">How many people oppose.</param>
/// <param name="Answers">How many answers there are.</param>
/// <param name="Answerers">How many people answered.</param>
/// <param name="FirstAfter">How long the first answer took; null without answers.</param>
/// <param name="MedianAfter">How long half of the answers took at most; null without answers.</param>
public sealed record AnswerQuality(
    bool IsConsensual, bool HasReference, int Agreeing, int Opposing, int Answers, int Answerers, TimeSpan? FirstAfter, TimeSpan? MedianAfter)
{
    /// <summary>Judges a thread.</summary>
    /// <param name="asker">Who asked.</param>
    /// <param name="askedAt">When.</param>
    /// <param name="answers">The answers, in any order; those dated before the question count as given at once.</param>
    /// <returns>The statistics. O(n log n).</returns>
    public static AnswerQuality Of(AccountId asker, DateTimeOffset askedAt, params IEnumerable<ThreadAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ImmutableArray<ThreadAnswer> others = [.. answers.Where(one => one.Author != asker).OrderBy(one => one.At).ThenBy(one => one.Author)];
        var last = others.GroupBy(one => one.Author).Select(mine => mine.LastOrDefault(one => one.Stance != AnswerStance.Neutral) ?? mine.Last()).ToArray();
        var agreeing = last.Count(one => one.Stance == AnswerStance.Agrees);
        var opposing = last.Count(one => one.Stance == AnswerStance.Opposes);
        var hasReference = others.Any(one => one.HasReference);
        var delays = others.Select(one => one.At > askedAt ? one.At - askedAt : TimeSpan.Zero).Order().ToArray();
        return new(
            hasReference || (agreeing >= 2 && opposing == 0), hasReference, agreeing, opposing, others.Length, last.Length,
            delays.Length == 0 ? null : delays[0], delays.Length == 0 ? null : (delays[(delays.Length - 1) / 2] + delays[delays.Length / 2]) / 2);
    }
}

/// <summary>An answer in a thread.</summary>
/// <param name="Author">Who answers.</param>
/// <param name="At">When.</param>
/// <param name="Stance">How it stands to the answer that the thread leans to, as a reader codes it.</param>
/// <param name="HasReference">Whether it carries a reference: a recommendation, a publication, a link to one.</param>
public sealed record ThreadAnswer(AccountId Author, DateTimeOffset At, AnswerStance Stance = AnswerStance.Neutral, bool HasReference = false);

/// <summary>Tells how an answer stands to the one that a thread leans to.</summary>
public enum AnswerStance
{
    /// <summary>It says neither.</summary>
    Neutral,

    /// <summary>It says the same.</summary>
    Agrees,

    /// <summary>It says the opposite.</summary>
    Opposes,
}
