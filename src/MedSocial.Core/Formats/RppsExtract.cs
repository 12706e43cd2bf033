using MedSocial.Formats.Extracts;

namespace MedSocial.Formats;

/// <summary>Imports the open extract of the French register of health professionals, « PS_LibreAcces_Personne_activite ».</summary>
/// <remarks>
/// <para>The Agence du numérique en santé publishes it under the Licence Ouverte 2.0: one row for each activity, about 2.2 million of them, columns
/// separated by « | ». Columns are found by name, in UTF-8 or Windows-1252, plain, gzip or zip. Rows of one professional make one practitioner with the
/// identifier <c>rpps:</c> or <c>adeli:</c> and number, wherever in the file they stand; codes of professions and skills are those of the
/// catalogue, unknown ones are kept with an issue; places are joined to communes. Names stay as the register prints them.</para>
/// <para>A bad row is skipped and reported; a file that is not such an extract is refused. Nothing is given to the builder
/// before the file is read to its end, so that an import that fails leaves the builder as it was.</para>
/// <para>Time: about one and a half times that of looking for the separators alone; the record of each practitioner is made when the builder builds, which
/// takes a microsecond, and is dropped again. Memory: 6 MB of buffers, 60 to 90 bytes a practitioner, and each distinct name once; the size of the file does not
/// matter. A second thread reads ahead.</para>
/// </remarks>
/// <example>
/// <code>
/// var builder = new MedicalDirectoryBuilder();
/// await using var file = File.OpenRead("PS_LibreAcces.zip");
/// var report = await RppsExtract.ImportAsync(file, builder);
/// Console.WriteLine($"{report.Practitioners} practitioners, {report.Skipped} rows skipped");
/// </code>
/// </example>
public static class RppsExtract
{
    /// <summary>Gets the source that practitioners name unless the options give another.</summary>
    public static Source OwnSource { get; } = new()
    {
        Id = "rpps-extract",
        Title = "Annuaire Santé, extraction en libre accès des professionnels",
        Publisher = "Agence du numérique en santé",
        Url = "https://annuaire.sante.fr",
        Licence = "Licence Ouverte 2.0",
        Language = "fr",
    };

    /// <summary>Adds the professionals of an extract to a builder.</summary>
    /// <param name="stream">The extract; read to its end, neither closed nor rewound.</param>
    /// <param name="builder">Takes the practitioners, and the source that they name.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="progress">Is told how far the import has come, at intervals and at the end.</param>
    /// <param name="cancellationToken">Stops between two blocks of rows; the builder has got nothing then.</param>
    /// <returns>What became of the rows.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="DirectoryFormatException">The stream is no such extract, is damaged, or is longer than the options allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<ImportReport> ImportAsync(
        Stream stream, MedicalDirectoryBuilder builder, RppsImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(builder);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        return ExtractImport.RunAsync(new RppsReader(options ?? RppsImportOptions.Default), stream, builder, OwnSource, progress, cancellationToken);
    }
}
