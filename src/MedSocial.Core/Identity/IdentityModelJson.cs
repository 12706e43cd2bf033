using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace MedSocial.Identity;

/// <summary>Models as JSON, without reflection.</summary>
internal static class IdentityModelJson
{
    internal static string Write(IdentityModel model)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("coverage", model.Coverage);
            json.WriteNumber("leastPopulation", model.LeastPopulation);
            json.WriteNumber("matchPosterior", model.MatchPosterior);
            json.WriteNumber("reviewPosterior", model.ReviewPosterior);
            json.WriteNumber("minMargin", model.MinMargin);
            json.WriteStartArray("fields");
            foreach (var field in model.Fields)
                Write(json, field);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    internal static IdentityModel Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new()
            {
                Coverage = Number(root, "coverage"),
                LeastPopulation = (int)Math.Clamp(Number(root, "leastPopulation"), int.MinValue, int.MaxValue),
                MatchPosterior = Number(root, "matchPosterior"),
                ReviewPosterior = Number(root, "reviewPosterior"),
                MinMargin = Number(root, "minMargin"),
                Fields = Member(root, "fields", JsonValueKind.Array).EnumerateArray().Select(ReadField).ToImmutableArray(),
            };
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"The text is no identity model: {wrong.Message}", wrong);
        }
    }

    private static void Write(Utf8JsonWriter json, FieldModel field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("comparator", field.Comparator.ToString());
        if (field.SwapsWith is { } other)
            json.WriteString("swapsWith", other);
        json.WriteStartArray("levels");
        foreach (var level in field.Levels)
        {
            json.WriteStartObject();
            json.WriteString("name", level.Name);
            json.WriteNumber("m", level.M);
            json.WriteNumber("u", level.U);
            if (level.UsesFrequency)
                json.WriteBoolean("usesFrequency", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static FieldModel ReadField(JsonElement element) => new()
    {
        Name = Text(element, "name"),
        Comparator = Enum.TryParse<FieldComparator>(Text(element, "comparator"), out var comparator) && Enum.IsDefined(comparator)
            ? comparator
            : throw new FormatException($"The field '{Text(element, "name")}' has no known comparator."),
        SwapsWith = element.TryGetProperty("swapsWith", out var other) ? other.GetString() : null,
        Levels = Member(element, "levels", JsonValueKind.Array).EnumerateArray().Select(level => new LevelModel(
            Text(level, "name"),
            Number(level, "m"),
            Number(level, "u"),
            level.TryGetProperty("usesFrequency", out var uses) && uses.GetBoolean())).ToImmutableArray(),
    };

    private static string Text(JsonElement element, string name) => Member(element, name, JsonValueKind.String).GetString()!;

    private static double Number(JsonElement element, string name) => Member(element, name, JsonValueKind.Number).GetDouble();

    private static JsonElement Member(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new FormatException($"The text is no identity model: the member '{name}' is missing or no {kind}.");
}
