namespace MedSocial.Requests;

/// <summary>How the text of a question was read: what is asked, of whom, under which hashtags.</summary>
/// <remarks>Immutable. By words alone: everyday words of the catalogue and a short list of clinical words and cues of this project, no model.</remarks>
public sealed record AdviceReading
{
    /// <summary>Gets what is asked.</summary>
    public required AdviceKind Kind { get; init; }

    /// <summary>Gets the disciplines that the text points to, the most words first, then by name; see <see cref="Specialty.Discipline"/>.</summary>
    public EquatableArray<DisciplineHint> Disciplines { get; init; }

    /// <summary>Gets the hashtags of the text, in its order.</summary>
    public EquatableArray<Hashtag> Hashtags { get; init; }

    /// <summary>Gets the hashtag to ask under.</summary>
    public required Hashtag AskUnder { get; init; }

    /// <summary>Gets the network to ask on: of those allowed, the one with most acts under the hashtag; null when the directory has none.</summary>
    public NetworkId? Network { get; init; }
}

/// <summary>A discipline that a text points to.</summary>
/// <param name="Discipline">The discipline.</param>
/// <param name="Words">The words that say so, folded, in the order of the text.</param>
public sealed record DisciplineHint(string Discipline, EquatableArray<string> Words);

/// <summary>Tells what a question is about.</summary>
/// <remarks>Kinds of a study of 2013 on #DocTocToc, where 31.7 % of 63 tweets were therapeutic, 30.3 % diagnostic, 19 % administrative and 9.5 % asked for
/// references (mimiryudo.com, September 2013); equipment is this project's.</remarks>
public enum AdviceKind
{
    /// <summary>No word says.</summary>
    Unknown,

    /// <summary>What it is.</summary>
    Diagnostic,

    /// <summary>What to do about it.</summary>
    Therapeutic,

    /// <summary>Forms, law, insurance.</summary>
    Administrative,

    /// <summary>Where it is written.</summary>
    Bibliographic,

    /// <summary>Devices and software.</summary>
    Equipment,
}
