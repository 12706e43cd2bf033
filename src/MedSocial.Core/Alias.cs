using MedSocial.Text;

namespace MedSocial;

/// <summary>A name other than the civil one under which a person is known.</summary>
/// <param name="Text">The name as printed, such as « Docteur Miami » or « Jaddo ».</param>
/// <param name="Kind">What sort of name it is.</param>
public sealed record Alias(string Text, AliasKind Kind)
{
    /// <summary>Gets the name as printed.</summary>
    public string Text { get; init => field = PlainText.Required(value, nameof(Text)); } = PlainText.Required(Text, nameof(Text));
}

/// <summary>Tells what sort of name an alias is.</summary>
public enum AliasKind
{
    /// <summary>Published beside the civil name, such as « Docteur Miami » for Michael Salzhauer.</summary>
    Open,

    /// <summary>Stands in place of a civil name that is not published, such as « Jaddo ».</summary>
    Pseudonym,

    /// <summary>A handle that a source prints without saying on which network.</summary>
    UnplacedHandle,
}
