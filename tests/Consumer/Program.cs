using MedSocial;
using MedSocial.Ranking;

var directory = MedicalDirectory.Article2019;
var first = directory.Rank(Leaderboard.Followers(NetworkId.Twitter)).Entries[0];
var hit = directory.Search("urgentiste").Hits.Single(candidate => candidate.Practitioner is { Name: not null });
Console.WriteLine($"{first}");
Console.WriteLine($"{hit}");
return first.DisplayName == "Jaddo" && hit.Practitioner!.Id == "kierzek" ? 0 : 1;
