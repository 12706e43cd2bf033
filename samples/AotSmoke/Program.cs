// What an application that is compiled ahead of time does with the library, each answer checked: import, search, rank, match, review, save, open,
// export. Exit code 1 when an answer is not the expected one. Says how long it took from the start of the process to the first answer.
using System.Diagnostics;
using System.Text;
using AotSmoke;
using MedSocial;
using MedSocial.Deontology;
using MedSocial.Formats;
using MedSocial.Hosting;
using MedSocial.Ranking;
using Microsoft.Extensions.DependencyInjection;

using var services = new ServiceCollection().AddMedSocial(MedicalDirectory.Article2019).BuildServiceProvider();
var search = services.GetRequiredService<ISearchService>();
var kierzek = search.Search("kierzec urgentiste").Hits[0];
var toFirstAnswer = TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime;

var checks = new Checks();
checks.Expect("search forgives a letter / la recherche pardonne une lettre", kierzek.Practitioner?.Id == "kierzek", kierzek.ToString());
checks.Expect("completion / complétion", search.Suggest("frasl").Count > 0);

var leader = services.GetRequiredService<IRankingService>().Rank(Leaderboard.Followers(NetworkId.Twitter)).Entries[0];
checks.Expect("rank / classement", leader.DisplayName == "Jaddo", $"{leader} ({leader.RankInterval})");
checks.Expect("profile of signals / profil de signaux", services.GetRequiredService<IRankingService>().Rank(new RankingRequest { Profile = RankingProfile.MostFollowed }).Entries.Length > 0);

var match = services.GetRequiredService<IIdentityService>().Match(new() { DisplayName = "Dr Jean-Jacques Fraslin", Handle = "Fraslin", Location = "Bouguenais" });
checks.Expect("match / appariement", match.Candidates is [{ Practitioner.Id.Value: "fraslin" }, ..], match.Decision.ToString());

var report = services.GetRequiredService<IPostReviewer>().Review("Mme Valombre, 43 ans, vue ce matin à Bouguenais.");
checks.Expect("review / relecture", report.Findings.Any(finding => finding.Severity == FindingSeverity.Block), report.Redact().Text);

var builder = new MedicalDirectoryBuilder();
var import = await RppsExtract.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(Extract.Text)), builder);
var imported = builder.Build();
checks.Expect("import / import", import.Practitioners == 2 && imported.Search("lemoine").Total == 1, $"{imported}");

var file = Path.Combine(Path.GetTempPath(), $"aot-{Environment.ProcessId}.medsocial");
try
{
    imported.Save(file);
    using var opened = MedicalDirectory.Open(file);
    checks.Expect("save and open / enregistrer et ouvrir", opened.Practitioners.SequenceEqual(imported.Practitioners) && MedicalDirectory.Verify(file).IsValid);
}
finally
{
    File.Delete(file);
}

checks.Expect("JSON", DirectoryJson.Deserialize(DirectoryJson.Serialize(imported)).Practitioners.SequenceEqual(imported.Practitioners));
using var bundle = new MemoryStream();
await FhirBundle.WriteAsync(imported, bundle);
bundle.Position = 0;
var again = new MedicalDirectoryBuilder();
checks.Expect("FHIR", (await FhirBundle.ImportAsync(bundle, again)).Practitioners == 2);
checks.Expect("vCard", VCard.Serialize(imported, imported.Practitioners[0]).StartsWith("BEGIN:VCARD", StringComparison.Ordinal));

Console.WriteLine($"{(int)toFirstAnswer.TotalMilliseconds} ms from the start of the process to the first answer / du départ du processus à la première réponse");
return checks.ExitCode;
