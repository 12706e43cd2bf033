namespace MedSocial.Formats;

/// <summary>One thing that was wrong or doubtful in a row of an imported file.</summary>
/// <param name="Code">What is wrong; stable across versions.</param>
/// <param name="Severity">Whether the row was imported in spite of it.</param>
/// <param name="Line">The line of the file, counted from 1; a header is line 1.</param>
/// <param name="Field">The column, or the path of the element; empty for the row or record as a whole.</param>
/// <param name="Message">What is wrong, in a sentence; its wording may change.</param>
public sealed record ImportIssue(DirectoryIssueCode Code, ImportSeverity Severity, long Line, string Field, string Message)
{
    /// <summary>Gets the position in bytes from the start of the (decompressed) file; null in formats of which the line says enough.</summary>
    /// <remarks>A bundle of FHIR is often one single line.</remarks>
    public long? Offset { get; init; }

    /// <summary>Returns the issue on one line.</summary>
    /// <returns>For example <c>MED501 recovered, line 17: …</c>.</returns>
    public override string ToString() =>
        $"MED{(int)Code:D3} {(Severity == ImportSeverity.Dropped ? "dropped" : "recovered")}, line {Line}{(Offset is null ? "" : $", byte {Offset}")}{(Field.Length == 0 ? "" : $", {Field}")}: {Message}";
}

/// <summary>Tells what became of a row with an issue.</summary>
public enum ImportSeverity
{
    /// <summary>The row was imported, with what could be made of it.</summary>
    Recovered,

    /// <summary>The row was skipped.</summary>
    Dropped,
}

/// <summary>How often an issue occurred, whether or not it was kept.</summary>
/// <param name="Code">The issue.</param>
/// <param name="Count">How many times.</param>
public readonly record struct ImportIssueCount(DirectoryIssueCode Code, long Count);
