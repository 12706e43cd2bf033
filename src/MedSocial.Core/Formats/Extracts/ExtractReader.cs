using System.Runtime.CompilerServices;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>Reads the rows of one register into a roll: finds columns, checks fields, turns values into numbers.</summary>
/// <remarks>
/// A value is looked at closely when it occurs first. What is wrong with a code or a commune is counted for every row that has it and told for the first;
/// what is wrong with the text of a name or a site is counted once for each different text.
/// </remarks>
internal abstract class ExtractReader(ImportOptions options, string kind, char separator) : IInputKind
{
    private readonly int[] _resplit = new int[DelimitedBlock.MaxRowBytes];

    internal RegisterRoll Roll { get; } = new();

    internal ExtractText Text { get; } = new();

    internal IssueLog Issues { get; } = new(options.MaxIssues);

    internal List<Calling> Callings { get; } = [];

    internal List<Locality> Localities { get; } = [];

    /// <summary>Gets the numbers of establishments; null where the file has something else.</summary>
    internal List<Registers.FinessNumber?> Finesses { get; } = [];

    public string Expected => $"the {kind}, as text in UTF-8 or Windows-1252";

    internal byte Separator => (byte)separator;

    /// <summary>Gets the quote that may hide separators; the separator itself where quotes hide none.</summary>
    internal abstract byte Quote { get; }

    public abstract string FileMark { get; }

    public bool IsFile(string name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    internal ImportOptions Options => options;

    protected Action<RegisterContact>? Contacts => options.ContactReceiver;

    protected int Columns { get; private set; }

    /// <summary>Finds the columns.</summary>
    /// <exception cref="DirectoryFormatException">The header is that of another file.</exception>
    internal void ReadHeader(DelimitedRow row)
    {
        var header = new ExtractHeader(Quote == Separator ? row : row.WithoutQuoted(Quote, out _), Text);
        Columns = header.Count;
        var missing = Bind(header);
        if (missing.Count > 0)
            throw header.Refusal(kind, separator, missing);
    }

    /// <summary>Reads a row.</summary>
    /// <returns>Whether it was imported; if not, there is an issue that says why.</returns>
    internal bool Read(DelimitedRow row, long line)
    {
        if (row.Length > DelimitedBlock.MaxRowBytes)
            return Issues.Dropped(DirectoryIssueCode.RowTooLong, line, "", $"The row has more than {DelimitedBlock.MaxRowBytes} bytes.");
        if (Quote != Separator)
        {
            row = row.WithoutQuoted(Quote, out var isOpen);
            if (isOpen)
                return Issues.Dropped(DirectoryIssueCode.UnclosedQuote, line, "", "A quote is opened and not closed before the line ends.");
        }
        if (row.Count == Columns)
            return ReadFields(row, line);
        if (row.Count < Columns)
            Issues.Recovered(DirectoryIssueCode.ShortRow, line, "", $"The row has {row.Count} fields of {Columns}; the others are taken as empty.");
        else if (!TryQuotes(ref row) && !row.EndsWithin(Columns))
            return Issues.Dropped(DirectoryIssueCode.LongRow, line, "", $"The row has {row.Count} fields, the header {Columns}; it is not clear which is which.");
        return ReadFields(row, line);
    }

    /// <summary>Works out what can be known of the rows of a block before those of the blocks before it have been read; beside another thread that reads or prepares.</summary>
    internal virtual void Prepare(DelimitedBlock block)
    {
    }

    /// <summary>Reads a row of which a number is known, as <see cref="Read"/> does.</summary>
    internal virtual bool ReadPrepared(DelimitedBlock block, int row, long line) => Read(block.Row(row), line);

    /// <summary>Finds the columns by name.</summary>
    /// <returns>The names of those that must be there and are not.</returns>
    protected abstract List<string> Bind(ExtractHeader header);

    /// <summary>Reads a row whose fields are where the header says.</summary>
    protected abstract bool ReadFields(in DelimitedRow row, long line);

    /// <summary>Adds a row to the roll and reports what does not fit the rows of the same person.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected bool Add(in RegisterRow row, long line, string nameColumn, string professionColumn)
    {
        var outcome = Roll.Add(row, out var before);
        if (outcome == RollOutcome.NewPerson)
            return true;
        if (outcome == RollOutcome.Full)
            return Issues.Dropped(DirectoryIssueCode.TooManyItems, line, "", $"{row.Number} has {DirectoryValidation.MaxItems} activities already.");
        if (before.Family != row.Family || before.Given != row.Given)
            Issues.Recovered(DirectoryIssueCode.ConflictingRows, line, nameColumn, $"Another name than in the first row of {row.Number}, which is kept.");
        var first = Roll.Activities[before.FirstActivity].Calling;
        if (first != row.Calling && Callings[first].Profession != Callings[row.Calling].Profession)
            Issues.Recovered(DirectoryIssueCode.ConflictingRows, line, professionColumn, $"Another profession than in the first row of {row.Number}, which is kept.");
        return true;
    }

    /// <summary>Gives a name its number, or -1 when it is empty; looks at it closely when it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected int Intern(ValueTable table, ReadOnlySpan<byte> value, long line, string column, ulong hash = 0)
    {
        if (value.IsEmpty)
            return -1;
        var id = table.Intern(value, hash, out var isNew);
        if (isNew)
            CheckText(value, line, column);
        return id;
    }

    protected void CheckText(ReadOnlySpan<byte> value, long line, string column)
    {
        if (Text.IsDamaged(value))
            Issues.Recovered(DirectoryIssueCode.InvalidText, line, column, "The file is UTF-8, these bytes are not; they are read as Windows-1252.");
        if (value.Length > PlainText.MaxLength)
            Issues.Recovered(DirectoryIssueCode.ValueTooLong, line, column, $"The value has {value.Length} bytes; it is cut after {PlainText.MaxLength} characters.");
    }

    protected void Report(Calling calling)
    {
        foreach (var issue in calling.Issues)
            Issues.Count(issue);
    }

    /// <summary>Gets a field as text; null when it is empty.</summary>
    protected string? Field(in DelimitedRow row, int column)
    {
        var bytes = row[column];
        return bytes.IsEmpty ? null : Cut(Text.Decode(bytes, out _));
    }

    internal static string Cut(string text) => text.Length <= PlainText.MaxLength ? text : text[..PlainText.MaxLength];

    /// <summary>Gets room for the key of several fields of the row that is read.</summary>
    protected KeyBuffer Key { get; } = new();

    // A row with too many fields may have separators within quotes, if the number of fields comes out right that way.
    private bool TryQuotes(ref DelimitedRow row)
    {
        if (!row.TrySplitQuoted(Separator, _resplit, out var quoted) || quoted.Count < Columns || !quoted.EndsWithin(Columns))
            return false;
        row = quoted;
        return true;
    }
}
