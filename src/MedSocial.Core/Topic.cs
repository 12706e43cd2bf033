using MedSocial.Text;

namespace MedSocial;

/// <summary>A subject that people gather under by a hashtag.</summary>
public sealed record Topic
{
    /// <summary>Gets the hashtag.</summary>
    public required Hashtag Hashtag { get; init; }

    /// <summary>Gets what it is about, if a source says so.</summary>
    public string? Description { get; init => field = PlainText.Optional(value, nameof(Description)); }

    /// <summary>Gets the sources of this record.</summary>
    public EquatableArray<SourceId> Sources { get; init; }

    /// <summary>Returns the hashtag.</summary>
    /// <returns>For example <c>#DocTocToc</c>.</returns>
    public override string ToString() => Hashtag.ToString();
}
