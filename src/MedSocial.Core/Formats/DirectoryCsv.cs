using MedSocial.Formats.Csv;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats;

/// <summary>Reads and writes tables of practitioners, as spreadsheets have them (CSV, RFC 4180).</summary>
/// <remarks>
/// <para><b>Reading</b> finds columns by name, in French or English, whatever their case, accents, punctuation and order: <c>id</c>, <c>given name</c> or « prénom »,
/// <c>family name</c> or « nom », <c>RPPS</c>, <c>profession</c> and <c>specialties</c> by code or by label, <c>city</c> or « ville », <c>accounts</c> (addresses or <c>network:handle</c>),
/// and a column by the name of each network. A column that is not known is reported and not read. Separator (comma, semicolon, tab, bar; also by a line <c>sep=;</c>),
/// quotes (double or single) and encoding (UTF-8 or Windows-1252) are found out. Several items in a cell are separated by a bar; a backslash stands before a bar that is
/// none. Rows of one practitioner are merged, wherever they stand.</para>
/// <para>A bad row is skipped and reported with its line; a quote that is never closed costs its own line only; a file in which no column is known is refused. Nothing is
/// given to the builder before the file is read to its end. A pseudonym beside a civil name is left out unless the column <c>disclosure</c> says that both are
/// public; a row that protects a name and gives it, or gives a register number, is skipped.</para>
/// <para><b>Writing</b> gives a row for each practitioner and place, CR LF, quoted where needed. A cell that a spreadsheet would take for a formula (<c>= + - @</c>, also after
/// a tab or line end) gets an apostrophe before it, which reading takes off again. Not carried: withheld names, sources, figures and what else accounts hold beside their
/// handle, accounts on networks outside the catalogue when read back, organizations of roles, the order between aliases of different kinds, repeated items, numbers beyond one of each
/// register, and items of lists that differ in outer blanks only. A practitioner who is known by a register number, and whose name is withheld, is not written.</para>
/// <para>O(bytes) both ways; memory beside the records: 256 KiB to 1 MiB. Streams are neither closed nor rewound. Every member may be called from any number of
/// threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// var builder = new MedicalDirectoryBuilder();
/// await using (var table = File.OpenRead("confreres.csv"))
/// {
///     var report = await DirectoryCsv.ImportAsync(table, builder);
///     Console.WriteLine($"{report.Practitioners} practitioners, separated by '{report.Separator}', {report.Encoding}");
/// }
/// await using var file = File.Create("directory.csv");
/// await DirectoryCsv.WriteAsync(builder.Build(), file, new() { Separator = ';', Language = CsvLanguage.French });
/// </code>
/// </example>
public static class DirectoryCsv
{
    /// <summary>Gets the source that practitioners name unless the options give another.</summary>
    public static Source OwnSource { get; } = new() { Id = "csv", Title = "Table of practitioners (CSV)" };

    /// <summary>Adds the practitioners and accounts of a table to a builder.</summary>
    /// <param name="stream">The table, plain, gzip or zip; read to its end, neither closed nor rewound.</param>
    /// <param name="builder">Takes practitioners, accounts, and the source that they name.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="progress">Is told how far the import has come, at intervals and at the end.</param>
    /// <param name="cancellationToken">Stops between two blocks of rows; the builder has got nothing then.</param>
    /// <returns>What became of the rows.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="DirectoryFormatException">The stream is no table with a known column, is damaged, or is longer than the options allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<ImportReport> ImportAsync(
        Stream stream, MedicalDirectoryBuilder builder, CsvImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(builder);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        return new CsvImport(options ?? CsvImportOptions.Default, progress).RunAsync([stream], builder, cancellationToken);
    }

    /// <summary>Writes the practitioners of a directory, with their accounts, as a table.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="stream">Where to; flushed at the end, not closed.</param>
    /// <param name="options">How; null for the default.</param>
    /// <param name="cancellationToken">Stops between two practitioners; the stream then holds a part of the table.</param>
    /// <returns>The task that writes.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WriteAsync(MedicalDirectory directory, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        return PieceWriter.WriteAsync(stream, output => new CsvWriter(directory, options ?? CsvWriteOptions.Default, output).Pieces(), cancellationToken);
    }
}
