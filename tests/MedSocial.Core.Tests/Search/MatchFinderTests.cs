using CsCheck;
using MedSocial.Search;
using MedSocial.Search.Queries;
using MedSocial.Search.Reasons;
using MedSocial.TestData;
using MedSocial.Tests.Text;

namespace MedSocial.Tests.Search;

/// <summary>The reasons of hits, held against <see cref="NaiveMatches"/>.</summary>
public class MatchFinderTests
{
    private const string Seed = "0000KsVbV5R4";

    private static readonly MedicalDirectory Synthetic = SyntheticDirectory.Build(2_000, 11, new() { AccountShare = 0.5 });

    /// <summary>Words that stand somewhere in most profiles, and what people put between them.</summary>
    private static readonly Gen<string> Common = Gen.OneOf(new[]
    {
        "dr", "de", "st", "sainte", "saint", "j", "jc", "mp", "paris", "lyon", "75001", "médecin", "generaliste", "urgentiste", "france", "twitter", "x", "facebook", "rhone", "alpes", "ile", "-non", "\"saint denis\"",
    });

    [Fact]
    public void Find_WordsOfTheProfileWithErrors_AreThoseOfTheRule() => Check(Synthetic);

    [Fact]
    public void Find_PeopleOfTheArticle_AreThoseOfTheRule() => Check(MedicalDirectory.Article2019);

    [Theory]
    [InlineData("Me Kierzek", "Kierzek", MatchKind.Exact)] // a title that the profile does not say is no part of the name behind it
    [InlineData("je cherche kierzek", "kierzek", MatchKind.Exact)]
    public void Matches_WordsThatStandForNothing_AreLeftOut(string text, string word, MatchKind kind) =>
        Assert.Equal((word, kind), Assert.Single(MedicalDirectory.Article2019.Search(text).Hits[0].Matches) is var match ? (match.Word, match.Kind) : default);

    [Fact]
    public void Matches_OfHits_AreThoseOfTheRule()
    {
        var seen = 0;
        foreach (var kind in Enum.GetValues<QueryKind>())
        {
            foreach (var query in QuerySet.Make(kind, 2_000, 11, 60, new() { AccountShare = 0.5 }))
            {
                foreach (var hit in Synthetic.Search(query.Text, 10).Hits)
                {
                    Assert.Equal(NaiveMatches.Find(Synthetic, hit.Practitioner, hit.Accounts, SearchQuery.Parse(query.Text).Text), hit.Matches);
                    seen++;
                }
            }
        }
        Assert.InRange(seen, 500, int.MaxValue);
    }

    [Fact]
    public void Of_PlainText_IsWhatTheReaderOfAnyTextMakesOfIt() => Gen.OneOf(QueryGen.Text, TextGen.AnyUtf16).Where(PlainQuery.IsShort).Sample(
        text =>
        {
            var (plain, any) = (TypedWord.OfPlain(text), TypedWord.OfAny(text));
            Assert.Equal(any.Select(word => (word.Text, word.Word.ToString(), word.IsLast)), plain.Select(word => (word.Text, word.Word.ToString(), word.IsLast)));
            var query = SearchQuery.Parse(text, out var issues, out _);
            Assert.Equal(query, SearchQuery.Parse(text));
            Assert.Empty(issues);
        },
        iter: 20_000, seed: Seed, threads: 1);

    private static void Check(MedicalDirectory directory) => Gen.Select(
        Gen.Int[0, directory.Practitioners.Count + directory.Accounts.Count - 1], Gen.ULong, Gen.Int[1, 5], Common.Array[0, 2], TextGen.AnyUtf16, Gen.Bool).Sample(
        (at, seed, count, common, junk, hasJunk) =>
        {
            var practitioner = at < directory.Practitioners.Count ? directory.Practitioners[at] : null;
            var accounts = practitioner is null ? [directory.Accounts[at - directory.Practitioners.Count]] : directory.AccountsOf(practitioner.Id);
            var text = Typed(practitioner, accounts, new SeededRandom(seed), count, common) + (hasJunk ? " " + junk : "");
            Assert.Equal(NaiveMatches.Find(directory, practitioner, accounts, text), MatchFinder.Find(directory, practitioner, accounts, TypedWord.Of(text)));
        },
        iter: 4_000, seed: Seed, threads: 1);

    /// <summary>Some of what a profile says, in any order, cut, joined or misspelled.</summary>
    private static string Typed(Practitioner? practitioner, IReadOnlyList<Account> accounts, SeededRandom random, int count, string[] common)
    {
        List<string?> said = [.. accounts.Select(account => account.Handle?.Text), .. accounts.Select(account => account.DisplayName), .. common];
        if (practitioner is not null)
            said.AddRange([practitioner.DisplayName, practitioner.DisplayName, .. practitioner.Specialties.Select(code => MedSocial.Catalog.Specialties.Find(code)?.LabelFr), .. practitioner.Places.Select(place => place.City)]);
        var words = said.OfType<string>().SelectMany(text => text.Split(' ', '-')).Where(word => word.Length > 1).ToArray();
        var typed = new List<string>();
        for (; count > 0 && words.Length > 0; count--)
        {
            var word = words[random.Next(words.Length)];
            typed.Add(random.Next(7) switch
            {
                0 => word[..(1 + random.Next(word.Length))],
                1 => ErrorModel.Typo(word.ToLowerInvariant(), random),
                2 => ErrorModel.Typo(ErrorModel.Typo(word.ToLowerInvariant(), random), random),
                3 => ErrorModel.ByEar(word.ToLowerInvariant(), random),
                4 => word + words[random.Next(words.Length)],
                _ => word,
            });
        }
        return string.Join(' ', typed);
    }
}
