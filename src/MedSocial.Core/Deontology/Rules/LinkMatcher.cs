using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Addresses of pages that lead to a person: profiles on networks, appointment pages; in the United States any address.</summary>
internal sealed class LinkMatcher : IMatcher
{
    private static readonly uint[] Hosts =
        [Fnv.Of("doctolib"), Fnv.Of("maiia"), Fnv.Of("keldoc"), Fnv.Of("facebook"), Fnv.Of("instagram"), Fnv.Of("tiktok"), Fnv.Of("linkedin"), Fnv.Of("leetchi")];

    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        var any = text.Context.Country == "US";
        for (var i = 0; i + 2 < words.Length; i++)
        {
            var isStart = Around.IsAny(text, i, "http", "https", "www");
            if (!isStart && Array.IndexOf(Hosts, words[i].Hash) < 0)
                continue;
            var (end, host, path) = (i + 1, Array.IndexOf(Hosts, words[i].Hash) >= 0, false);
            while (end < words.Length && !words[end].After(Gap.Space | Gap.Line | Gap.Comma | Gap.Quote | Gap.Mask))
            {
                host |= Array.IndexOf(Hosts, words[end].Hash) >= 0;
                path |= words[end].After(Gap.Slash) && end > i + 2;
                end++;
            }
            if (end - i > 2 && (any || (host && path && text.IsAboutCare)))
                sink.Report(i, end, 0.7);
            i = end - 1;
        }
    }
}
