using System.Runtime.CompilerServices;
using MedSocial.Registers;

namespace MedSocial.Formats.Extracts;

/// <summary>One row of a register as numbers: whose it is, and the values that it has by their place in the tables of the roll.</summary>
/// <param name="Number">The number of the professional.</param>
/// <param name="Family">The family name.</param>
/// <param name="Given">The given name; -1 for none.</param>
/// <param name="Calling">Profession, skills, title and stage together.</param>
/// <param name="Locality">Commune or city; -1 for none.</param>
/// <param name="Site">The name of the establishment; -1 for none.</param>
/// <param name="Finess">The number of the establishment; -1 for none.</param>
internal readonly record struct RegisterRow(RegisterNumber Number, int Family, int Given, int Calling, int Locality, int Site, int Finess);

/// <summary>One professional of the roll; further activities hang behind the first.</summary>
internal record struct RolledPerson(RegisterNumber Number, int Family, int Given, int FirstActivity, int LastActivity);

/// <summary>What a professional does at one place.</summary>
internal record struct RolledActivity(int Calling, int Locality, int Site, int Finess, int Next);

/// <summary>What became of a row that was added to a roll.</summary>
internal enum RollOutcome
{
    NewPerson,
    Merged,
    Repeated,
    Full,
}

/// <summary>The rows of a register merged by professional: flat columns of numbers, in the order in which people appear first.</summary>
/// <remarks>
/// <para>Rows of one person need not follow each other. 44 bytes a person with one activity, 20 for each further one, 24 to 48 for finding people by
/// number, and the distinct values once; no object per person. Whoever writes columns reads <see cref="People"/>, <see cref="Activities"/> and
/// the tables, whoever wants records reads <see cref="RollRecords"/>.</para>
/// </remarks>
internal sealed class RegisterRoll
{
    private readonly NumberTable _numbers = new();
    private RolledPerson[] _people = new RolledPerson[1 << 10];
    private RolledActivity[] _activities = new RolledActivity[1 << 10];
    private int _peopleCount;
    private int _activityCount;

    internal ValueTable Families { get; } = new(1 << 14);

    internal ValueTable Givens { get; } = new(1 << 12);

    internal ValueTable Callings { get; } = new(1 << 8);

    internal ValueTable Localities { get; } = new(1 << 12);

    internal ValueTable Sites { get; } = new(1 << 14);

    internal ValueTable Finesses { get; } = new(1 << 8);

    internal ReadOnlySpan<RolledPerson> People => _people.AsSpan(0, _peopleCount);

    internal ReadOnlySpan<RolledActivity> Activities => _activities.AsSpan(0, _activityCount);

    /// <summary>Makes room for so many rows before the first, so that it need not be found again and again while they come.</summary>
    internal void Expect(int rows)
    {
        _numbers.Expect(rows);
        _people = new RolledPerson[Math.Max(rows, _people.Length)];
        _activities = new RolledActivity[Math.Max(rows, _activities.Length)];
    }

    /// <summary>Prepares <see cref="Add"/> for a number that comes soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Announce(ulong number) => _numbers.Announce(number);

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">The person as the rows before have made him or her; <c>default</c> for a new one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal RollOutcome Add(in RegisterRow row, out RolledPerson before)
    {
        var ordinal = _numbers.GetOrAdd(Unsafe.BitCast<RegisterNumber, ulong>(row.Number), out var isNew);
        if (isNew)
        {
            before = default;
            if (ordinal == _people.Length)
                _people = Larger(_people);
            _people[ordinal] = new(row.Number, row.Family, row.Given, _activityCount, _activityCount);
            _peopleCount++;
            AddActivity(row);
            return RollOutcome.NewPerson;
        }
        ref var person = ref _people[ordinal];
        before = person;
        var count = 0;
        for (var i = person.FirstActivity; i >= 0; i = _activities[i].Next, count++)
        {
            ref readonly var activity = ref _activities[i];
            if (activity.Calling == row.Calling && activity.Locality == row.Locality && activity.Site == row.Site && activity.Finess == row.Finess)
                return RollOutcome.Repeated;
        }
        if (count >= DirectoryValidation.MaxItems)
            return RollOutcome.Full;
        _activities[person.LastActivity].Next = _activityCount;
        person.LastActivity = _activityCount;
        AddActivity(row);
        return RollOutcome.Merged;
    }

    private void AddActivity(in RegisterRow row)
    {
        if (_activityCount == _activities.Length)
            _activities = Larger(_activities);
        _activities[_activityCount++] = new(row.Calling, row.Locality, row.Site, row.Finess, -1);
    }

    // The half that is not written yet need not be cleared.
    private static T[] Larger<T>(T[] items)
    {
        var larger = GC.AllocateUninitializedArray<T>(items.Length * 2);
        items.CopyTo(larger, 0);
        return larger;
    }
}
