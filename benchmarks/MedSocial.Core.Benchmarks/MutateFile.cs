using System.Globalization;
using MedSocial.Storage;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Changes single bytes of a directory's file at random places, one at a time: <c>-- --mutate [places] [people]</c>. Each change has to be found by <see cref="MedicalDirectory.Verify"/>;
/// whoever opens the file all the same gets answers or a <see cref="DirectoryFileException"/>. Exit code 1 when a change was not found; anything else that is thrown ends the program.
/// </summary>
internal static class MutateFile
{
    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var places = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000;
        var folder = Directory.CreateTempSubdirectory("medsocial-mutate-").FullName;
        try
        {
            var original = Path.Combine(folder, "original");
            SyntheticDirectory.Build(people, 3).Save(original);
            var (found, refused) = (0, 0);
            Parallel.For(0, Environment.ProcessorCount, worker =>
            {
                var path = Path.Combine(folder, $"changed-{worker}");
                File.Copy(original, path);
                using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
                var random = new SeededRandom(11, (ulong)worker);
                for (var i = worker; i < places; i += Environment.ProcessorCount)
                {
                    var (wasFound, wasRefused) = Change(path, file, random);
                    if (wasFound)
                        Interlocked.Increment(ref found);
                    if (wasRefused)
                        Interlocked.Increment(ref refused);
                }
            });
            log.WriteLine(FormattableString.Invariant(
                $"{places} bytes changed in a file of {people} people, {new FileInfo(original).Length} bytes: {found} found by Verify; opened all the same, {refused} refused, {places - refused} answered"));
            return found == places ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (bool Found, bool Refused) Change(string path, Microsoft.Win32.SafeHandles.SafeFileHandle file, SeededRandom random)
    {
        var at = random.Next((int)RandomAccess.GetLength(file));
        Span<byte> before = stackalloc byte[1];
        RandomAccess.Read(file, before, at);
        RandomAccess.Write(file, [(byte)(before[0] ^ (1 + random.Next(255)))], at);
        var isFound = !MedicalDirectory.Verify(path).IsValid;
        var isRefused = false;
        try
        {
            using var directory = MedicalDirectory.Open(path);
            Ask(directory, random);
        }
        catch (DirectoryFileException)
        {
            isRefused = true;
        }
        RandomAccess.Write(file, before, at);
        return (isFound, isRefused);
    }

    private static void Ask(MedicalDirectory directory, SeededRandom random)
    {
        foreach (var query in (ReadOnlySpan<string>)["martin cardiologue", "jaqcues mertin", "network:twitter city:paris"])
        {
            foreach (var hit in directory.Search(query, 5).Hits)
                _ = hit.Explain().Length + hit.DisplayName.Length + hit.Accounts.Length;
        }
        foreach (var suggestion in directory.Suggest("mart", 4))
            _ = suggestion.ToString().Length;
        for (var i = 0; i < 20; i++)
        {
            var person = directory.Practitioners[random.Next(directory.Practitioners.Count)];
            _ = directory.AccountsOf(person.Id).Length + (directory.FindPractitioner(person.Id)?.DisplayName.Length ?? 0);
            _ = directory.Accounts[random.Next(directory.Accounts.Count)].ProfileUrl;
        }
    }
}
