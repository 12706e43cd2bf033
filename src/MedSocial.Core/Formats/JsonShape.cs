using System.Text.Json;

namespace MedSocial.Formats;

/// <summary>How the values of one type stand in JSON. Thread-safe.</summary>
internal abstract class JsonShape<T>
{
    /// <summary>Reads a value; the reader stands on its first token before and on its last one after.</summary>
    /// <exception cref="JsonFault">The value does not have the shape. What the nouns throw comes through as it is.</exception>
    internal abstract T Read(ref Utf8JsonReader reader);

    internal abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Whether the value says nothing, so that neither a member nor a list writes it.</summary>
    internal virtual bool IsBlank(T value) => false;
}

/// <summary>What is wrong with a value, before it is known where in the document it stands.</summary>
internal sealed class JsonFault(DirectoryFormatError code, string reason) : Exception(reason)
{
    internal DirectoryFormatError Code => code;

    internal static void ThrowUnless(bool good, ref Utf8JsonReader reader, string wanted)
    {
        if (!good)
            throw Unexpected(ref reader, wanted);
    }

    internal static JsonFault Unexpected(ref Utf8JsonReader reader, string wanted) =>
        new(DirectoryFormatError.InvalidValue, $"{Found(reader.TokenType)} stands where {wanted} is expected.");

    /// <summary>Passes over the value of a member that is not known, but not over text that is none.</summary>
    internal static void Skip(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            reader.Read();
            ThrowIfHalfSurrogate(ref reader);
        }
        while (reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray);
    }

    /// <exception cref="InvalidOperationException">The text holds half a surrogate pair.</exception>
    internal static void ThrowIfHalfSurrogate(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            reader.GetString();
    }

    private static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "An object",
        JsonTokenType.StartArray => "An array",
        JsonTokenType.String => "Text",
        JsonTokenType.Number => "A number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
