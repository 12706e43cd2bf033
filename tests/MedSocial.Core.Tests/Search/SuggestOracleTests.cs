using CsCheck;
using MedSocial.Search;
using MedSocial.Search.Completion;
using MedSocial.Tests.Text;
using MedSocial.Text;

namespace MedSocial.Tests.Search;

/// <summary>Suggestions in small random directories of names that are easily confused, held against a plain reading of the records.</summary>
public class SuggestOracleTests
{
    private const string Seed = "0000KsVbV5R4";
    private const int Directories = 60, Questions = 40, All = 1000;

    private static readonly string[] Givens = ["Jean", "Jeanne", "Jan", "Marc", "Marcel", "Marie", "Mari", "Luc", "Lucas", "Lucie", "Martin", "Paul"];

    private static readonly string[] Families =
        ["Martin", "Marten", "Marti", "Martineau", "Moulin", "Moulins", "Moreau", "Moreaux", "Mureau", "Paul", "Pol", "Dupont", "Dupond", "Duponteil", "Marie", "Lucas"];

    private static readonly string[] Cities = ["Lille", "Marseille", "Saint-Martin", "Martigues", "Saint-Malo"];

    private static readonly Gen<Member> AnyMember = Gen.Select(
        Gen.OneOf(Givens),
        Gen.OneOf(["", "", "", .. Givens]),
        Gen.OneOf(Families),
        Gen.OneOf(["", "", "", .. Families]),
        Gen.OneOf(["", "", "", .. Families]),
        Gen.OneOf(Cities),
        Gen.Int[0, 3],
        (given, second, family, other, birth, city, fame) => new Member(
            second.Length == 0 ? given : $"{given}-{second}", other.Length == 0 ? family : $"{family} {other}", birth.Length == 0 ? null : birth, city, fame));

    private static readonly Gen<Member[]> Members = AnyMember.Array[1, 40];

    private static readonly Gen<string> Word = Gen.OneOf([.. Givens, .. Families, .. Cities]).Select(word => word.Split('-')[^1].ToLowerInvariant());

    private static readonly Gen<string> Beginning = Gen.Select(Word, Gen.Int[1, 9], (word, length) => word[..Math.Min(word.Length, length)]);

    private static readonly Gen<string> Misspelt = Gen.Select(Beginning, Gen.Int[0, 9], Gen.Int[0, 3], Gen.OneOf('a', 'e', 'i', 'n', 'r', 'u', 'x'), (word, at, kind, letter) =>
        at + 1 >= word.Length ? word : kind switch
        {
            0 => word[..at] + word[(at + 1)..],
            1 => word[..at] + letter + word[at..],
            2 => word[..at] + letter + word[(at + 1)..],
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        });

    private static readonly Gen<string[]> Words = Gen.Select(Word.Array[0, 2], Beginning, (whole, last) => (string[])[.. whole, last]);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Beginning, Misspelt, Words.Select(words => string.Join(' ', words)), Gen.Select(Misspelt, Misspelt, (one, other) => $"{one} {other}"), TextGen.AnyUtf16,
        Gen.Select(Gen.OneOf("@", "#", "ville:", "réseau:", "specialty:\"", "Dr ", "de "), Misspelt, (sign, word) => sign + word));

    [Fact]
    public void Suggest_OneWord_GivesAllWhoHaveItInOrder() => ForEach(Beginning, (members, directory, word) =>
        Assert.Equal(
            Ids(members, member => member.Words.Any(own => own.StartsWith(word, StringComparison.Ordinal))),
            Exact(directory, word)));

    [Fact]
    public void Suggest_Words_GivesThoseWithWholeWordsFirst() => ForEach(Words, (members, directory, words) =>
    {
        if (words.Length == 1)
            return;
        var whole = Ids(members, member => Holds(member, words, (typed, own, isLast) => isLast ? own.StartsWith(typed, StringComparison.Ordinal) : own == typed));
        // A word that nobody in the directory bears is a beginning from the start.
        var all = Ids(members, member => Holds(member, words, (typed, own, _) => own.StartsWith(typed, StringComparison.Ordinal)));
        var known = members.SelectMany(member => member.Words).ToHashSet();
        var found = Exact(directory, string.Join(' ', words));
        Assert.Equal(words[..^1].All(known.Contains) ? [.. whole, .. all.Except(whole)] : found, found);
        Assert.Equal(all.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Suggest_Cities_AreCountedAndOrdered() => ForEach(Beginning, (members, directory, word) =>
    {
        var expected = members
            .Where(member => member.City.ToLowerInvariant().Split('-').Any(own => own.StartsWith(word, StringComparison.Ordinal)))
            .CountBy(member => member.City).ToDictionary();
        var found = directory.Suggest(word, All).Where(suggestion => suggestion is { Kind: SuggestionKind.City, IsExact: true }).ToArray();
        Assert.Equal(expected, found.ToDictionary(city => city.Text, city => city.Count));
        Assert.Equal(found.OrderByDescending(city => city.Count).Select(city => city.Count), found.Select(city => city.Count));
        Assert.Equal(found.Select(city => city.Text), Exact(directory.Suggest("ville:" + word, All), SuggestionKind.City));
    });

    [Fact]
    public void Suggest_Misspelt_GivesAllWithinALetterAndNoOthers() => ForEach(Misspelt, (members, directory, word) =>
    {
        if (word.Length < SuggestEngine.MinTypoLength + 1)
            return;
        var near = Ids(members, member => member.Words.Any(own => Apart(word, own) <= 1));
        var far = Ids(members, member => member.Words.Any(own => Apart(word, own) <= 2));
        var found = directory.Suggest(word, All).Where(suggestion => suggestion.Kind == SuggestionKind.Person).Select(suggestion => suggestion.Practitioner!.Value.Value).ToArray();
        if (near.Length > 0)
            Assert.Equal(near.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        else
            Assert.Empty(found.Except(far));
    });

    [Fact]
    public void Suggest_AnyText_GivesExactFirstAndEachOnce() => ForEach(AnyText, (members, directory, text) =>
    {
        var found = directory.Suggest(text, All);
        Assert.Equal(found.OrderByDescending(suggestion => suggestion.IsExact).Select(Key), found.Select(Key));
        Assert.Equal(found.Count, found.Select(Key).Distinct().Count());
        var people = found.Where(suggestion => suggestion.Practitioner is not null).ToArray();
        Assert.Equal(people.Length, people.Select(suggestion => suggestion.Practitioner).Distinct().Count());
        Assert.Equal(found.Select(Key), directory.Suggest(text, All).Select(Key));
        for (var take = 0; take < 6; take++)
            Assert.Equal(Math.Min(take, found.Count), directory.Suggest(text, take).Count);
    });

    [Fact]
    public void Suggest_AnyText_HasQueriesThatFindAndSpansThatFit() => ForEach(AnyText, (members, directory, text) =>
    {
        foreach (var suggestion in directory.Suggest(text, 12))
        {
            var result = directory.Search(SearchQuery.Parse(suggestion.Query, out var issues) with { Take = All });
            Assert.Empty(issues);
            if (suggestion.Practitioner is { } id)
                Assert.Contains(result.Hits, hit => hit.Practitioner?.Id == id);
            else
                Assert.Equal(suggestion.Count, result.Total);
            var end = 0;
            foreach (var match in suggestion.Matches)
            {
                Assert.InRange(match.Start, end, suggestion.Text.Length - 1);
                Assert.InRange(match.Length, 1, suggestion.Text.Length - match.Start);
                end = match.Start + match.Length;
            }
        }
    });

    [Fact]
    public void Suggest_OrderOfTheRecords_DoesNotCount() => Gen.Select(Members, AnyText.Array[Questions]).Sample(
        (members, texts) =>
        {
            var (one, other) = (Directory(members), Directory(members, reversed: true));
            Assert.All(texts, text => Assert.Equal(one.Suggest(text).Select(Key), other.Suggest(text).Select(Key)));
        },
        iter: Directories, seed: Seed, threads: 1);

    private static void ForEach<T>(Gen<T> questions, Action<Member[], MedicalDirectory, T> check) => Gen.Select(Members, questions.Array[Questions]).Sample(
        (members, asked) =>
        {
            var directory = Directory(members);
            foreach (var question in asked)
                check(members, directory, question);
        },
        iter: Directories, seed: Seed, threads: 1);

    private static MedicalDirectory Directory(Member[] members, bool reversed = false)
    {
        var records = members.SelectMany((member, i) => member.Records(Id(i)));
        return Sample.Directory([.. reversed ? records.Reverse() : records]);
    }

    private static string Id(int i) => $"p{i:00}";

    /// <summary>Those who meet a condition, by fame and identifier.</summary>
    private static string[] Ids(Member[] members, Func<Member, bool> condition) =>
    [
        .. members.Select((member, i) => (member, Id: Id(i))).Where(pair => condition(pair.member))
            .OrderByDescending(pair => pair.member.Fame).ThenBy(pair => pair.Id, StringComparer.Ordinal).Select(pair => pair.Id),
    ];

    private static string[] Exact(MedicalDirectory directory, string text) =>
        [.. directory.Suggest(text, All).Where(suggestion => suggestion is { Kind: SuggestionKind.Person, IsExact: true }).Select(suggestion => suggestion.Practitioner!.Value.Value)];

    private static string[] Exact(IReadOnlyList<Suggestion> suggestions, SuggestionKind kind) =>
        [.. suggestions.Where(suggestion => suggestion.IsExact && suggestion.Kind == kind).Select(suggestion => suggestion.Text)];

    private static string Key(Suggestion suggestion) => $"{suggestion} {suggestion.Practitioner} {suggestion.IsExact}";

    /// <summary>The distance to the beginning that lies nearest.</summary>
    private static int Apart(string typed, string own) => Enumerable.Range(0, own.Length + 1).Min(length => EditDistance.Osa(typed, own.AsSpan(0, length)));

    private static bool Holds(Member member, string[] typed, Func<string, string, bool, bool> means) => Assign(typed, member.Words, 0, means);

    private static bool Assign(string[] typed, string[] own, int at, Func<string, string, bool, bool> means) => at == typed.Length
        || own.Where((word, i) => means(typed[at], word, at == typed.Length - 1) && Assign(typed, [.. own[..i], .. own[(i + 1)..]], at + 1, means)).Any();

    private sealed record Member(string Given, string Family, string? Birth, string City, int Fame)
    {
        internal string[] Words { get; } = $"{Given} {Family} {Birth}".ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

        internal IEnumerable<object> Records(string id)
        {
            yield return Sample.Person(id) with { Name = PersonName.Of(Given, Family) with { BirthFamily = Birth }, Places = [new() { City = City }] };
            // Handles that no word begins, so that they suggest nobody.
            if (Fame > 0)
                yield return Sample.Followed($"twitter:_0{id}", Fame) with { Owners = [id] };
        }
    }
}
