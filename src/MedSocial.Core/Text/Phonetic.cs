namespace MedSocial.Text;

/// <summary>The phonetic key of an index, in 32 bits.</summary>
/// <remarks>Never 0. A word without a letter from a to z sounds like nothing but itself: its key is made of its characters.</remarks>
internal static class Phonetic
{
    /// <summary>The key that homophones share and few other names do: see <see cref="FrenchSound"/>.</summary>
    internal static uint Narrow(ReadOnlySpan<char> word)
    {
        var code = FrenchSound.Code(word);
        return code == 0 ? Silent(word) : Mix(code);
    }

    private static uint Silent(ReadOnlySpan<char> word)
    {
        ulong code = 1UL << 63;
        foreach (var c in word)
            code = (code ^ c) * 0x9E3779B97F4A7C15;
        return Mix(code);
    }

    // 139,000 keys of surnames in 31 bits: a handful meet by chance. The high bit keeps them from 0.
    private static uint Mix(ulong code) => (uint)((code * 0x9E3779B97F4A7C15) >> 32) | 1U << 31;
}
