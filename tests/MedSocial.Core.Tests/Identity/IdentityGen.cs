using CsCheck;

namespace MedSocial.Tests.Identity;

/// <summary>Random choices for the property tests of this folder.</summary>
internal static class IdentityGen
{
    internal static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
