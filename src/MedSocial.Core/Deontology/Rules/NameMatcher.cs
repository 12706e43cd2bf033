using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Names of one kind.</summary>
internal sealed class NameMatcher(NameKind kind) : IMatcher
{
    private const int PlaceReach = 25;

    public void Find(ReviewText text, FindingSink sink)
    {
        foreach (var name in text.Names)
        {
            if (name.Kind != kind)
                continue;
            if (kind == NameKind.Professional && !text.IsAboutCare && !text.IsOfSomebody && (text.Seen & WordClass.Encounter) == 0 && !text.HasClaims)
                continue;
            FindingSeverity? severity = null;
            if (kind == NameKind.Initials && (text.Context.AuthorPlace is not null || HasPlace(text, name)))
                severity = FindingSeverity.Block;
            sink.Report(name.First, name.End, name.Confidence, severity);
        }
    }

    /// <summary>Initials lead to somebody where the place is known.</summary>
    private static bool HasPlace(ReviewText text, NameSpan name)
    {
        var words = text.Words;
        for (var i = Math.Max(1, name.First - PlaceReach); i < words.Length && i < name.End + PlaceReach; i++)
        {
            if (words[i].IsCapital && words[i - 1].Is(WordClass.PlaceCue) && words[i].AfterOnly(Gap.Space) && PlaceWords.CommuneEnd(text, i, lower: false, out _) > i)
                return true;
        }
        return false;
    }
}
