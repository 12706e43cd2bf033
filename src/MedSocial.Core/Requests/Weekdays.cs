namespace MedSocial.Requests;

/// <summary>Days of the week.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>Not said: every day.</summary>
    None = 0,

    /// <summary>Sunday.</summary>
    Sunday = 1,

    /// <summary>Monday.</summary>
    Monday = 2,

    /// <summary>Tuesday.</summary>
    Tuesday = 4,

    /// <summary>Wednesday.</summary>
    Wednesday = 8,

    /// <summary>Thursday.</summary>
    Thursday = 16,

    /// <summary>Friday.</summary>
    Friday = 32,

    /// <summary>Saturday.</summary>
    Saturday = 64,

    /// <summary>Monday to Friday.</summary>
    WorkingDays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Every day.</summary>
    All = WorkingDays | Saturday | Sunday,
}

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; before the first, the interval is empty.</param>
public readonly record struct DateInterval(DateOnly From, DateOnly To)
{
    /// <summary>Gets how many days it has.</summary>
    public int Days => Math.Max(0, To.DayNumber - From.DayNumber + 1);

    /// <summary>Returns both days in ISO 8601.</summary>
    /// <returns>For example <c>2026-07-06/2026-07-12</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");
}
