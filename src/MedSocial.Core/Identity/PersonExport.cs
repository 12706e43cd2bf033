using System.Text;
using System.Text.Json;
using MedSocial.Formats;

namespace MedSocial.Identity;

/// <summary>Everything that a directory holds of one person, as JSON: the records in the directory's own format, and the interactions of the accounts.</summary>
/// <remarks>Records of others are not in it: of an account that several run, only this owner is written, of an interaction the other account's identifier.</remarks>
internal static class PersonExport
{
    internal static string? Write(MedicalDirectory directory, PractitionerId id, bool includeWithheldName)
    {
        if (directory.FindPractitioner(id) is not { } person)
            return null;
        var accounts = directory.AccountsOf(id);
        var builder = new MedicalDirectoryBuilder().Add(person);
        foreach (var account in accounts)
            builder.Add(account with { Owners = [id] });
        foreach (var network in directory.Networks.Where(network => accounts.Any(account => account.Network == network.Id)))
            builder.Add(network);
        foreach (var organization in directory.Organizations.Where(organization => person.Roles.Any(role => role.Organization == organization.Id)))
            builder.Add(organization);
        foreach (var source in directory.Sources)
            builder.Add(source);
        var records = DirectoryJson.Serialize(builder.Build(), new() { IncludeWithheldNames = includeWithheldName });
        var own = accounts.Select(account => account.Id).ToHashSet();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", "medsocial-person");
            json.WriteString("person", id.Value);
            json.WritePropertyName("records");
            json.WriteRawValue(records);
            json.WriteStartArray("interactions");
            foreach (var interaction in directory.Interactions.Where(interaction => own.Contains(interaction.From) || own.Contains(interaction.To)))
                Write(json, interaction);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Interaction interaction)
    {
        json.WriteStartObject();
        json.WriteString("from", interaction.From.ToString());
        json.WriteString("to", interaction.To.ToString());
        json.WriteString("kind", interaction.Kind.ToString());
        json.WriteString("at", interaction.At);
        json.WriteNumber("count", interaction.Count);
        json.WriteStartArray("hashtags");
        foreach (var hashtag in interaction.Hashtags)
            json.WriteStringValue(hashtag.Text);
        json.WriteEndArray();
        if (interaction.Source is { } source)
            json.WriteString("source", source.Value);
        json.WriteEndObject();
    }
}
