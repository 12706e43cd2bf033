namespace MedSocial.Text;
internal static class Phonetic
{
    internal static uint Narrow(ReadOnlySpan<char> w) => Code(w, 64);
    internal static uint Coarse(ReadOnlySpan<char> w) => Code(w, 4);
    private static uint Code(ReadOnlySpan<char> w, int max)
    {
        uint h = 17; char last = '\0'; int n = 0;
        for (int i = 0; i < w.Length && n < max; i++)
        {
            var c = w[i];
            if (c is 'h') continue;
            c = c switch { 'y' => 'i', 'k' or 'q' => 'c', 'z' => 's', 'e' or 'a' or 'o' or 'u' when i > 0 && max < 10 => '-', _ => c };
            if (c == '-' || c == last) continue;
            last = c; n++; h = h * 31 + c;
        }
        return h | 1;
    }
}
internal static class SpellingCost { internal static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b) { Span<ulong> m = stackalloc ulong[OsaPattern.MaskCount]; return 20 * new OsaPattern(a, m).Distance(b); } }
