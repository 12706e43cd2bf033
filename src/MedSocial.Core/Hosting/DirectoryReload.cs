namespace MedSocial.Hosting;

/// <summary>What became of an attempt to put a directory in service.</summary>
public enum DirectoryReloadOutcome
{
    /// <summary>The new snapshot is in service.</summary>
    Swapped,

    /// <summary>What was loaded cannot serve; the old snapshot goes on.</summary>
    Refused,
}

/// <summary>One attempt to put a directory in service.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="At">When.</param>
/// <param name="Error">Why it was refused; null when it was not.</param>
public sealed record DirectoryReload(DirectoryReloadOutcome Outcome, DateTimeOffset At, Exception? Error = null);
