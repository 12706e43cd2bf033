using System.Globalization;
using MedSocial.Registers;

namespace MedSocial.TestData;

/// <summary>Writes files in the format of the US register's monthly file, of any size, about people who do not exist.</summary>
/// <remarks>
/// 330 columns as in the real file, every field in quotes, most of them empty. One row in ten is an organization, one in a hundred a deactivated number.
/// </remarks>
public static class NppesExtractFile
{
    private const int TotalColumns = 330;
    private const int FirstTaxonomy = 47;

    private static readonly string[] FirstColumns =
    [
        "NPI", "Entity Type Code", "Replacement NPI", "Employer Identification Number (EIN)", "Provider Organization Name (Legal Business Name)",
        "Provider Last Name (Legal Name)", "Provider First Name", "Provider Middle Name", "Provider Name Prefix Text", "Provider Name Suffix Text",
        "Provider Credential Text", "Provider Other Organization Name", "Provider Other Organization Name Type Code", "Provider Other Last Name",
        "Provider Other First Name", "Provider Other Middle Name", "Provider Other Name Prefix Text", "Provider Other Name Suffix Text",
        "Provider Other Credential Text", "Provider Other Last Name Type Code", "Provider First Line Business Mailing Address",
        "Provider Second Line Business Mailing Address", "Provider Business Mailing Address City Name", "Provider Business Mailing Address State Name",
        "Provider Business Mailing Address Postal Code", "Provider Business Mailing Address Country Code (If outside U.S.)",
        "Provider Business Mailing Address Telephone Number", "Provider Business Mailing Address Fax Number",
        "Provider First Line Business Practice Location Address", "Provider Second Line Business Practice Location Address",
        "Provider Business Practice Location Address City Name", "Provider Business Practice Location Address State Name",
        "Provider Business Practice Location Address Postal Code", "Provider Business Practice Location Address Country Code (If outside U.S.)",
        "Provider Business Practice Location Address Telephone Number", "Provider Business Practice Location Address Fax Number",
        "Provider Enumeration Date", "Last Update Date", "NPI Deactivation Reason Code", "NPI Deactivation Date", "NPI Reactivation Date",
        "Provider Gender Code", "Authorized Official Last Name", "Authorized Official First Name", "Authorized Official Middle Name",
        "Authorized Official Title or Position", "Authorized Official Telephone Number",
    ];

    private static readonly (string City, string State, string Zip)[] Cities =
    [
        ("NEW YORK", "NY", "100161234"), ("LOS ANGELES", "CA", "90048"), ("CHICAGO", "IL", "606121111"), ("HOUSTON", "TX", "77030"), ("MIAMI", "FL", "331362222"),
        ("BOSTON", "MA", "02115"), ("SEATTLE", "WA", "98104"), ("ROCHESTER", "MN", "55905"), ("CLEVELAND", "OH", "44195"), ("SAN JUAN", "PR", "00901"),
    ];

    private static readonly string[] Taxonomies = ["207Q00000X", "207RC0000X", "207P00000X", "208600000X", "122300000X", "163W00000X", "363LF0000X", "225100000X", "183500000X"];

    /// <summary>Gets the names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. AllColumns()];

    /// <summary>Writes a file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="practitioners">How many rows.</param>
    /// <param name="seed">The seed; the same file for the same seed and options.</param>
    /// <param name="options">What it looks like; further sites and ADELI numbers do not occur.</param>
    /// <returns>What was written. About 1,400 bytes a row.</returns>
    public static SyntheticExtractSummary Write(Stream stream, int practitioners, ulong seed, SyntheticExtractOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= SyntheticExtractOptions.Default;
        var random = new SeededRandom(seed, 8);
        using var writer = new SyntheticExtractWriter(stream, options.Windows1252);
        if (options.Mark && !options.Windows1252)
            writer.Mark();
        writer.Line(Columns.ToArray(), ',', quoteAll: true, "\n");
        var (professionals, bad, shortRows, outOfScope) = (0, 0L, 0L, 0L);
        foreach (var profile in SyntheticDirectory.Generate(practitioners, seed, new() { AllProfessions = true, AccountShare = 0 }))
        {
            var fields = new string?[TotalColumns].AsSpan();
            fields[0] = Npi(profile.Ordinal);
            var kind = random.Next(100);
            var end = "\n";
            if (kind == 0)
            {
                fields[39] = "01/31/2015"; // the register empties all other fields
                outOfScope++;
            }
            else
            {
                Fill(fields, profile.Practitioner, random, isOrganization: kind <= 10);
                outOfScope += kind <= 10 ? 1 : 0;
                professionals += kind <= 10 ? 0 : 1;
                if (kind > 10 && random.Chance(options.AwkwardShare))
                    Spoil(ref fields, ref end, random, ref professionals, ref bad, ref shortRows);
            }
            writer.Line(fields, ',', quoteAll: true, end);
        }
        return new(practitioners, professionals, bad, shortRows, 0, outOfScope);
    }

    private static void Spoil(ref Span<string?> fields, ref string end, SeededRandom random, ref int professionals, ref long bad, ref long shortRows)
    {
        switch (random.Next(4))
        {
            case 0:
                end = "\r\n";
                break;
            case 1:
                fields = fields[..60];
                shortRows++;
                break;
            case 2:
                fields[28] = "1 \"\"A\"\" STREET, SUITE 2";
                break;
            default:
                fields[0] = "1234567890"; // the key is wrong
                professionals--;
                bad++;
                break;
        }
    }

    private static void Fill(Span<string?> fields, Practitioner person, SeededRandom random, bool isOrganization)
    {
        fields[1] = isOrganization ? "2" : "1";
        if (isOrganization)
        {
            fields[4] = person.Name!.Family!.ToUpperInvariant() + " MEDICAL GROUP, INC.";
        }
        else
        {
            (fields[5], fields[6]) = (person.Name!.Family!.ToUpperInvariant(), person.Name.Given!.ToUpperInvariant());
            fields[7] = random.Chance(0.5) ? ((char)('A' + random.Next(26))).ToString() : null;
            fields[8] = random.Chance(0.4) ? "DR." : null;
            fields[10] = "M.D.";
        }
        var (city, state, zip) = random.Pick<(string, string, string)>(Cities);
        (fields[20], fields[22], fields[23], fields[24], fields[25]) = ("PO BOX 1", city, state, zip, "US");
        (fields[28], fields[30], fields[31], fields[32], fields[33]) = ($"{1 + random.Next(900)} MAIN ST", city, state, zip, "US");
        fields[34] = (2_000_000_000 + random.Next(100_000_000)).ToString(CultureInfo.InvariantCulture);
        (fields[36], fields[37]) = ("05/23/2006", "07/08/2020");
        var taxonomies = random.Chance(0.2) ? 2 : 1;
        for (var i = 0; i < taxonomies; i++)
        {
            fields[FirstTaxonomy + i * 4] = random.Pick<string>(Taxonomies);
            fields[FirstTaxonomy + i * 4 + 3] = i == taxonomies - 1 ? "Y" : "N";
        }
    }

    private static string Npi(int ordinal)
    {
        var digits = "1" + (100_000_000 + ordinal % 900_000_000).ToString(CultureInfo.InvariantCulture)[1..].PadLeft(8, '0');
        for (var key = '0'; ; key++)
        {
            if (NpiNumber.Check(digits + key) == RegisterCheck.Valid)
                return digits + key;
        }
    }

    private static IEnumerable<string> AllColumns()
    {
        foreach (var name in FirstColumns)
            yield return name;
        for (var i = 1; i <= 15; i++)
        {
            yield return $"Healthcare Provider Taxonomy Code_{i}";
            yield return $"Provider License Number_{i}";
            yield return $"Provider License Number State Code_{i}";
            yield return $"Healthcare Provider Primary Taxonomy Switch_{i}";
        }
        for (var i = 1; i <= 50; i++)
        {
            yield return $"Other Provider Identifier_{i}";
            yield return $"Other Provider Identifier Type Code_{i}";
            yield return $"Other Provider Identifier State_{i}";
            yield return $"Other Provider Identifier Issuer_{i}";
        }
        foreach (var name in (string[])["Is Sole Proprietor", "Is Organization Subpart", "Parent Organization LBN", "Parent Organization TIN",
            "Authorized Official Name Prefix Text", "Authorized Official Name Suffix Text", "Authorized Official Credential Text"])
        {
            yield return name;
        }
        for (var i = 1; i <= 15; i++)
            yield return $"Healthcare Provider Taxonomy Group_{i}";
        yield return "Certification Date";
    }
}
