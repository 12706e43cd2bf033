namespace MedSocial;

/// <summary>One thing that is wrong or doubtful in the records given to a builder.</summary>
/// <param name="Code">What is wrong; stable across versions.</param>
/// <param name="Severity">Whether the directory can be built in spite of it.</param>
/// <param name="Record">The record, such as <c>account twitter:fraslin</c>.</param>
/// <param name="Field">The member of the record, such as <c>Owners</c>.</param>
/// <param name="Message">What is wrong, in a sentence; its wording may change. It never holds a withheld name.</param>
public sealed record DirectoryIssue(DirectoryIssueCode Code, IssueSeverity Severity, string Record, string Field, string Message)
{
    /// <summary>Returns the issue on one line.</summary>
    /// <returns>For example <c>MED203 error, account twitter:fraslin, Owners: …</c>.</returns>
    public override string ToString() => $"MED{(int)Code:D3} {(Severity == IssueSeverity.Error ? "error" : "warning")}, {Record}, {Field}: {Message}";
}

/// <summary>Tells whether a directory can be built in spite of an issue.</summary>
public enum IssueSeverity
{
    /// <summary>The record is kept as it is.</summary>
    Warning,

    /// <summary>No directory is built.</summary>
    Error,
}

/// <summary>What can be wrong in the records given to a builder, or in the rows of an imported file. The numbers are stable: each is printed as MED and three digits.</summary>
public enum DirectoryIssueCode
{
    /// <summary>No issue.</summary>
    None = 0,

    /// <summary>The record has no identifier; a local name that makes none is <see cref="MalformedLocalName"/>.</summary>
    MissingId = 101,

    /// <summary>Two records have one identifier.</summary>
    DuplicateId = 102,

    /// <summary>A list of the record holds more items than a directory takes.</summary>
    TooManyItems = 103,

    /// <summary>A list of the record holds an item twice.</summary>
    RepeatedItem = 104,

    /// <summary>A date lies after the day that the caller gave.</summary>
    FutureDate = 105,

    /// <summary>A source is referred to that the directory does not have.</summary>
    UnknownSource = 106,

    /// <summary>A member holds no value that the library knows: an enumeration out of range, or an empty code in a list.</summary>
    InvalidValue = 107,

    /// <summary>The network is neither in the catalogue nor in the directory.</summary>
    UnknownNetwork = 201,

    /// <summary>The handle breaks the grammar of its network.</summary>
    MalformedHandle = 202,

    /// <summary>An owner of the account is not in the directory.</summary>
    MissingOwner = 203,

    /// <summary>The local name of an account without a handle does not follow the syntax of identifiers.</summary>
    MalformedLocalName = 204,

    /// <summary>A figure has no kind, no date or no source.</summary>
    IncompleteMeasure = 205,

    /// <summary>The identifier of a network added holds a colon, a slash or an @, or is a name of another network, so that accounts on it could be misread.</summary>
    AmbiguousNetworkId = 206,

    /// <summary>A civil name stands in clear beside a pseudonym or an unnamed person.</summary>
    UnprotectedName = 301,

    /// <summary>A person who appears under the civil name has none.</summary>
    MissingName = 302,

    /// <summary>The profession is not in the catalogue.</summary>
    UnknownProfession = 303,

    /// <summary>The specialty is not in the catalogue.</summary>
    UnknownSpecialty = 304,

    /// <summary>The key of a register number is wrong; the rules of RPPS, ADELI and FINESS are empirical, so it may still be in use.</summary>
    RegisterKeyMismatch = 305,

    /// <summary>Two practitioners have one register number.</summary>
    SharedRegisterNumber = 306,

    /// <summary>An organization is referred to that the directory does not have.</summary>
    UnknownOrganization = 307,

    /// <summary>A register number, or an identifier with the prefix of a register (<c>rpps:</c>, <c>adeli:</c>, <c>npi:</c>), stands beside a
    /// pseudonym or an unnamed person: the register is public and gives the civil name. Numbers of establishments (FINESS) may stand.</summary>
    RevealingIdentifier = 308,

    /// <summary>The record belongs to somebody who asked to be forgotten, and is left out; which record it is, the issue does not say.</summary>
    Erased = 309,

    /// <summary>An account of the interaction is not in the directory.</summary>
    UnknownAccount = 401,

    /// <summary>A row of an imported file has fewer fields than the header; the others are taken as empty.</summary>
    ShortRow = 501,

    /// <summary>A row of an imported file has more fields than the header, so that it is not clear which is which.</summary>
    LongRow = 502,

    /// <summary>A row of an imported file has more bytes than any row of a register.</summary>
    RowTooLong = 503,

    /// <summary>A quote is opened in a row of an imported file and not closed.</summary>
    UnclosedQuote = 504,

    /// <summary>The number of the professional does not have the form that the register gives it, or breaks an official rule for its key.</summary>
    MalformedIdentifier = 505,

    /// <summary>The row of an imported file says that its number is of a register that the library does not know.</summary>
    UnknownIdentifierType = 506,

    /// <summary>Bytes of an imported file are no text in the encoding of the file.</summary>
    InvalidText = 507,

    /// <summary>A value of an imported file is longer than any name.</summary>
    ValueTooLong = 508,

    /// <summary>The commune is not in the catalogue.</summary>
    UnknownCommune = 509,

    /// <summary>The number of an establishment does not have the form of a FINESS number.</summary>
    MalformedFiness = 510,

    /// <summary>Rows of one professional contradict each other; what the first says is kept.</summary>
    ConflictingRows = 511,

    /// <summary>The row of an imported file is not that of a person in the register: an organization, or a number that is no longer in force.</summary>
    OutOfScope = 512,

    /// <summary>A line or record of an imported file is no JSON.</summary>
    NotJson = 521,

    /// <summary>A member stands twice in one object of an imported record, so that readers would disagree on what it says.</summary>
    DuplicateMember = 522,

    /// <summary>A record of an imported file refers to another that the file does not have.</summary>
    UnresolvedReference = 523,

    /// <summary>A record of an imported file says that it means something else than it seems to, by an extension or rules that the library does not know.</summary>
    UnknownModifier = 524,

    /// <summary>A record of an imported file holds other records within itself; they are not read.</summary>
    ContainedRecord = 525,

    /// <summary>A column of an imported file has a name that says nothing to the library; it is not read.</summary>
    UnknownColumn = 526,

    /// <summary>A link of an imported document is not an address of the web that may be followed.</summary>
    UnusableLink = 527,
}
