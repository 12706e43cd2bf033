using MedSocial.Formats.Extracts;
using MedSocial.Formats.Fhir;

namespace MedSocial.Formats;

/// <summary>Reads and writes FHIR R4 resources one a line (NDJSON), the form of bulk exports.</summary>
/// <remarks>
/// <para>What is read and written, what is lost, and who does not leave, is as <see cref="FhirBundle"/> says. A line that is no resource is skipped
/// with an issue, and the next one is read; blank lines do not count.</para>
/// <para>A bulk export is a file for each type. They may be read together, in any order, or one after the other in one stream; written they are by
/// <see cref="FhirResourceTypes"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// await using var people = File.OpenRead("Practitioner.ndjson");
/// await using var roles = File.OpenRead("PractitionerRole.ndjson");
/// await using var sites = File.OpenRead("Organization.ndjson");
/// var report = await FhirNdjson.ImportAsync([people, roles, sites], builder);
/// foreach (var issue in report.Issues)
///     Console.WriteLine(issue);
/// </code>
/// </example>
public static class FhirNdjson
{
    /// <summary>Adds the resources of one file to a builder.</summary>
    /// <param name="stream">The file; read to its end, neither closed nor rewound.</param>
    /// <param name="builder">Takes practitioners, accounts, organizations, and the source that they name.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="progress">Is told how far the import has come, at intervals and at the end; rows are resources.</param>
    /// <param name="cancellationToken">Stops between two blocks; the builder has got nothing then.</param>
    /// <returns>What became of the resources.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="DirectoryFormatException">The stream is empty or no text, is a damaged archive, or is longer than the options allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<ImportReport> ImportAsync(
        Stream stream, MedicalDirectoryBuilder builder, FhirImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ImportAsync([stream], builder, options, progress, cancellationToken);
    }

    /// <summary>Adds the resources of several files, which refer to each other, to a builder.</summary>
    /// <param name="streams">The files, read in their order; that of types does not matter.</param>
    /// <param name="builder">Takes practitioners, accounts, organizations, and the source that they name.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="progress">Is told how far the import has come, at intervals and at the end; rows are resources.</param>
    /// <param name="cancellationToken">Stops between two blocks; the builder has got nothing then.</param>
    /// <returns>What became of the resources; lines of issues count anew in each file.</returns>
    /// <exception cref="ArgumentException">A stream cannot be read.</exception>
    /// <exception cref="DirectoryFormatException">A stream is empty or no text, is a damaged archive, or is longer than the options allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<ImportReport> ImportAsync(
        IReadOnlyList<Stream> streams, MedicalDirectoryBuilder builder, FhirImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var stream in streams)
        {
            if (stream is not { CanRead: true })
                throw new ArgumentException("A stream cannot be read.", nameof(streams));
        }
        return new FhirNdjsonImport(options ?? FhirImportOptions.Default, progress).RunAsync([.. streams], builder, cancellationToken);
    }

    /// <summary>Writes the resources of a directory, one a line.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="stream">Where to; flushed at the end, not closed.</param>
    /// <param name="types">Which; a bulk export has a file for each.</param>
    /// <param name="cancellationToken">Stops between two practitioners; the stream then holds a part of the lines.</param>
    /// <returns>The task that writes.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(
        MedicalDirectory directory, Stream stream, FhirResourceTypes types = FhirResourceTypes.All, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        return PieceWriter.WriteAsync(stream, output => new FhirNdjsonWriter(directory, output, types).Pieces(), cancellationToken);
    }
}

/// <summary>Names the types of resources that a directory is written as.</summary>
[Flags]
public enum FhirResourceTypes
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>Practitioners.</summary>
    Practitioner = 1,

    /// <summary>What practitioners do where.</summary>
    PractitionerRole = 2,

    /// <summary>Organizations, and sites where practitioners work.</summary>
    Organization = 4,

    /// <summary>All three.</summary>
    All = Practitioner | PractitionerRole | Organization,
}
