using System.Diagnostics;
using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Kills a process that saves over one file again and again, at random moments, and looks each time whether a whole directory is there:
/// <c>-- --kill-saves [times]</c>. Exit code 1 when it once is not.
/// </summary>
internal static class KillSaves
{
    private const int People = 3000, LongestWait = 40;

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var times = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 300;
        var folder = Directory.CreateTempSubdirectory("medsocial-kill-").FullName;
        var path = Path.Combine(folder, "killed.medsocial");
        SyntheticDirectory.Build(People, 1).Save(Path.Combine(folder, "one"));
        SyntheticDirectory.Build(People / 2, 2).Save(Path.Combine(folder, "other"));
        var random = new SeededRandom(5);
        var (one, other, torn, left) = (0, 0, 0, 0);
        try
        {
            for (var time = 0; time < times; time++)
            {
                using var child = Start(path);
                // The first line comes once the first save is over.
                _ = child.StandardOutput.ReadLine();
                Thread.Sleep(random.Next(LongestWait));
                child.Kill();
                child.WaitForExit();
                foreach (var rest in Directory.GetFiles(folder, "*.tmp"))
                {
                    left++;
                    File.Delete(rest);
                }
                var report = MedicalDirectory.Verify(path);
                if (!report.IsValid)
                {
                    torn++;
                    log.WriteLine($"{time}: {report.Message}");
                    continue;
                }
                using var directory = MedicalDirectory.Open(path);
                if (directory.Practitioners.Count == People)
                    one++;
                else
                    other++;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        log.WriteLine($"{times} saves killed: {one + other} times a whole directory ({one} the one, {other} the other), {torn} torn; {left} times the unfinished file lay beside it");
        return torn == 0 ? 0 : 1;
    }

    /// <summary>Saves two directories over each other until the process is killed.</summary>
    internal static int SaveForever(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        MedicalDirectory[] directories = [MedicalDirectory.Open(Path.Combine(folder, "other")), MedicalDirectory.Open(Path.Combine(folder, "one"))];
        directories[1].Save(path);
        Console.WriteLine("saving");
        for (var i = 0; ; i++)
            directories[i % 2].Save(path);
    }

    private static Process Start(string path)
    {
        var start = OwnProcess.Start("--save-forever", path);
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }
}
