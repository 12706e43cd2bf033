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
            if (kind == NameKind.Professional && !IsOfCare(text))
                continue;
            FindingSeverity? severity = null;
            if (kind == NameKind.Initials && (text.Context.AuthorPlace is not null || HasPlace(text, name)))
                severity = FindingSeverity.Block;
            sink.Report(name.First, name.End, name.Confidence, severity);
        }
    }

    /// <summary>A carer's name narrows a patient's place only where a patient is: « merci au Dr Martin pour son livre » tells of none.</summary>
    private static bool IsOfCare(ReviewText text) =>
        text.IsAboutCare || text.IsOfSomebody || text.HasClaims || (text.Seen & (WordClass.Encounter | WordClass.Clinical | WordClass.Hospital)) != 0
        || text.Names.Exists(static name => name.Kind is NameKind.Person or NameKind.Initials);

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
