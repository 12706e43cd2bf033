using System.Collections.Immutable;
using MedSocial.Deontology.Reading;
using MedSocial.Deontology.Rules;

namespace MedSocial.Deontology;

/// <summary>Reads a draft before it is posted and reports what it risks, rule by rule, with the article behind each.</summary>
/// <remarks>
/// <para>The text is folded once (case, accents, composed and decomposed forms, characters without width, full-width digits, letters that
/// look alike) and cut into words once; rules read the words and report places in the original. Findings depend on text and context
/// alone: no network, no clock, no culture, nothing is logged or kept.</para>
/// <para>Cost: time and memory in proportion to the text (about 40 ns and 20 bytes a UTF-16 unit, buffers rented); the first review also
/// makes the tables, a few dozen milliseconds. Never throws on any content, lone surrogates included. Immutable and thread-safe.</para>
/// <para>It reports risks and sources, and never that a text is lawful.</para>
/// </remarks>
/// <example><c>PostReview.Default.Review("Mme Dupont, NIR 1 85 05 78 006 084 91", new PostContext()).Blocks // true</c></example>
public sealed class PostReview
{
    private static readonly Lazy<PostReview> Builtin = new(() => new(BuiltinRules.All));

    private readonly Lazy<ReviewEngine> _engine;

    private PostReview(ImmutableArray<ReviewRule> rules)
    {
        Rules = rules;
        _engine = new(() => new(rules));
    }

    /// <summary>Gets the review with every rule of the library.</summary>
    public static PostReview Default => Builtin.Value;

    /// <summary>Gets the rules that are on, in the order in which they look.</summary>
    public ImmutableArray<ReviewRule> Rules { get; }

    /// <summary>Reviews a text.</summary>
    /// <param name="text">Any UTF-16, well formed or not, of any length.</param>
    /// <param name="context">What the review may know beside the text; a public post in France when null.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ReviewReport Review(string text, PostContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        context ??= new();
        return new(text, context, this, _engine.Value.Review(text, context));
    }

    /// <summary>Returns a review with one rule more, or with another rule in the place of that with the same identifier.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The review; it makes its tables at its first use.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public PostReview With(ReviewRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var at = IndexOf(rule.Info.Id);
        return new(at < 0 ? Rules.Add(rule) : Rules.SetItem(at, rule));
    }

    /// <summary>Returns a review without one rule.</summary>
    /// <param name="ruleId">The identifier; one that no rule has changes nothing.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is null.</exception>
    public PostReview Without(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        var at = IndexOf(ruleId);
        return at < 0 ? this : new(Rules.RemoveAt(at));
    }

    /// <summary>Returns a review without the rules of a family.</summary>
    /// <param name="family">The family.</param>
    /// <returns>The review.</returns>
    public PostReview Without(RuleFamily family) => new(Rules.RemoveAll(rule => rule.Info.Family == family));

    /// <summary>Returns a review that says something else about its rules: other texts, another severity, other countries.</summary>
    /// <param name="change">Is called for each rule, and gives what is said about it from now on.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentException">The function changed an identifier.</exception>
    public PostReview Localize(Func<RuleInfo, RuleInfo> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new([.. Rules.Select(rule => rule.Describe(change(rule.Info)))]);
    }

    private int IndexOf(string ruleId)
    {
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Info.Id == ruleId)
                return i;
        }
        return -1;
    }
}
