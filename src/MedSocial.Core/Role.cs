using MedSocial.Text;

namespace MedSocial;

/// <summary>What a person does beside or within the profession, such as « Président de DNA Vision ».</summary>
/// <param name="Text">The role in words.</param>
/// <param name="Organization">The organization where it is held, if the directory has it.</param>
public sealed record Role(string Text, OrganizationId? Organization = null)
{
    /// <summary>Gets the role in words.</summary>
    public string Text { get; init => field = PlainText.Required(value, nameof(Text)); } = PlainText.Required(Text, nameof(Text));
}
