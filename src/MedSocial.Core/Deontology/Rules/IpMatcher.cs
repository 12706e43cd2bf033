using System.Net;
using System.Net.Sockets;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>IP addresses of both versions.</summary>
internal sealed class IpMatcher : IMatcher
{
    private const int LongestV6 = 45;

    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i + 3 < words.Length; i++)
        {
            if (!IsV4(text, i) || Around.IsAny(text, i - 1, "version", "v", "oid", "maj", "update"))
                continue;
            sink.Claim(i, i + 4, 0.9);
            i += 3;
        }
        FindV6(text, sink);
    }

    private static bool IsV4(ReviewText text, int at)
    {
        var words = text.Words;
        for (var i = at; i < at + 4; i++)
        {
            if (!words[i].IsNumber || words[i].Claimed || words[i].Length > 3 || text.Number(words[i]) > 255)
                return false;
            if (i > at && (words[i].Gap != Gap.Dot || words[i].Start - words[i - 1].End != 1))
                return false;
        }
        return !words[at].After(Gap.Dot) && (at + 4 == words.Length || !words[at + 4].IsNumber || words[at + 4].Gap != Gap.Dot);
    }

    private static void FindV6(ReviewText text, FindingSink sink)
    {
        var folded = text.Folded;
        for (var at = 0; at < folded.Length;)
        {
            var colon = folded[at..].IndexOf(':');
            if (colon < 0)
                return;
            colon += at;
            var start = colon;
            while (start > at && colon - start < 5 && IsPart(folded[start - 1]))
                start--;
            var end = colon;
            var colons = 0;
            while (end < folded.Length && end - start < LongestV6 && IsPart(folded[end]))
                colons += folded[end++] == ':' ? 1 : 0;
            var stop = end;
            while (stop > start && folded[stop - 1] is ':' or '.' && stop > colon + 1)
                stop--;
            at = Math.Max(end, colon + 1);
            if (colons < 3 || stop - start < 8 || (start > 0 && char.IsLetterOrDigit(folded[start - 1])) || (stop < folded.Length && char.IsLetterOrDigit(folded[stop])))
                continue;
            if (IPAddress.TryParse(folded[start..stop], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6)
                sink.Report(text.SpanOfFolded(start, stop), 0.95);
        }
    }

    private static bool IsPart(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or ':' or '.';
}
