using MedSocial.Tests.Architecture;
using PublicApiGenerator;

namespace MedSocial.Tests;

public class PublicApiTests
{
    private const string Approve = "MEDSOCIAL_APPROVE";

    private static readonly string Approved = Path.Combine(SourceTree.Tests, "PublicApi.approved.txt");

    /// <summary>What others can see is changed on purpose or not at all.</summary>
    [Fact]
    public void Assembly_PublicApi_IsApproved()
    {
        var api = typeof(MedicalDirectory).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Approve) == "1")
            File.WriteAllText(Approved, api);
        var approved = File.Exists(Approved) ? File.ReadAllText(Approved).ReplaceLineEndings("\n") : "";
        if (approved == api)
            return;
        var (was, now) = (approved.Split('\n'), api.Split('\n'));
        var changes = was.Except(now).Select(line => "- " + line.Trim()).Concat(now.Except(was).Select(line => "+ " + line.Trim())).Take(40);
        Assert.Fail($"The public API is not what {Path.GetFileName(Approved)} records. If that is meant, approve it with\n"
            + $"    {Approve}=1 dotnet test --filter {nameof(PublicApiTests)}\nand read the difference before you commit it.\n{string.Join('\n', changes)}");
    }
}
