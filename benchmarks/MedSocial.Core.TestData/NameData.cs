using System.IO.Compression;
using System.Reflection;

namespace MedSocial.TestData;

/// <summary>Reads the lists of names that are embedded in this assembly.</summary>
internal static class NameData
{
    internal static IEnumerable<string> Lines(string file)
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream("MedSocial.TestData." + file)
            ?? throw new InvalidOperationException($"The resource {file} is missing.");
        using var reader = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }

    /// <summary>Writes a name with a capital at the start of each part: « Jean-Pierre », « L'Hermite », « Le Goff ».</summary>
    internal static string Capitalise(string name) => string.Create(name.Length, name, static (text, name) =>
    {
        var starts = true;
        for (var i = 0; i < name.Length; i++)
        {
            text[i] = starts ? char.ToUpperInvariant(name[i]) : char.ToLowerInvariant(name[i]);
            starts = name[i] is ' ' or '-' or '\'';
        }
    });
}
