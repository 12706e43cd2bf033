using MedSocial.Text;

namespace MedSocial;

/// <summary>Where facts and figures were taken from: an article, a register extract, a page that someone looked at.</summary>
public sealed record Source
{
    /// <summary>Gets the identifier that facts refer to.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title
    {
        get;
        init => field = PlainText.Required(value, nameof(Title));
    }

    /// <summary>Gets who published it, if known.</summary>
    public string? Publisher
    {
        get;
        init => field = PlainText.Optional(value, nameof(Publisher));
    }

    /// <summary>Gets the address, if it has one.</summary>
    public string? Url { get; init => field = PlainText.Optional(value, nameof(Url)); }

    /// <summary>Gets when it was published.</summary>
    public PartialDate Published { get; init; }

    /// <summary>Gets the licence under which its facts may be used again, if stated.</summary>
    public string? Licence { get; init => field = PlainText.Optional(value, nameof(Licence)); }

    /// <summary>Gets the language as a BCP 47 tag, such as <c>fr</c>.</summary>
    public string? Language { get; init => field = PlainText.Optional(value, nameof(Language)); }

    /// <summary>Returns title and identifier.</summary>
    /// <returns>For example <c>My own notes [notes]</c>.</returns>
    public override string ToString() => $"{Title} [{Id}]";
}
