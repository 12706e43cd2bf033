using System.Globalization;
using System.Text.Json;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Formats;

/// <summary>Text as a string.</summary>
internal sealed class TextShape : JsonShape<string>
{
    internal override string Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.String, ref reader, "text");
        return reader.GetString()!;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

/// <summary>true or false.</summary>
internal sealed class BooleanShape : JsonShape<bool>
{
    internal override bool Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType is JsonTokenType.True or JsonTokenType.False, ref reader, "true or false");
        return reader.GetBoolean();
    }

    internal override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

/// <summary>A whole number without fraction and exponent.</summary>
internal sealed class Int32Shape : JsonShape<int>
{
    internal override int Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.Number, ref reader, "a number");
        return reader.TryGetInt32(out var value) ? value : throw new JsonFault(DirectoryFormatError.InvalidValue, "The number is no whole number of 32 bits.");
    }

    internal override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

/// <summary>A whole number without fraction and exponent.</summary>
internal sealed class Int64Shape : JsonShape<long>
{
    internal override long Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.Number, ref reader, "a number");
        return reader.TryGetInt64(out var value) ? value : throw new JsonFault(DirectoryFormatError.InvalidValue, "The number is no whole number of 64 bits.");
    }

    internal override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

/// <summary>A number, in the shortest form that reads back as the same bits.</summary>
internal sealed class DoubleShape : JsonShape<double>
{
    internal override double Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.Number, ref reader, "a number");
        return reader.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw new JsonFault(DirectoryFormatError.InvalidValue, "The number is too large.");
    }

    internal override void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}

/// <summary>A day as <c>2019-03-13</c>.</summary>
internal sealed class DayShape : JsonShape<DateOnly>
{
    private const string Form = "yyyy-MM-dd";

    internal override DateOnly Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.String, ref reader, "a day");
        var text = reader.GetString();
        return DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonFault(DirectoryFormatError.InvalidValue, $"'{Identifier.Excerpt(text)}' is no day; the form is 2019-03-13.");
    }

    internal override void Write(Utf8JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value.ToString(Form, CultureInfo.InvariantCulture));
}

/// <summary>An instant as <c>2019-03-13T08:00:00Z</c>; any offset is read, and none is refused, since it would mean the machine's.</summary>
internal sealed class InstantShape : JsonShape<DateTimeOffset>
{
    internal override DateTimeOffset Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.String, ref reader, "an instant");
        return reader.TryGetDateTimeOffset(out var instant) && reader.TryGetDateTime(out var kind) && kind.Kind != DateTimeKind.Unspecified
            ? instant
            : throw new JsonFault(DirectoryFormatError.InvalidValue, $"'{Identifier.Excerpt(reader.GetString())}' is no instant; the form is 2019-03-13T08:00:00Z.");
    }

    internal override void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value.UtcDateTime);
}

/// <summary>A value of the glossary as the string that it parses from. Its <c>default</c> is the missing value and is not written.</summary>
internal class ParsedShape<T> : JsonShape<T>
    where T : struct, ISpanParsable<T>
{
    private const int OnStack = 256;

    internal sealed override T Read(ref Utf8JsonReader reader)
    {
        JsonFault.ThrowUnless(reader.TokenType == JsonTokenType.String, ref reader, "text");
        if (reader.ValueSpan.Length > OnStack)
            return Parse(reader.GetString());
        Span<char> text = stackalloc char[OnStack];
        return Parse(text[..reader.CopyString(text)]);
    }

    internal override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.ToString());

    internal override bool IsBlank(T value) => EqualityComparer<T>.Default.Equals(value, default);

    protected virtual T Parse(ReadOnlySpan<char> text) => T.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A handle that fits some network; whether it fits its own is for the directory to check, which knows the network's grammar.</summary>
internal sealed class HandleShape : ParsedShape<AccountHandle>
{
    protected override AccountHandle Parse(ReadOnlySpan<char> text) => ParseHandle(text);

    internal static AccountHandle ParseHandle(ReadOnlySpan<char> text)
    {
        if (AccountHandle.TryParse(text, null, out var handle))
            return handle;
        var written = text.ToString();
        foreach (var network in Networks.All)
        {
            if (AccountHandle.TryParse(written, network.Id, out handle) && handle.Text == written)
                return handle;
        }
        return AccountHandle.Parse(written);
    }
}

/// <summary>An account's identifier or address; beside what it parses from, the canonical forms that break the grammar of handles.</summary>
/// <remarks>On Facebook « a.b » is a handle and <c>facebook:ab</c> its identifier, which is shorter than a handle may be.</remarks>
internal sealed class AccountIdShape : ParsedShape<AccountId>
{
    protected override AccountId Parse(ReadOnlySpan<char> text)
    {
        var problem = ProfileAddress.Read(text, out var network, out var handle);
        if (problem is null && handle[0] == '~')
            return AccountId.Local(network, handle[1..]);
        var colon = text.IndexOf(':');
        if (problem is not null && (colon <= 0 || !Identifier.TryParse(text[..colon], out network) || text[(colon + 1)..] is ['~' or '/', ..]))
            throw new FormatException($"The account '{Identifier.Excerpt(text)}' {problem}.");
        return AccountId.Of(network, HandleShape.ParseHandle(problem is null ? handle : text[(colon + 1)..]));
    }
}
