// Who is heard, who is found and why, on the directory of the 2019 article. Exit code 1 when an answer is not the expected one.
using System.Globalization;
using MedSocial;
using MedSocial.Formats;
using MedSocial.Ranking;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var wrong = new List<string>();
var directory = MedicalDirectory.Article2019;
Console.WriteLine($"The 2019 article / L’article de 2019: {directory}");

Title("Most followed on Twitter / Les plus suivis sur Twitter");
var ranking = directory.Rank(Leaderboard.Followers(NetworkId.Twitter) with { Take = 10 });
foreach (var entry in ranking.Entries)
{
    var sign = entry.Measure!.Value.Bound == Bound.AtLeast ? "≥" : " ";
    Console.WriteLine($"  {entry.Rank}. {entry.DisplayName,-28} {sign} {entry.Measure.Value.Value,6}   {entry.RankInterval}");
    Console.WriteLine($"     {entry.Explain()}");
}
foreach (var warning in ranking.Warnings)
    Console.WriteLine($"  ! {warning.Message}");
Expect("Jaddo leads on Twitter", ranking.Entries[0].Practitioner?.Id == "jaddo");
Expect("the bounds do not prove it", ranking.Entries[0].RankInterval is { Best: 1, Worst: 4 });

Title("Who is heard, on INVENTED interactions / Qui est écouté, sur des interactions INVENTÉES");
Invented.Show(Expect);

Title("Search / Recherche: urgentiste twitter");
var result = directory.Search("urgentiste twitter");
foreach (var hit in result.Hits)
{
    Console.WriteLine($"  {hit.DisplayName}");
    foreach (var match in hit.Matches)
        Console.WriteLine($"     {match}");
}
Expect("Gérald Kierzek is found", result.Total == 1 && result.Hits[0].Practitioner?.Id == "kierzek");

Title("One person, several networks / Une personne, plusieurs réseaux");
var accounts = directory.AccountsOf("mennecier");
Console.WriteLine($"  {directory.FindPractitioner("mennecier")}");
foreach (var account in accounts)
{
    var network = directory.FindNetwork(account.Network)!.Names[0].Text;
    var handle = account.Handle is { } known ? "@" + known : "handle not printed / identifiant non cité";
    Console.WriteLine($"     {network,-10} {account.DisplayName,-14} {handle} {account.ProfileUrl}");
}
Expect("Didier Mennecier has four accounts", accounts.Length == 4);

Title("Who is who / Qui est qui");
WhoIsWho.Show(directory, Expect);

Title("Ask a peer, in an INVENTED Nantes / Demander à un confrère, dans un Nantes INVENTÉ (reason points: why / motif points : pourquoi)");
AskAPeer.Show(Expect);

Title("JSON, out and in / JSON, aller et retour");
using var json = new MemoryStream();
DirectoryJson.Write(directory, json);
json.Position = 0;
var copy = DirectoryJson.Read(json);
Expect("the copy is equal, record by record",
    copy.Practitioners.SequenceEqual(directory.Practitioners) && copy.Accounts.SequenceEqual(directory.Accounts));
Console.WriteLine($"  {json.Length} bytes, {copy}");

Console.WriteLine();
foreach (var expectation in wrong)
    Console.Error.WriteLine($"Wrong: not so that {expectation}.");
return wrong.Count == 0 ? 0 : 1;

void Title(string text) => Console.WriteLine($"{Environment.NewLine}{text}");

void Expect(string expectation, bool holds)
{
    if (!holds)
        wrong.Add(expectation);
}
