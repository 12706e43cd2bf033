using System.Collections.Immutable;
using MedSocial.Registers;

namespace MedSocial.Formats;

/// <summary>What of a practitioner may leave in a format that others read: the one gate of all writers but the library's own JSON.</summary>
/// <remarks>
/// A civil name leaves only by <c>Practitioner.PublicName</c>. A register number leads to that name in a public register, so that it stays where the
/// name does; a practitioner whose very identifier is such a number, and whose name is withheld, does not leave at all.
/// </remarks>
internal static class PublicRecord
{
    /// <summary>Tells whether the practitioner may be written.</summary>
    internal static bool MayLeave(Practitioner practitioner) => !HidesName(practitioner) || !IsOfRegister(practitioner.Id);

    /// <summary>The numbers in registers of persons that may be written.</summary>
    internal static ImmutableArray<RegisterNumber> NumbersOf(Practitioner practitioner)
    {
        if (HidesName(practitioner) || practitioner.RegisterNumbers.IsEmpty)
            return [];
        var numbers = practitioner.RegisterNumbers.Items;
        return numbers.All(IsOfPerson) ? numbers : [.. numbers.Where(IsOfPerson)];
    }

    /// <summary>Tells whether an identifier holds the number of a person in a public register.</summary>
    internal static bool IsOfRegister(PractitionerId id)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["rpps:", "adeli:", "npi:"])
        {
            if (id.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool HidesName(Practitioner practitioner) => practitioner.Disclosure.ProtectsName() || practitioner.Name is { IsWithheld: true };

    private static bool IsOfPerson(RegisterNumber number) => number.Register is Register.Rpps or Register.Adeli or Register.Npi;
}
