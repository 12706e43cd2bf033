using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>One person's objection to being an answer, or wish to be erased.</summary>
/// <param name="Practitioner">Who objects.</param>
/// <param name="On">The day on which the objection was received.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Source">Where the request is kept.</param>
public sealed record OptOut(PractitionerId Practitioner, DateOnly On, OptOutKind Kind, SourceId Source);

/// <summary>Tells what a person asks for who does not want to be in a directory's answers.</summary>
/// <remarks>Objection: GDPR, article 21; erasure: article 17.</remarks>
public enum OptOutKind
{
    /// <summary>The record may stay and must not be an answer.</summary>
    Objection,

    /// <summary>The record is to go: a mark that whoever stores the directory carries out.</summary>
    Erasure,
}

/// <summary>The objections that answers honour. Immutable: adding makes another list. Thread-safe.</summary>
public sealed class OptOutList
{
    private readonly FrozenSet<PractitionerId> _people;

    private OptOutList(ImmutableArray<OptOut> all)
    {
        All = all;
        _people = all.Select(item => item.Practitioner).ToFrozenSet();
    }

    /// <summary>Gets the list in which nobody objects.</summary>
    public static OptOutList Empty { get; } = new([]);

    /// <summary>Gets the objections in the order in which they were added.</summary>
    public ImmutableArray<OptOut> All { get; }

    /// <summary>Makes the list with more objections; those that are in it already stay once.</summary>
    /// <param name="items">The objections.</param>
    /// <returns>The longer list. O(length of both).</returns>
    public OptOutList With(params ReadOnlySpan<OptOut> items) => new([.. All.Concat(items.ToArray()).Distinct()]);

    /// <summary>Tells whether somebody objects.</summary>
    /// <param name="practitioner">Who.</param>
    /// <returns>Whether any objection is listed. O(1).</returns>
    public bool Contains(PractitionerId practitioner) => _people.Contains(practitioner);

    /// <summary>The changes after which nobody who objects is in a directory; who asks for erasure takes the accounts along that nobody else runs.</summary>
    internal DirectoryChanges ChangesTo(MedicalDirectory directory)
    {
        var erased = All.Where(item => item.Kind == OptOutKind.Erasure).Select(item => item.Practitioner).Distinct().ToImmutableArray();
        var removed = _people.Except(erased).Order().ToImmutableArray();
        return new()
        {
            ErasedPractitioners = erased,
            RemovedPractitioners = removed,
            RemovedAccounts = removed.SelectMany(person => directory.AccountsOf(person))
                .Where(account => account.Owners.All(Contains)).Select(account => account.Id).Distinct().ToImmutableArray(),
        };
    }
}
