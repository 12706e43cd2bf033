using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MedSocial.Benchmarks;

/// <summary>Nine columns of an extract of the RPPS as strings, read with CsvHelper: what a program without this library would begin with.</summary>
internal static class CsvHelperScan
{
    private static readonly string[] Columns =
    [
        "Identifiant PP", "Nom d'exercice", "Prénom d'exercice", "Code profession", "Code savoir-faire", "Raison sociale site",
        "Code postal (coord. structure)", "Code commune (coord. structure)", "Libellé commune (coord. structure)",
    ];

    /// <summary>As it comes, fields by name as its documentation shows; only what the awkward rows of the file would make it throw at is turned off.</summary>
    internal static string ReadByName(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = "|", BadDataFound = null, MissingFieldFound = null });
        csv.Read();
        csv.ReadHeader();
        var (rows, letters) = (0L, 0L);
        while (csv.Read())
        {
            rows++;
            foreach (var name in Columns)
                letters += csv.GetField(name)?.Length ?? 0;
        }
        return $"{rows} rows, {letters} letters";
    }

    /// <summary>Into objects of nine properties, as its documentation begins; the same is turned off.</summary>
    internal static string ReadRecords(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = "|", BadDataFound = null, MissingFieldFound = null });
        csv.Context.RegisterClassMap<NineColumnsMap>();
        var (rows, letters) = (0L, 0L);
        foreach (var row in csv.GetRecords<NineColumns>())
        {
            rows++;
            letters += row.Texts.Sum(text => text?.Length ?? 0);
        }
        return $"{rows} rows, {letters} letters";
    }

    /// <summary>The fastest that it can: no quotes, fields by number.</summary>
    internal static string ReadByNumber(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = "|", Mode = CsvMode.NoEscape, BadDataFound = null, MissingFieldFound = null });
        csv.Read();
        csv.ReadHeader();
        var indexes = Array.ConvertAll(Columns, name => csv.GetFieldIndex(name));
        var (rows, letters) = (0L, 0L);
        while (csv.Read())
        {
            rows++;
            foreach (var index in indexes)
                letters += csv.GetField(index)?.Length ?? 0;
        }
        return $"{rows} rows, {letters} letters";
    }

    private sealed class NineColumns
    {
        public string? Id { get; set; }

        public string? Family { get; set; }

        public string? Given { get; set; }

        public string? Profession { get; set; }

        public string? Skill { get; set; }

        public string? Site { get; set; }

        public string? PostalCode { get; set; }

        public string? InseeCode { get; set; }

        public string? City { get; set; }

        internal IEnumerable<string?> Texts => [Id, Family, Given, Profession, Skill, Site, PostalCode, InseeCode, City];
    }

    private sealed class NineColumnsMap : ClassMap<NineColumns>
    {
        public NineColumnsMap()
        {
            Map(row => row.Id).Name(Columns[0]);
            Map(row => row.Family).Name(Columns[1]);
            Map(row => row.Given).Name(Columns[2]);
            Map(row => row.Profession).Name(Columns[3]);
            Map(row => row.Skill).Name(Columns[4]);
            Map(row => row.Site).Name(Columns[5]);
            Map(row => row.PostalCode).Name(Columns[6]);
            Map(row => row.InseeCode).Name(Columns[7]);
            Map(row => row.City).Name(Columns[8]);
        }
    }
}
