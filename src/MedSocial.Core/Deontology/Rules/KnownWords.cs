using MedSocial.Deontology.Reading;
using MedSocial.Text;

namespace MedSocial.Deontology.Rules;

/// <summary>Names and places that the caller knows, as the words of a text are written.</summary>
internal static class KnownWords
{
    /// <summary>The words of a name, folded and hashed.</summary>
    internal static void AddHashes(string? name, ICollection<uint> hashes)
    {
        if (name is null)
            return;
        foreach (var token in new Tokens(Folding.Fold(name)))
            hashes.Add(Fnv.Of(token.Folded));
    }

    /// <summary>Reports every place where the words of a name stand in a row; of a name of several words also its longer words alone.</summary>
    internal static void Find(ReviewText text, FindingSink sink, string name, bool alone, double confidence)
    {
        var hashes = new List<uint>();
        AddHashes(name, hashes);
        if (hashes.Count == 0)
            return;
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var end = i;
            while (end < words.Length && end - i < hashes.Count && words[end].Hash == hashes[end - i] && !words[end].IsNumber)
                end++;
            if (end - i == hashes.Count)
            {
                sink.Report(i, end, confidence);
                i = end - 1;
            }
            else if (alone && words[i].Length >= 4 && (words[i].Shape & Shape.Capital) != 0 && hashes.Contains(words[i].Hash))
                sink.Report(i, i + 1, confidence * 0.8);
        }
    }
}

/// <summary>Names that the caller says must not appear.</summary>
internal sealed class KnownNameMatcher : IMatcher
{
    public void Find(ReviewText text, FindingSink sink)
    {
        foreach (var name in text.Context.KnownNames)
            KnownWords.Find(text, sink, name, alone: true, 0.99);
    }
}

/// <summary>The author's own names, place and workplaces, under a pseudonym.</summary>
internal sealed class SelfDisclosureMatcher : IMatcher
{
    public void Find(ReviewText text, FindingSink sink)
    {
        var context = text.Context;
        if (!context.IsPseudonymous)
            return;
        foreach (var name in context.AuthorNames)
            KnownWords.Find(text, sink, name, alone: true, 0.95);
        foreach (var place in context.AuthorWorkplaces)
            KnownWords.Find(text, sink, place, alone: false, 0.9);
        if (context.AuthorPlace is { } town)
            KnownWords.Find(text, sink, town, alone: false, 0.8);
    }
}

/// <summary>What goes out with the post.</summary>
internal sealed class AttachmentMatcher : IMatcher
{
    public void Find(ReviewText text, FindingSink sink)
    {
        if (text.Context.Attachments != PostAttachments.None)
            sink.Report(default(TextSpan), 1, text.IsAboutCare && text.Context.Audience != PostAudience.CareTeam ? null : FindingSeverity.Info);
    }
}
