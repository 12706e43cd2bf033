using System.Collections.Immutable;

namespace MedSocial.TestData;

/// <summary>One person who was made up, with his or her accounts.</summary>
/// <param name="Ordinal">The place in the sequence, from 0.</param>
/// <param name="Practitioner">The person; the identifier follows from the ordinal.</param>
/// <param name="Accounts">The accounts, each owned by the person alone; empty for most.</param>
public readonly record struct SyntheticProfile(int Ordinal, Practitioner Practitioner, ImmutableArray<Account> Accounts);
