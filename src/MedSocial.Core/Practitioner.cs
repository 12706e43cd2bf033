using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial;

/// <summary>A health professional, student or other person whom a directory knows, with or without a name.</summary>
/// <remarks>
/// <para>Immutable, thread-safe, equal by value, collections included. Everything but <see cref="Id"/> may be missing, and missing means that
/// the sources do not say; nothing is guessed.</para>
/// <para>A protected person (see <see cref="MedSocial.Disclosure"/>) has no <see cref="Name"/> or a withheld one, and neither number nor
/// identifier of a register of persons: those are public and give the name.</para>
/// </remarks>
public sealed record Practitioner
{
    /// <summary>Gets the identifier; people from a register have <c>rpps:</c>, <c>adeli:</c> or <c>npi:</c> before their number.</summary>
    public required PractitionerId Id { get; init; }

    /// <summary>Gets the civil name; null when not known, withheld when it must not be shown.</summary>
    public PersonName? Name { get; init; }

    /// <summary>Gets how the civil name stands to the public.</summary>
    public Disclosure Disclosure { get; init; }

    /// <summary>Gets the other names under which the person is known.</summary>
    public EquatableArray<Alias> Aliases { get; init; }

    /// <summary>Gets the profession.</summary>
    public ProfessionCode? Profession { get; init; }

    /// <summary>Gets the specialties and skills, as the register or the source states them.</summary>
    public EquatableArray<SpecialtyCode> Specialties { get; init; }

    /// <summary>Gets where in the career the person stands.</summary>
    public CareerStage Stage { get; init; }

    /// <summary>Gets the places of practice.</summary>
    public EquatableArray<Place> Places { get; init; }

    /// <summary>Gets the numbers in professional registers.</summary>
    public EquatableArray<RegisterNumber> RegisterNumbers { get; init; }

    /// <summary>Gets what the person does beside or within the profession.</summary>
    public EquatableArray<Role> Roles { get; init; }

    /// <summary>Gets the subjects that the person speaks about, in words; a subject is not a specialty.</summary>
    public EquatableArray<string> Topics { get; init => field = PlainText.Each(value.Items, nameof(Topics)); }

    /// <summary>Gets the languages spoken, as BCP 47 tags.</summary>
    public EquatableArray<string> Languages { get; init => field = PlainText.Each(value.Items, nameof(Languages)); }

    /// <summary>Gets the sources of this record.</summary>
    public EquatableArray<SourceId> Sources { get; init; }

    /// <summary>Gets the name to show: the civil name where it may be shown, else the first alias, else the identifier.</summary>
    /// <remarks>The one place where a name is chosen for display, so that a protected name has one door to guard.</remarks>
    public string DisplayName => PublicName?.ToString() ?? (Aliases.IsEmpty ? Id.Value : Aliases[0].Text);

    /// <summary>Gets the civil name if it may be shown; every index, answer and export reads this and not <see cref="Name"/>.</summary>
    internal PersonName? PublicName => Name is { IsWithheld: false, IsEmpty: false } && !Disclosure.ProtectsName() ? Name : null;

    /// <summary>Returns the name to show and the identifier.</summary>
    /// <returns>For example <c>Jaddo [jaddo]</c>; never a withheld name.</returns>
    public override string ToString() => $"{DisplayName} [{Id}]";
}
