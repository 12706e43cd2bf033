namespace MedSocial.Storage.Layers;

/// <summary>Which names the profiles of two layers have.</summary>
/// <param name="Profiles">The profiles.</param>
/// <param name="Lower">The names of the base.</param>
/// <param name="Upper">The names of the layer.</param>
/// <param name="Keys">The words.</param>
/// <param name="Lists">Who bears each word.</param>
internal sealed record NameLayers(OrdinalMap Profiles, NameIndex Lower, NameIndex Upper, KeyMap Keys, LayeredLists<ulong> Lists)
{
    /// <summary>See <see cref="NameIndex.AnnounceWords"/>.</summary>
    internal void AnnounceWords(int profile) => (Profiles.IsAdded(profile, out var ordinal) ? Upper : Lower).AnnounceWords(ordinal);

    /// <summary>See <see cref="NameIndex.Words"/>.</summary>
    internal int Words(int profile, Span<int> words)
    {
        var isAdded = Profiles.IsAdded(profile, out var ordinal);
        var count = (isAdded ? Upper : Lower).Words(ordinal, words);
        if (!isAdded && Keys.IsBase)
            return count;
        foreach (ref var word in words[..count])
        {
            var term = word & NameIndex.TermMask;
            word = (word & ~NameIndex.TermMask) | (isAdded ? Keys.OfLayer(term) : Keys.OfBase(term));
        }
        return count;
    }
}
