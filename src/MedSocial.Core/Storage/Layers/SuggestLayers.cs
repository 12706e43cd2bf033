namespace MedSocial.Storage.Layers;

/// <summary>Completion over two layers.</summary>
internal static class SuggestLayers
{
    internal static SuggestIndex Build(LayeredSegment segment) => new(segment, segment.SearchIndex);
}
