using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Words of a shown name joined and cut in other ways: « le goff » for Legoff, « jeanpierre » for Jean-Pierre.</summary>
internal sealed class OtherCuts(NameIndex names)
{
    private const int Shortest = 2;

    internal IEnumerable<string[]> Read(string[] words)
    {
        for (var i = 0; i + 1 < words.Length && words.Length > 2; i++)
        {
            var joined = words[i] + words[i + 1];
            if (names.Terms.Find(joined) >= 0)
                yield return [.. words[..i], joined, .. words[(i + 2)..]];
        }
        for (var i = 0; i < words.Length && words.Length < ClaimFeatures.MaxNameWords; i++)
        {
            if (names.Terms.Find(words[i]) >= 0)
                continue;
            for (var at = Shortest; at <= words[i].Length - Shortest; at++)
            {
                if (names.Terms.Find(NameWords.Canonical(words[i].AsSpan(0, at))) >= 0 && names.Terms.Find(words[i].AsSpan(at)) >= 0)
                    yield return [.. words[..i], words[i][..at], words[i][at..], .. words[(i + 1)..]];
            }
        }
    }
}
