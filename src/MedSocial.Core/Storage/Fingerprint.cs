namespace MedSocial.Storage;

/// <summary>A number of 64 bits that two different texts or directories have in common only by accident. No protection against intent.</summary>
/// <remarks>The same on every machine and from run to run. FNV-1a over UTF-16 units with a final mix; O(length).</remarks>
internal static class Fingerprint
{
    private const ulong Start = 0xCBF29CE484222325, Prime = 0x100000001B3;

    internal static ulong Of(ReadOnlySpan<char> text) => Mix(Add(Start, text));

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return (hash ^ (ulong)text.Length) * Prime;
    }

    /// <summary>Spreads what differs over all bits.</summary>
    internal static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }
}
