using System.Text.Json;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads resources of either form and commits them one by one.</summary>
internal abstract class FhirImport(FhirImportOptions options, IInputKind kind, IProgress<ImportProgress>? progress) : StreamImport(options, kind, progress)
{
    /// <summary>Deeper than any resource: six levels are the most of those that are read.</summary>
    internal const int MaxDepth = 64;

    private FhirReport? _report;
    private FhirRegister? _register;

    private readonly FhirKeys _keys = new();
    private FhirResourceReader? _reader;

    protected FhirResourceReader Reader => _reader ??= new(new(), _keys);

    protected int MaxResourceBytes => options.MaxResourceBytes;

    private FhirReport Log => _report ??= new(Issues);

    private FhirRegister Register => _register ??= new(Log, _keys, [(options.Source ?? FhirBundle.OwnSource).Id]);

    /// <summary>Takes in the resource that the reader has read.</summary>
    /// <param name="window">The bytes that it came from.</param>
    /// <param name="origin">Where in the unread bytes those that were parsed begin.</param>
    /// <param name="start">Where in these the resource begins.</param>
    /// <param name="entry">Its index in a bundle; -1 where the line says which it is.</param>
    protected void Commit(ByteWindow window, int origin, int start, long entry)
    {
        Rows++;
        var resource = Reader.Resource;
        var (line, offset) = window.Place(origin + start);
        foreach (var fault in resource.Faults)
        {
            var (faultLine, faultOffset) = window.Place(origin + fault.At);
            Log.At(entry, resource.Type, faultLine, faultOffset);
            Log.Recover(fault.Code, fault.Path, fault.Message);
        }
        Log.At(entry, resource.Type, line, offset);
        if (IsSound(resource) && Register.Add(resource, line, offset))
        {
            Imported++;
            if (resource.Type == FhirType.Practitioner && options.ContactReceiver is { } contacts)
                Hand(resource, contacts);
        }
    }

    /// <summary>Reports a piece of the file that is no resource.</summary>
    protected void Drop(ByteWindow window, int at, DirectoryIssueCode code, string message)
    {
        Rows++;
        var (line, offset) = window.Place(at);
        Log.At(-1, FhirType.Missing, line, offset);
        Log.Drop(code, "", message);
    }

    protected override ImportReport HandOver(MedicalDirectoryBuilder builder)
    {
        if (options.AddSource)
            builder.Add(options.Source ?? FhirBundle.OwnSource);
        var (people, lostRoles) = Register.HandOver(builder);
        Imported -= lostRoles;
        return ReportOf(people);
    }

    private bool IsSound(FhirResource resource)
    {
        if (resource.IsAmbiguous)
            return Log.Drop(DirectoryIssueCode.DuplicateMember, "", "A member stands twice in the resource, so that readers would disagree on what it says.");
        if (resource.Type is FhirType.Missing or FhirType.Other)
            return true; // reported as what it is
        if (resource.Modifier != FhirName.None)
            return Log.Drop(DirectoryIssueCode.UnknownModifier, FhirNames.Text(resource.Modifier), "It changes the meaning of the resource in a way that is not known.");
        return !resource.IsInactive || Log.Drop(DirectoryIssueCode.OutOfScope, "active", "The resource is no longer in force.");
    }

    private static void Hand(FhirResource resource, Action<RegisterContact> contacts)
    {
        string? phone = null, second = null, email = null;
        foreach (var telecom in resource.Telecoms)
        {
            if (telecom.System == "phone")
                (phone, second) = phone is null ? (telecom.Value, second) : (phone, second ?? telecom.Value);
            else if (telecom.System == "email")
                email ??= telecom.Value;
        }
        var number = resource.Identifiers.Find(identifier => identifier.System == FhirCodeSystem.Rpps && !identifier.Number.IsDefault).Number;
        if ((phone ?? email) is not null && !number.IsDefault)
            contacts(new(number.ToPractitionerId(), phone, second, email));
    }
}

/// <summary>What files of FHIR are called.</summary>
internal sealed class FhirInput(string noun, string fileMark, params string[] endings) : IInputKind
{
    internal static FhirInput Bundle { get; } = new("a FHIR R4 bundle, JSON in UTF-8", "bundle", ".json");

    internal static FhirInput Ndjson { get; } = new("FHIR R4 resources as NDJSON in UTF-8", "practitioner", ".ndjson", ".json");

    public string Expected => noun;

    public string FileMark => fileMark;

    public bool IsFile(string name) => Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
