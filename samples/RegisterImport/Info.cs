using System.Text.Encodings.Web;
using System.Text.Json;
using MedSocial;

namespace RegisterImport;

/// <summary>What the file of a directory holds.</summary>
internal sealed record Info(DirectoryFileReport File, int Practitioners, int Accounts, int Networks, IReadOnlyList<(DirectoryIssueCode Code, int Count)> Issues)
{
    internal static Info Of(string path)
    {
        var file = MedicalDirectory.Verify(path);
        if (!file.IsValid)
            throw new IOException(file.Message);
        using var directory = MedicalDirectory.Open(path);
        return new(file, directory.Practitioners.Count, directory.Accounts.Count, directory.Networks.Count, RecordIssues.Of(directory));
    }

    /// <exception cref="IOException">A byte is not as it was written.</exception>
    internal static void Verify(string path, Words words)
    {
        var file = MedicalDirectory.Verify(path);
        if (!file.IsValid)
            throw new IOException(file.Message);
        Console.WriteLine(words[
            $"{path}: whole, {file.Length:N0} bytes, {file.Sections} sections, version {file.FormatVersion}",
            $"{path} : intact, {file.Length:N0} octets, {file.Sections} sections, version {file.FormatVersion}"]);
    }

    internal void Write(TextWriter output, bool asJson, Words words)
    {
        if (asJson)
        {
            output.WriteLine(ToJson());
            return;
        }
        output.WriteLine(words[
            $"{Practitioners:N0} practitioners, {Accounts:N0} accounts, {Networks} networks; {File.Segments} segment(s), {File.Length:N0} bytes, version {File.FormatVersion}",
            $"{Practitioners:N0} professionnels, {Accounts:N0} comptes, {Networks} réseaux ; {File.Segments} segment(s), {File.Length:N0} octets, version {File.FormatVersion}"]);
        output.WriteLine(words[$"made by {File.Producer}, {File.Created:u}", $"fait par {File.Producer}, {File.Created:u}"]);
        foreach (var (code, count) in Issues)
            output.WriteLine($"  MED{(int)code:D3} {code}: {count:N0}");
    }

    private string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("practitioners"u8, Practitioners);
            writer.WriteNumber("accounts"u8, Accounts);
            writer.WriteNumber("networks"u8, Networks);
            writer.WriteNumber("segments"u8, File.Segments);
            writer.WriteNumber("bytes"u8, File.Length);
            writer.WriteNumber("formatVersion"u8, File.FormatVersion);
            writer.WriteString("producer"u8, File.Producer);
            if (File.Created is { } created)
                writer.WriteString("created"u8, created);
            writer.WriteStartArray("issues"u8);
            foreach (var (code, count) in Issues)
            {
                writer.WriteStartObject();
                writer.WriteString("code"u8, $"MED{(int)code:D3}");
                writer.WriteString("name"u8, code.ToString());
                writer.WriteNumber("count"u8, count);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
