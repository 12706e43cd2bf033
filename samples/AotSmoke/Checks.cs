namespace AotSmoke;

/// <summary>Shows each check and remembers whether one failed.</summary>
internal sealed class Checks
{
    internal int ExitCode { get; private set; }

    internal void Expect(string what, bool holds, string shown = "")
    {
        Console.WriteLine($"{(holds ? "ok   " : "WRONG")} {what}{(shown.Length == 0 ? "" : ": " + shown)}");
        if (!holds)
            ExitCode = 1;
    }
}
