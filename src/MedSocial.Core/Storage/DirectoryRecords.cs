using System.Collections.Immutable;

namespace MedSocial.Storage;

/// <summary>The records that a directory is made of, as the caller gave them.</summary>
internal sealed class DirectoryRecords
{
    /// <summary>The practitioners; of a register they are made when they are read, so that each is read as few times as can be.</summary>
    internal required IReadOnlyList<Practitioner> Practitioners { get; init; }

    internal required ImmutableArray<Account> Accounts { get; init; }

    internal required ImmutableArray<Network> Networks { get; init; }

    internal required ImmutableArray<Organization> Organizations { get; init; }

    internal required ImmutableArray<Topic> Topics { get; init; }

    internal required ImmutableArray<Interaction> Interactions { get; init; }

    internal required ImmutableArray<Source> Sources { get; init; }
}
