using MedSocial.Formats.Extracts;

namespace MedSocial.Formats;

/// <summary>Imports individuals from the file of the US register of providers (NPPES, « npidata_pfile »).</summary>
/// <remarks>
/// <para>The Centers for Medicare and Medicaid Services publish it monthly as CSV of 330 columns, every field in quotes. Columns are found by
/// name. Individuals whose NPI is in force become practitioners <c>npi:</c> and number; organizations and deactivated numbers are skipped and counted.
/// Taxonomy codes of the NUCC are kept as specialties, the primary one first, and give the profession where the catalogue has the same; the practice
/// location gives city, state, five-digit postal code and country. A row is a line: no field of this register holds a line end.</para>
/// <para>All else is as for <see cref="RppsExtract"/>.</para>
/// </remarks>
/// <example><c>var report = await NppesExtract.ImportAsync(File.OpenRead("npidata_pfile.zip"), new MedicalDirectoryBuilder());</c></example>
public static class NppesExtract
{
    /// <summary>Gets the source that practitioners name unless the options give another.</summary>
    public static Source OwnSource { get; } = new()
    {
        Id = "nppes-extract",
        Title = "NPPES Data Dissemination",
        Publisher = "Centers for Medicare & Medicaid Services",
        Url = "https://download.cms.gov/nppes/NPI_Files.html",
        Licence = "Public domain",
        Language = "en",
    };

    /// <summary>Adds the individuals of the file to a builder.</summary>
    /// <param name="stream">The file; read to its end, neither closed nor rewound.</param>
    /// <param name="builder">Takes the practitioners, and the source that they name.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="progress">Is told how far the import has come, at intervals and at the end.</param>
    /// <param name="cancellationToken">Stops between two blocks of rows; the builder has got nothing then.</param>
    /// <returns>What became of the rows.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="DirectoryFormatException">The stream is no such file, is damaged, or is longer than the options allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<ImportReport> ImportAsync(
        Stream stream, MedicalDirectoryBuilder builder, NppesImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(builder);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        return ExtractImport.RunAsync(new NppesReader(options ?? NppesImportOptions.Default), stream, builder, OwnSource, progress, cancellationToken);
    }
}
