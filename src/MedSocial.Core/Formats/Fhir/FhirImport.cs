using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reads resources of either form: two workers read blocks of them in turns, and what they say is put together in the order of the file.</summary>
internal abstract class FhirImport(FhirImportOptions options, IInputKind kind, IProgress<ImportProgress>? progress) : StreamImport(options, kind, progress)
{
    /// <summary>Deeper than any resource: six levels are the most of those that are read.</summary>
    internal const int MaxDepth = 64;

    private readonly EquatableArray<SourceId> _sources = [(options.Source ?? FhirBundle.OwnSource).Id];
    private long _entry;
    private FhirReport? _report;
    private FhirRegister? _register;

    protected int MaxResourceBytes => options.MaxResourceBytes;

    private FhirReport Log => _report ??= new(Issues);

    private FhirRegister Register => _register ??= new(Log, _sources);

    protected override async Task ReadAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        _entry = 0;
        Begin();
        using var relay = new BlockRelay<FhirBlock>((block, _, stop) => FillAsync(block, window, stop), Prepare, block => Commit(block, cancellationToken));
        await relay.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets whether issues name resources by their place in the bundle.</summary>
    protected abstract bool IsNumbered { get; }

    /// <summary>Gets ready for a stream.</summary>
    protected abstract void Begin();

    /// <summary>Fills a block with whole resources; one call at a time.</summary>
    /// <returns>Whether there are any.</returns>
    protected abstract Task<bool> FillAsync(FhirBlock block, ByteWindow window, CancellationToken cancellationToken);

    /// <summary>Reads the resources of a block one by one; calls for two blocks at a time.</summary>
    protected abstract void Read(FhirBlock block);

    private void Prepare(FhirBlock block)
    {
        Read(block);
        foreach (var resource in block.Resources)
        {
            if (resource.Refusal is null)
                FhirMaking.Make(resource, _sources);
        }
    }

    private void Commit(FhirBlock block, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var resource in block.Resources)
            Commit(block, resource);
        Report(isEnd: false);
        if (block.Failure is not { } failure)
            return;
        var (line, offset) = block.Place(failure.At);
        throw new DirectoryFormatException(failure.Code, $"entry[{_entry}]", offset, $"{failure.Reason} Line {line}.");
    }

    private void Commit(FhirBlock block, FhirResource resource)
    {
        Rows++;
        var entry = IsNumbered ? _entry++ : -1;
        var (line, offset) = block.Place(resource.Start);
        foreach (var fault in resource.Faults)
        {
            At(fault);
            Log.Recover(fault.Code, fault.Path, fault.Message);
        }
        if (resource.Refusal is { } refusal)
        {
            At(refusal);
            Log.Drop(refusal.Code, refusal.Path, refusal.Message);
            return;
        }
        Log.At(entry, resource.Type, line, offset);
        if (!Register.Add(resource, line, offset))
            return;
        Imported++;
        if (resource.Type == FhirType.Practitioner && options.ContactReceiver is { } contacts)
            Hand(resource, contacts);

        void At(FhirFault fault)
        {
            var (faultLine, faultOffset) = block.Place(resource.Start + fault.At);
            Log.At(entry, resource.Type, faultLine, faultOffset);
        }
    }

    protected override ImportReport HandOver(MedicalDirectoryBuilder builder)
    {
        if (options.AddSource)
            builder.Add(options.Source ?? FhirBundle.OwnSource);
        var (people, lostRoles) = Register.HandOver(builder);
        Imported -= lostRoles;
        return ReportOf(people);
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
