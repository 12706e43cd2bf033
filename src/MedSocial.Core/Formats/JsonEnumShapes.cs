using System.Text.Json;
using MedSocial.Text;

namespace MedSocial.Formats;

/// <summary>The names that the values of an enumeration have in JSON: its own in camel case.</summary>
internal sealed class EnumNames<T>
    where T : struct, Enum
{
    private readonly (T Value, JsonEncodedText Name)[] _names;

    internal EnumNames(bool withZero) => _names =
    [
        .. from pair in Enum.GetValues<T>().Zip(Enum.GetNames<T>())
           where withZero || !EqualityComparer<T>.Default.Equals(pair.First, default)
           select (pair.First, JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(pair.Second))),
    ];

    internal ReadOnlySpan<(T Value, JsonEncodedText Name)> All => _names;

    internal T Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.String, ref reader, "a name");
        foreach (var (value, name) in _names)
        {
            if (reader.ValueTextEquals(name.EncodedUtf8Bytes))
                return value;
        }
        throw new JsonFault(
            DirectoryFormatError.InvalidValue,
            $"'{Identifier.Excerpt(reader.GetString())}' is none of the known names: {string.Join(", ", _names.Select(pair => pair.Name))}.");
    }

    /// <exception cref="ArgumentException">The value has no name.</exception>
    internal static ArgumentException Nameless(T value) =>
        new($"A record holds {value:D}, which is no {typeof(T).Name}, and cannot be written.");
}

/// <summary>An enumeration as one name; numbers are refused.</summary>
internal sealed class EnumShape<T> : JsonShape<T>
    where T : struct, Enum
{
    private readonly EnumNames<T> _names = new(withZero: true);

    internal override T Read(ref Utf8JsonReader reader) => _names.Read(ref reader);

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        foreach (var (candidate, name) in _names.All)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value))
            {
                writer.WriteStringValue(name);
                return;
            }
        }
        throw EnumNames<T>.Nameless(value);
    }
}

/// <summary>Flags as an array of names, in the order of their bits.</summary>
internal sealed class FlagsShape<T>(Func<T, int> toBits, Func<int, T> fromBits) : JsonShape<T>
    where T : struct, Enum
{
    private readonly EnumNames<T> _names = new(withZero: false);

    internal override T Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.StartArray, ref reader, "an array of names");
        var bits = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var bit = toBits(_names.Read(ref reader));
            if ((bits & bit) != 0)
                throw new JsonFault(DirectoryFormatError.InvalidValue, "The name stands there twice.");
            bits |= bit;
        }
        return fromBits(bits);
    }

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        var rest = toBits(value);
        writer.WriteStartArray();
        foreach (var (candidate, name) in _names.All)
        {
            var bit = toBits(candidate);
            if ((rest & bit) == 0)
                continue;
            writer.WriteStringValue(name);
            rest &= ~bit;
        }
        writer.WriteEndArray();
        if (rest != 0)
            throw EnumNames<T>.Nameless(value);
    }
}
