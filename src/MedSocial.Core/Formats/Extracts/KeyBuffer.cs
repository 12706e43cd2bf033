using System.Runtime.CompilerServices;

namespace MedSocial.Formats.Extracts;

/// <summary>The key of several fields of a row, put together from their bytes.</summary>
internal sealed class KeyBuffer
{
    private readonly byte[] _bytes = new byte[DelimitedBlock.MaxRowBytes * 2];
    private int _length;

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    internal void Clear() => _length = 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Append(ReadOnlySpan<byte> field, byte end)
    {
        field.CopyTo(_bytes.AsSpan(_length));
        _length += field.Length;
        _bytes[_length++] = end;
    }
}
