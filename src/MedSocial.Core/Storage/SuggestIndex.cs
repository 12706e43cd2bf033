using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>What completion needs beside the search index: the best of any range of words, and labels under their beginnings.</summary>
/// <remarks>
/// <code>
///   "mar"  ──>  range of words in order          every eight words: their best profile; every eight of those: the same
///               marat marc ... marty                        ┌───── 3 ─────┐
///                 41   3  ...   977                    ┌─── 3 ───┐   ┌── 977 ──┐
/// </code>
/// Profiles are numbered best first and lists ascend, so the best of a range are taken from a heap that opens a node only when nothing better is
/// left. Immutable and thread-safe; made at the first completion, in about a tenth of the time of the index itself.
/// </remarks>
internal sealed class SuggestIndex
{
    internal SuggestIndex(Segment segment, SearchIndex index)
    {
        Segment = segment;
        Search = index;
        Names = new(new SuggestNames(index.Names));
        Handles = new(new SuggestHandles(index.Handles));
        (Cities, Others) = new SuggestLabelBuilder(segment, index).Build();
    }

    /// <summary>What was put together of two layers.</summary>
    internal SuggestIndex(Segment segment, SearchIndex index, SuggestMinima names, SuggestMinima handles, (SuggestLabels Cities, SuggestLabels Others) labels)
    {
        Segment = segment;
        Search = index;
        (Names, Handles) = (names, handles);
        (Cities, Others) = labels;
    }

    internal SuggestIndex(SectionSource source, Segment segment, SearchIndex index)
    {
        Segment = segment;
        Search = index;
        Names = new(source, SectionId.NameMinima, new SuggestNames(index.Names));
        Handles = new(source, SectionId.HandleMinima, new SuggestHandles(index.Handles));
        Cities = new(source, SectionId.CityLabels);
        Others = new(source, SectionId.OtherLabels);
    }

    internal Segment Segment { get; }

    internal SearchIndex Search { get; }

    internal SuggestMinima Names { get; }

    internal SuggestMinima Handles { get; }

    internal SuggestLabels Cities { get; }

    /// <summary>Specialties, professions, departments, networks, hashtags and topics.</summary>
    internal SuggestLabels Others { get; }

    internal void Write(SectionSink sink)
    {
        Names.Write(sink, SectionId.NameMinima);
        Handles.Write(sink, SectionId.HandleMinima);
        Cities.Write(sink, SectionId.CityLabels);
        Others.Write(sink, SectionId.OtherLabels);
    }

    internal long Bytes => Names.Bytes + Handles.Bytes + Cities.Bytes + Others.Bytes;
}
