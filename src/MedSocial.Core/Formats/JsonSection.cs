using System.Text.Json;

namespace MedSocial.Formats;

/// <summary>One section of a document: an array of records of one sort.</summary>
internal abstract class JsonSection(string name)
{
    internal JsonEncodedText Name { get; } = JsonEncodedText.Encode(name);

    /// <summary>Reads the record on whose first token the reader stands.</summary>
    internal abstract void Read(ref Utf8JsonReader reader, MedicalDirectoryBuilder builder);

    /// <summary>Writes the section if it holds anything, one record a step.</summary>
    internal abstract IEnumerable<JsonSection> Write(Utf8JsonWriter writer, MedicalDirectory directory);
}

/// <inheritdoc/>
internal sealed class JsonSection<T>(
    string name, JsonShape<T> shape, Func<MedicalDirectory, IReadOnlyList<T>> records, Action<MedicalDirectoryBuilder, T> add)
    : JsonSection(name)
{
    internal override void Read(ref Utf8JsonReader reader, MedicalDirectoryBuilder builder) => add(builder, shape.Read(ref reader));

    internal override IEnumerable<JsonSection> Write(Utf8JsonWriter writer, MedicalDirectory directory)
    {
        var all = records(directory);
        if (all.Count == 0)
            yield break;
        writer.WriteStartArray(Name);
        for (var i = 0; i < all.Count; i++)
        {
            shape.Write(writer, all[i]);
            yield return this;
        }
        writer.WriteEndArray();
    }
}
