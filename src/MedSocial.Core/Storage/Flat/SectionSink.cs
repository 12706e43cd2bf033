using System.Runtime.CompilerServices;

namespace MedSocial.Storage.Flat;

/// <summary>Collects the arrays of a segment, as they lie in memory, to be written.</summary>
internal sealed class SectionSink
{
    private readonly List<(int Id, int ElementSize, FlatArray<byte> Bytes)> _sections = [];

    /// <summary>The sections in the order in which they were added.</summary>
    internal IReadOnlyList<(int Id, int ElementSize, FlatArray<byte> Bytes)> Sections => _sections;

    internal void Add<T>(int id, in FlatArray<T> array) => _sections.Add((id, Unsafe.SizeOf<T>(), array.AsBytes()));
}
