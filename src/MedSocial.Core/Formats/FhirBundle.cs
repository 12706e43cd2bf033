using MedSocial.Formats.Extracts;
using MedSocial.Formats.Fhir;

namespace MedSocial.Formats;

/// <summary>Reads and writes bundles of FHIR R4: practitioners, their roles, and organizations, as the French directory « Annuaire Santé » has them.</summary>
/// <remarks>
/// <para><b>Read</b> are <c>Practitioner</c>, <c>PractitionerRole</c> and <c>Organization</c>, in any order, of any profile:</para>
/// <code>
/// identifier     RPPS (https://rpps.esante.gouv.fr), IDNPS (urn:oid:1.2.250.1.71.4.2.1: 8 and RPPS, 0 and ADELI), NPI, FINESS, IDNST
/// name           usual before official; maiden: birth name; nickname: open alias; anonymous: pseudonym
/// qualification  profession TRE_G15; skills TRE_R38 to R45, R97, A02; category TRE_R09 (E: student); a role's mode TRE_R23: practising
/// address        with the commune's INSEE code (FR Core) and the point (geolocation); an organization's is the place of practice
/// telecom        addresses of accounts (system url); telephone and mail only go to <see cref="ImportOptions.ContactReceiver"/>
/// communication  languages
/// </code>
/// <para>A role joins a practitioner to an organization, which becomes a place; a role with a text and no code becomes a <see cref="Role"/>. References are followed
/// by id or by <c>fullUrl</c> within what is read; contained resources are not read, inactive ones and those with a modifier extension are skipped. A resource in which a
/// member stands twice is skipped, because readers would disagree on it. A pseudonym beside a civil name is left out, and a register number beside a
/// pseudonym drops the resource: the two are never joined.</para>
/// <para><b>Written</b> is a <c>collection</c> that claims no profile, because a directory may lack what profiles demand. It carries id, public name, aliases, numbers,
/// profession, specialties, whether a student, places, languages, roles, organizations, and the accounts that have an address. It does not carry withheld names, what
/// figures, evidence and sources say, topics, stages but that of students, accounts without an address, the order between places with a
/// site and without, nor the kinds of aliases and organizations that FHIR has no word for. Practitioners under a name that is protected leave without register
/// numbers; one who is known by such a number, and whose name is withheld, is not written.</para>
/// <para>Time: one pass over the bytes; memory beside the records: 256 KiB, or twice the largest resource. Streams are neither closed nor rewound; plain, gzip and zip
/// are told apart by their first bytes. Nothing is given to a builder before the file is read to its end. Every member may be called from any number of
/// threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// var builder = new MedicalDirectoryBuilder();
/// await using (var file = File.OpenRead("bundle.json"))
///     Console.WriteLine((await FhirBundle.ImportAsync(file, builder)).Practitioners);
/// await using var copy = File.Create("copy.json");
/// await FhirBundle.WriteAsync(builder.Build(), copy);
/// </code>
/// </example>
public static class FhirBundle
{
    /// <summary>Gets the source that practitioners name unless the options give another.</summary>
    public static Source OwnSource { get; } = new()
    {
        Id = "fhir",
        Title = "FHIR R4: Practitioner, PractitionerRole, Organization",
    };

    /// <summary>Adds what a bundle holds to a builder.</summary>
    /// <param name="stream">The bundle; read to its end, neither closed nor rewound.</param>
    /// <param name="builder">Takes practitioners, accounts, organizations, and the source that they name.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="progress">Is told how far the import has come, at intervals and at the end; rows are resources.</param>
    /// <param name="cancellationToken">Stops between two blocks; the builder has got nothing then.</param>
    /// <returns>What became of the resources.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="DirectoryFormatException">The stream is no bundle, is damaged or cut off, or is larger than the options allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<ImportReport> ImportAsync(
        Stream stream, MedicalDirectoryBuilder builder, FhirImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(builder);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        return new FhirBundleImport(options ?? FhirImportOptions.Default, progress).RunAsync([stream], builder, cancellationToken);
    }

    /// <summary>Writes a directory as one bundle.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="stream">Where to; flushed at the end, not closed.</param>
    /// <param name="cancellationToken">Stops between two practitioners; the stream then holds a part of the bundle.</param>
    /// <returns>The task that writes.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(MedicalDirectory directory, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        return PieceWriter.WriteAsync(stream, output => new FhirBundleWriter(directory, output).Pieces(), cancellationToken);
    }
}
