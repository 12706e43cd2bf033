namespace MedSocial.Deontology.Reading;

/// <summary>FNV-1a over UTF-16 units: the same on every run, and made while a word is being read.</summary>
internal static class Fnv
{
    internal const uint Start = 2166136261;

    internal static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    internal static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word)
            hash = Add(hash, c);
        return hash;
    }
}
