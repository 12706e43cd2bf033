using System.Buffers.Binary;
using System.Collections;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace MedSocial.Catalog;

/// <summary>The communes as columns, in ordinal order of their INSEE code; a record is made each time that one is asked for.</summary>
/// <remarks>
/// <para>1.4 MB of arrays instead of 35,014 records with their strings. The layout of the resource stands in
/// <c>Catalog/Data/make-communes.py</c>.</para>
/// <para>Measured cold, code still to be compiled, .NET 10 on two shared cores: 10 ms to load. Of the resource, 798 KB plain, zlib
/// keeps 448 KB and Brotli 406 KB; zlib won, because any Python can make it.</para>
/// </remarks>
internal sealed class CommuneTable : IReadOnlyList<Commune>
{
    private const int DegreeParts = 10_000;
    private const int NoCoordinate = int.MinValue;

    private readonly int[] _codes;
    private readonly int[] _nameStarts;
    private readonly byte[] _names;
    private readonly int[] _postalStarts;
    private readonly int[] _postalCodes;
    private readonly int[] _populations;
    private readonly int[] _latitudes;
    private readonly int[] _longitudes;

    private CommuneTable(ref ColumnReader columns)
    {
        Count = columns.Number();
        _codes = columns.Ascending(Count);
        _nameStarts = columns.Starts(Count);
        _names = columns.Bytes(_nameStarts[Count]);
        _postalStarts = columns.Starts(Count);
        _postalCodes = columns.Wandering(_postalStarts[Count]);
        _populations = columns.Numbers(Count);
        _latitudes = columns.Wandering(Count);
        _longitudes = columns.Wandering(Count);
        foreach (var ordinal in columns.Ascending(columns.Number()))
            _latitudes[ordinal] = NoCoordinate;
    }

    public int Count { get; }

    public Commune this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var code = InseeCode.Format(_codes[index]);
            var department = Departments.OfCommune(code);
            return new()
            {
                InseeCode = code,
                Name = Name(index),
                PostalCodes = FormatPostalCodes(PostalCodes(index)),
                Department = department.Code,
                Region = department.Region,
                Population = _populations[index],
                Coordinates = _latitudes[index] == NoCoordinate
                    ? null
                    : new GeoPoint((double)_latitudes[index] / DegreeParts, (double)_longitudes[index] / DegreeParts),
            };
        }
    }

    public IEnumerator<Commune> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static CommuneTable Load()
    {
        using var packed = new ZLibStream(CatalogResource.Open("communes-fr.bin.z"), CompressionMode.Decompress);
        Span<byte> length = stackalloc byte[sizeof(int)];
        packed.ReadExactly(length);
        var raw = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        packed.ReadExactly(raw);
        var columns = new ColumnReader(raw);
        return new(ref columns);
    }

    /// <summary>The ordinal of the commune with this INSEE code; negative when there is none.</summary>
    internal int IndexOf(string inseeCode) =>
        InseeCode.TryParse(inseeCode, out var code) ? Array.BinarySearch(_codes, code) : -1;

    internal string Name(int index) => Encoding.UTF8.GetString(_names.AsSpan(_nameStarts[index].._nameStarts[index + 1]));

    internal ReadOnlySpan<int> PostalCodes(int index) => _postalCodes.AsSpan(_postalStarts[index].._postalStarts[index + 1]);

    /// <summary>Orders ordinals as answers are ordered: most inhabitants first, then by INSEE code.</summary>
    internal int CompareByPopulation(int left, int right)
    {
        var byPopulation = _populations[right].CompareTo(_populations[left]);
        return byPopulation != 0 ? byPopulation : left.CompareTo(right);
    }

    private static EquatableArray<string> FormatPostalCodes(ReadOnlySpan<int> codes)
    {
        var texts = new string[codes.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = FormatPostalCode(codes[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private static string FormatPostalCode(int code) => string.Create(5, code, static (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--, rest /= 10)
            text[i] = (char)('0' + (rest % 10));
    });
}
