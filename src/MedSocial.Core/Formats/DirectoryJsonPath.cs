using System.Globalization;
using System.Text.Json;
using System.Text;
using MedSocial.Text;

namespace MedSocial.Formats;

/// <summary>Finds the member that stands at a byte of a record, such as <c>.places[0].country</c>.</summary>
/// <remarks>Only errors need it, so reading does not keep track; the record is looked through once more instead.</remarks>
internal static class DirectoryJsonPath
{
    private const int MaxNames = 64;

    internal static string Within(ReadOnlySpan<byte> record, long position)
    {
        var open = new List<Container>();
        var reader = new Utf8JsonReader(record, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = MaxNames }));
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= position)
                Follow(ref reader, open);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What could be followed up to the broken token is the answer.
        }
        var path = new StringBuilder();
        foreach (var container in open)
            path.Append(container.ToString());
        return path.ToString();
    }

    private static void Follow(ref Utf8JsonReader reader, List<Container> open)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            open.RemoveAt(open.Count - 1);
            return;
        }
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            open[^1] = open[^1] with { Name = Identifier.Excerpt(reader.GetString()) };
            return;
        }
        if (open.Count > 0 && open[^1].IsArray)
            open[^1] = open[^1] with { Index = open[^1].Index + 1 };
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            open.Add(new(reader.TokenType == JsonTokenType.StartArray, -1, null));
    }

    private readonly record struct Container(bool IsArray, int Index, string? Name)
    {
        public override string ToString() =>
            IsArray ? Index < 0 ? "" : $"[{Index.ToString(CultureInfo.InvariantCulture)}]" : Name is null ? "" : $".{Name}";
    }
}
