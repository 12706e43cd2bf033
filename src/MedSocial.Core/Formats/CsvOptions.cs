using MedSocial.Text;

namespace MedSocial.Formats;

/// <summary>How <see cref="DirectoryCsv"/> reads. Immutable; what is not set keeps its default.</summary>
/// <remarks><see cref="ImportOptions.ContactReceiver"/> is not called: telephone numbers and mail addresses of a table are not read.</remarks>
public sealed record CsvImportOptions : ImportOptions
{
    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static CsvImportOptions Default { get; } = new();

    /// <summary>Gets the character between fields: comma, semicolon, tab or bar; null, as it is unless set, to find out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The character is none of these.</exception>
    public char? Separator
    {
        get;
        init => field = CsvWriteOptions.Checked(value);
    }

    /// <summary>Gets what stands before the number of the line in the identifier of a row that has neither identifier nor register number.</summary>
    /// <exception cref="FormatException">The value does not follow the syntax of identifiers, or has more than 64 characters.</exception>
    public string IdPrefix
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.Length <= 64 ? Identifier.Checked(value, "prefix") : throw new FormatException("The prefix has more than 64 characters.");
        }
    } = "csv:";
}

/// <summary>How <see cref="DirectoryCsv"/> writes. Immutable; what is not set keeps its default.</summary>
public sealed record CsvWriteOptions
{
    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>Gets the character between fields: comma, semicolon, tab or bar; a comma unless set.</summary>
    /// <remarks>Spreadsheets that speak French expect a semicolon.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The character is none of these.</exception>
    public char Separator
    {
        get;
        init => field = Checked(value)!.Value;
    } = ',';

    /// <summary>Gets in which language the columns are named; reading knows both.</summary>
    public CsvLanguage Language { get; init; }

    /// <summary>Gets whether the file begins with the mark of UTF-8, without which some spreadsheets misread accents; true unless set.</summary>
    public bool ByteOrderMark { get; init; } = true;

    internal static char? Checked(char? separator) => separator is null or ',' or ';' or '\t' or '|'
        ? separator
        : throw new ArgumentOutOfRangeException(nameof(separator), separator, "Fields are separated by comma, semicolon, tab or bar.");
}

/// <summary>The languages in which columns are named.</summary>
public enum CsvLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>French.</summary>
    French,
}
