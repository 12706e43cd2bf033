using System.Collections.Immutable;
using MedSocial.Deontology.Rules;

namespace MedSocial.Deontology;

/// <summary>A rule of the review: what is said about it, and one small matcher.</summary>
/// <remarks>
/// <para>The rules of the library are <see cref="PostReview.Default"/>'s. Add your own with <see cref="PostReview.With"/>.</para>
/// <para>Immutable and thread-safe, as long as a matcher of the caller's is.</para>
/// </remarks>
public sealed class ReviewRule
{
    internal ReviewRule(RuleInfo info, IMatcher matcher) => (Info, Matcher) = (info, matcher);

    /// <summary>Gets what is said about the rule.</summary>
    public RuleInfo Info { get; }

    internal IMatcher Matcher { get; }

    /// <summary>Makes a rule that finds phrases, in spite of case, accents, apostrophes and disguises.</summary>
    /// <param name="info">What is said about it.</param>
    /// <param name="phrases">
    /// Words in a row within a sentence; <c>~3</c> before a word lets at most three words pass that do not matter, and <c>{number}</c>
    /// after the first word stands for digits.
    /// </param>
    /// <returns>The rule.</returns>
    /// <remarks>Costs O(1) for each word of a text, whatever the number of phrases with different first words.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A phrase begins with no word, or names an unknown class.</exception>
    /// <example><c>ReviewRule.OfPhrases(info, "réunion du staff", "code ~2 vestiaire")</c></example>
    public static ReviewRule OfPhrases(RuleInfo info, params ReadOnlySpan<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(info);
        foreach (var phrase in phrases)
        {
            ArgumentNullException.ThrowIfNull(phrase, nameof(phrases));
            _ = Reading.Phrase.Parse(phrase, 0);
        }
        return new(info, new PhraseMatcher([.. phrases], PhraseConditions.None));
    }

    /// <summary>Makes a rule from a function.</summary>
    /// <param name="info">What is said about it.</param>
    /// <param name="matcher">Gives the spans of the original text that it finds, in any order.</param>
    /// <returns>The rule.</returns>
    /// <remarks>The function is called once for each review, on the caller's thread. Spans outside the text are refused.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReviewRule OfMatcher(RuleInfo info, Func<string, PostContext, IEnumerable<TextSpan>> matcher)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(matcher);
        return new(info, new CallerMatcher(matcher));
    }

    /// <summary>Returns the same rule with other texts, severity or countries.</summary>
    /// <param name="info">What is said about it from now on; its identifier is that of this rule.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="info"/> is null.</exception>
    /// <exception cref="ArgumentException">The identifier is another.</exception>
    public ReviewRule Describe(RuleInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return info.Id == Info.Id ? new(info, Matcher) : throw new ArgumentException($"The rule is '{Info.Id}' and not '{info.Id}'.", nameof(info));
    }

    /// <summary>Returns the identifier.</summary>
    /// <returns>For example <c>direct.nir</c>.</returns>
    public override string ToString() => Info.Id;
}
