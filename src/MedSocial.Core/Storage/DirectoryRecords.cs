using System.Collections.Immutable;

namespace MedSocial.Storage;

/// <summary>The records that a directory is made of, as the caller gave them.</summary>
internal sealed class DirectoryRecords
{
    internal required ImmutableArray<Practitioner> Practitioners { get; init; }

    internal required ImmutableArray<Account> Accounts { get; init; }

    internal required ImmutableArray<Network> Networks { get; init; }

    internal required ImmutableArray<Organization> Organizations { get; init; }

    internal required ImmutableArray<Topic> Topics { get; init; }

    internal required ImmutableArray<Interaction> Interactions { get; init; }

    internal required ImmutableArray<Source> Sources { get; init; }
}
