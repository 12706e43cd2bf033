using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>A function of the caller's.</summary>
internal sealed class CallerMatcher(Func<string, PostContext, IEnumerable<TextSpan>> matcher) : IMatcher
{
    public void Find(ReviewText text, FindingSink sink)
    {
        foreach (var span in matcher(text.Original, text.Context))
        {
            if (span.Start < 0 || span.End < span.Start || span.End > text.Original.Length)
                throw new InvalidOperationException($"The matcher of the rule '{sink.Rule.Id}' gave the span {span}, outside the text.");
            sink.Report(span);
        }
    }
}
