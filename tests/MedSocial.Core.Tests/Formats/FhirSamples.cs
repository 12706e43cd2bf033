using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using MedSocial.Formats;

namespace MedSocial.Tests.Formats;

/// <summary>Resources in the shapes of the Annuaire Santé, of people whom nobody is, and the shortest ways to import and to check.</summary>
internal static class FhirSamples
{
    private const string Nos = "https://mos.esante.gouv.fr/NOS/";

    internal const string Lea = $$$"""
        {"resourceType":"Practitioner","id":"334081","meta":{"profile":["https://interop.esante.gouv.fr/ig/fhir/annuaire/StructureDefinition/as-dp-practitioner","https://unknown.invalid/p"]},
         "language":"fr","active":true,
         "identifier":[
          {"use":"official","type":{"coding":[{"system":"https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203","code":"IDNPS"}]},"system":"urn:oid:1.2.250.1.71.4.2.1","value":"810003820189"},
          {"use":"official","system":"https://rpps.esante.gouv.fr","value":"10003820189"}],
         "name":[{"use":"usual","prefix":["MME"],"family":"LE GOFF","given":["Léa","Anne"],"suffix":["DR"]}],
         "telecom":[{"system":"phone","value":"0240000000","rank":1},{"system":"email","value":"lea@exemple.invalid"},{"system":"url","value":"https://x.com/LeaLeGoff"}],
         "qualification":[
          {"code":{"coding":[{"system":"{{{Nos}}}TRE_R48-DiplomeEtatFrancais/FHIR/TRE-R48-DiplomeEtatFrancais","code":"DE05"}]}},
          {"code":{"coding":[{"system":"{{{Nos}}}TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante","code":"10"},{"system":"{{{Nos}}}TRE_R09-CategorieProfessionnelle/FHIR/TRE-R09-CategorieProfessionnelle","code":"C"}]}},
          {"code":{"coding":[{"system":"{{{Nos}}}TRE_R04-TypeSavoirFaire/FHIR/TRE-R04-TypeSavoirFaire","code":"S"},{"system":"{{{Nos}}}TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale","code":"SM59"}]}}],
         "communication":[{"coding":[{"system":"urn:ietf:bcp:47","code":"br"}]}]}
        """;

    internal const string Post = $$$"""
        {"resourceType":"PractitionerRole","id":"1578230","active":true,"identifier":[{"system":"https://rpps.esante.gouv.fr","value":"10005929293"}],
         "practitioner":{"reference":"Practitioner/334081"},"organization":{"reference":"https://example.invalid/fhir/Organization/158480/_history/2"},
         "code":[{"coding":[{"system":"{{{Nos}}}TRE_R23-ModeExercice/FHIR/TRE-R23-ModeExercice","code":"S"}]}]}
        """;

    internal const string Site = $$$"""
        {"resourceType":"Organization","id":"158480","active":true,
         "identifier":[{"system":"urn:oid:1.2.250.1.71.4.2.2","value":"1750712184"},{"system":"https://finess.esante.gouv.fr","value":"750712184"}],
         "name":"CHU DE NANTES","alias":["CHU"],
         "address":[{"extension":[{"url":"https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code","valueCoding":{"system":"{{{Nos}}}TRE_R13-Commune/FHIR/TRE-R13-Commune","code":"44109"}},
           {"extension":[{"url":"latitude","valueDecimal":47.2184},{"url":"longitude","valueDecimal":-1.5536}],"url":"http://hl7.org/fhir/StructureDefinition/geolocation"}],
          "_line":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-houseNumber","valueString":"1"}]}],"line":[null],
          "city":"Nantes","postalCode":"44000","country":"FRA"}]}
        """;

    internal static string Bundle(params string[] resources) =>
        $$"""{"resourceType":"Bundle","type":"searchset","total":3,"link":[{"relation":"self","url":"https://example.invalid"}],"entry":[{{string.Join(',', resources.Select(resource => $$"""{"search":{"mode":"match"},"resource":{{resource}}}"""))}}]}""";

    internal static string Lines(params string[] resources) => string.Join('\n', resources.Select(resource => resource.ReplaceLineEndings("")));

    internal static System.Threading.Tasks.Task<(ImportReport Report, MedicalDirectory Directory)> ImportAsync(string bundle, FhirImportOptions? options = null) =>
        ImportAsync(Encoding.UTF8.GetBytes(bundle), options);

    internal static async System.Threading.Tasks.Task<(ImportReport Report, MedicalDirectory Directory)> ImportAsync(byte[] bundle, FhirImportOptions? options = null)
    {
        var builder = new MedicalDirectoryBuilder();
        var report = await FhirBundle.ImportAsync(new MemoryStream(bundle), builder, options);
        return (report, builder.Build());
    }

    internal static async System.Threading.Tasks.Task<(ImportReport Report, MedicalDirectory Directory)> ImportLinesAsync(byte[] lines, FhirImportOptions? options = null)
    {
        var builder = new MedicalDirectoryBuilder();
        var report = await FhirNdjson.ImportAsync(new MemoryStream(lines), builder, options);
        return (report, builder.Build());
    }

    internal static byte[] Written(MedicalDirectory directory)
    {
        using var stream = new MemoryStream();
        FhirBundle.WriteAsync(directory, stream).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    internal static byte[] WrittenLines(MedicalDirectory directory, FhirResourceTypes types = FhirResourceTypes.All)
    {
        using var stream = new MemoryStream();
        FhirNdjson.WriteAsync(directory, stream, types).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    /// <summary>The resource as the reference implementation reads it, which also validates it: cardinalities, types, formats, code lists.</summary>
    internal static Resource Official(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        FhirJsonDeserializer.STRICT.TryDeserializeResource(ref reader, out var resource, out var issues);
        Assert.Empty(issues.Select(issue => issue.Message));
        return resource!;
    }

    internal static byte[] OfficialBytes(Resource resource)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            FhirJsonSerializer.Default.Serialize(resource, writer, null);
        return stream.ToArray();
    }
}
