using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>The distinct values of a column or of some columns together: a number for each, and one string object for all rows that share it.</summary>
/// <remarks>Strings are made when they are asked for, so that a reader of columns need not pay for them.</remarks>
internal sealed class ValueTable(int expected)
{
    private readonly ByteInterner _bytes = new(expected);
    private string?[] _texts = [];

    internal int Count => _bytes.Count;

    /// <summary>Gets the number of a value.</summary>
    internal int Intern(ReadOnlySpan<byte> value, out bool isNew) => _bytes.Intern(value, out isNew);

    /// <summary>Gets the number of a value of which <see cref="SecretHash"/> was taken before; 0 where it was not.</summary>
    internal int Intern(ReadOnlySpan<byte> value, ulong hash, out bool isNew) => _bytes.Intern(value, hash == 0 ? SecretHash.Of(value) : hash, out isNew);

    /// <summary>Gets what finds values on any thread.</summary>
    internal ByteLookup Lookup => _bytes.Lookup;

    /// <summary>Gets the bytes as the file has them.</summary>
    internal ReadOnlySpan<byte> Bytes(int id) => _bytes[id];

    /// <summary>Gets the value as text; always the same object.</summary>
    internal string Text(int id, ExtractText text)
    {
        if (id >= _texts.Length)
            Array.Resize(ref _texts, Count);
        return _texts[id] ??= text.Decode(_bytes[id], out _);
    }
}
