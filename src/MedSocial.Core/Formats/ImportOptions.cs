namespace MedSocial.Formats;

/// <summary>What imports of all registers have in common. Immutable; what is not set keeps its default.</summary>
public abstract record ImportOptions
{
    private protected ImportOptions()
    {
    }

    /// <summary>Gets the source that every practitioner of the file names, or null for none; without it each register's own.</summary>
    /// <remarks>Give one with the date of the extract where it matters from when the facts are.</remarks>
    public Source? Source { get; init; }

    /// <summary>Gets whether the source is added to the builder; false where the builder has it, as when a second file follows.</summary>
    public bool AddSource { get; init; } = true;

    /// <summary>Gets how many issues the report keeps; beyond that they are counted only. 1,000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxIssues
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1000;

    /// <summary>Gets the most bytes that are read, counted after decompression; a longer file is refused. 16 GiB unless set.</summary>
    /// <remarks>It bounds the time that a small archive of a huge file can take; memory is bounded anyway.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 16L << 30;

    /// <summary>Gets how much time lies between two reports of progress, at least; a quarter of a second unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan ProgressInterval
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets the clock by which rates and intervals of progress are measured; nothing else depends on it.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;

    /// <summary>Gets who is handed telephone numbers and mail addresses; null, as it is unless set, and they are not read at all.</summary>
    /// <remarks>
    /// A directory has no place for them, so they never get into one by way of an import. The call comes on the thread that reads, row by row,
    /// before the import is complete; what it throws ends the import.
    /// </remarks>
    public Action<RegisterContact>? ContactReceiver { get; init; }
}

/// <summary>How <see cref="RppsExtract"/> reads. Immutable; what is not set keeps its default.</summary>
public sealed record RppsImportOptions : ImportOptions
{
    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static RppsImportOptions Default { get; } = new();
}

/// <summary>How <see cref="NppesExtract"/> reads. Immutable; what is not set keeps its default.</summary>
public sealed record NppesImportOptions : ImportOptions
{
    /// <summary>Gets the options in force when a caller passes none.</summary>
    public static NppesImportOptions Default { get; } = new();
}

/// <summary>The contact data of one row of a register.</summary>
/// <param name="Practitioner">Whose.</param>
/// <param name="Phone">The telephone number as printed, or null.</param>
/// <param name="SecondPhone">A second telephone number, or null.</param>
/// <param name="Email">The mail address as printed, or null.</param>
public readonly record struct RegisterContact(PractitionerId Practitioner, string? Phone, string? SecondPhone, string? Email);
