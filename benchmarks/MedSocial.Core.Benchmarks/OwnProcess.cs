using System.Diagnostics;

namespace MedSocial.Benchmarks;

/// <summary>Runs a mode of this program in a process of its own, so that its memory and its first calls are its own.</summary>
internal static class OwnProcess
{
    internal static ProcessStartInfo Start(params ReadOnlySpan<string> args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return start;
    }

    /// <returns>The exit code.</returns>
    internal static int Run(params ReadOnlySpan<string> args)
    {
        Console.Out.Flush();
        using var process = Process.Start(Start(args))!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
