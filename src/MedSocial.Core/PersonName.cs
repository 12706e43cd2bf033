using MedSocial.Text;

namespace MedSocial;

/// <summary>The civil name of a person, or the mark that there is one and that it is withheld.</summary>
/// <remarks>
/// <para>A withheld name answers null for every part, prints as « (withheld) », is not indexed, and is written by no export unless the caller
/// passes the option that says so. Only <see cref="Reveal"/> gives it back, to code that says by the call that it has the right to.</para>
/// <para>Parts are normalised when set: controls, zero-width characters and direction marks are taken out, white space is folded, blank is
/// null. Immutable; equality compares every part, withheld ones included.</para>
/// </remarks>
public sealed record PersonName
{
    private readonly string? _title, _given, _family, _birthFamily;
    private PersonName? _withheld;

    /// <summary>Gets the civility or title, such as « Dr » or « Pr ».</summary>
    public string? Title { get => _title; init => _title = Part(value, nameof(Title)); }

    /// <summary>Gets the given name or names, such as « Jean-Jacques ».</summary>
    public string? Given { get => _given; init => _given = Part(value, nameof(Given)); }

    /// <summary>Gets the family name under which the person practises.</summary>
    public string? Family { get => _family; init => _family = Part(value, nameof(Family)); }

    /// <summary>Gets the family name at birth, where it differs.</summary>
    public string? BirthFamily { get => _birthFamily; init => _birthFamily = Part(value, nameof(BirthFamily)); }

    /// <summary>Makes an empty name, to be filled.</summary>
    public PersonName()
    {
    }

    // Texts that were normalised already, and are not read once more: each would be a place in memory to wait for.
    internal PersonName(string? title, string? given, string? family, string? birthFamily) =>
        (_title, _given, _family, _birthFamily) = (title, given, family, birthFamily);

    /// <summary>Gets whether there is a name that must not be shown.</summary>
    public bool IsWithheld => _withheld is not null;

    /// <summary>Gets whether no part is set and nothing is withheld.</summary>
    internal bool IsEmpty => (Title ?? Given ?? Family ?? BirthFamily) is null && !IsWithheld;

    /// <summary>Makes a name of its two usual parts.</summary>
    /// <param name="given">The given name.</param>
    /// <param name="family">The family name.</param>
    /// <returns>The name.</returns>
    public static PersonName Of(string? given, string? family) => new() { Given = given, Family = family };

    /// <summary>Returns the same name as one that must not be shown.</summary>
    /// <returns>A name that answers nothing but that it is withheld.</returns>
    public PersonName Withhold() => IsWithheld ? this : new PersonName { _withheld = this };

    /// <summary>Gives a withheld name back; call it only with the owner's consent or a judge's order in hand.</summary>
    /// <returns>The name in clear; the name itself when it was not withheld.</returns>
    public PersonName Reveal() => _withheld ?? this;

    /// <summary>Returns the name as it is said, « Dr Jean-Jacques Fraslin », or « (withheld) ».</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (IsWithheld)
            return "(withheld)";
        var name = Join(Join(Title, Given), Family);
        return (BirthFamily is null ? name : Join(name, "née/né " + BirthFamily)) ?? "";
    }

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : one + " " + other;

    private string? Part(string? value, string member) => IsWithheld
        ? throw new InvalidOperationException($"{member} cannot be set on a withheld name; reveal it, change it, withhold it again.")
        : PlainText.Optional(value, member);
}
