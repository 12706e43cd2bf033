using System.Globalization;
using CsCheck;
using MedSocial.Catalog;
using MedSocial.Search;
using MedSocial.Search.Queries;
using MedSocial.Tests.Text;
using MedSocial.Text;

namespace MedSocial.Tests.Search;

/// <summary>Searches in small random directories of names that are easily confused, held against a rule that is read off each record, without an index.</summary>
public class SearchOracleTests
{
    private const string Seed = "0000KsVbV5R4";

    /// <summary>How many directories a property is tried on, and how many questions each is asked: a directory costs far more than a question.</summary>
    private const int Directories = 60, Questions = 40;

    private static readonly string[] Givens = ["Jean", "Jeanne", "Jan", "Marc", "Marcel", "Marie", "Mari", "Luc", "Lucas", "Lucie", "Martin", "Paul"];

    private static readonly string[] Families =
        ["Martin", "Marten", "Marti", "Martineau", "Moulin", "Moulins", "Moreau", "Moreaux", "Mureau", "Paul", "Pol", "Dupont", "Dupond", "Duponteil", "Marie", "Lucas"];

    private static readonly string[] Cities = ["Lille", "Brest", "Albi"];

    private static readonly Gen<string?> MaybeFamily = Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOf(Families).Select(name => (string?)name)));

    private static readonly Gen<Member> AnyMember = Gen.Select(
        Gen.OneOf(Givens),
        Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOf(Givens).Select(name => (string?)name))),
        Gen.OneOf(Families),
        MaybeFamily,
        MaybeFamily,
        Gen.OneOf(Cities),
        Gen.Int[0, 3],
        (given, second, family, other, birth, city, fame) => new Member(
            second is null ? given : $"{given}-{second}", other is null ? family : $"{family}-{other}", birth, city, fame));

    private static readonly Gen<Member[]> Members = AnyMember.Array[1, 30];

    private static readonly Gen<string> Word = Gen.OneOf(Gen.OneOf(Givens), Gen.OneOf(Families), Gen.OneOf(Cities)).Select(word => word.ToLowerInvariant());

    /// <summary>One to three words of the alphabet, the last one often cut short.</summary>
    private static readonly Gen<string[]> Query = Gen.Select(Word.Array[1, 3], Gen.Bool, Gen.Int[2, 6], (words, isCut, length) =>
    {
        if (isCut && words[^1].Length > length)
            words[^1] = words[^1][..length];
        return words;
    });

    /// <summary>The same with letters that are wrong.</summary>
    private static readonly Gen<string> Misspelt = Gen.Select(Query, Gen.Int[0, 20], Gen.Char['a', 'z'], (words, at, letter) =>
    {
        var text = string.Join(' ', words);
        return at < text.Length ? text[..at] + letter + text[(at + 1)..] : text;
    });

    private static readonly Gen<string> AnyText = Gen.OneOf(Misspelt, Query.Select(words => string.Join(' ', words)), TextGen.AnyUtf16, Gen.OneOf("", "l", "ma", "x"));

    private static readonly MedicalDirectory Two = Directory([new("Jean-Marc", "Martin-Moulin", "Dupont", "Lille", 2), new("Luc", "Moreau", null, "Brest", 0)]);

    [Fact]
    public void Search_EveryRecordThatHoldsAllWords_IsFound() => ForEach(Members, Query, (members, directory, words) =>
        {
            var found = Found(directory.Search(string.Join(' ', words), 1000));
            Assert.Empty(Ids(members, member => Holds(member, words, unfinished: true, places: true)).Except(found));
        });

    [Fact]
    public void Search_RecordsWhoseNameHoldsAllWordsWhole_ComeBeforeAllOthers() => ForEach(Members, Query, (members, directory, words) =>
        {
            var found = Found(directory.Search(string.Join(' ', words), 1000));
            var whole = Ids(members, member => Holds(member, words, unfinished: false, places: false)).ToHashSet();
            Assert.True(whole.SetEquals(found.Take(whole.Count)), $"{string.Join(' ', found)} should begin with {string.Join(' ', whole)}");
        });

    [Fact]
    public void Search_RecordsThatAnUnfinishedWordBegins_ComeBeforeThoseWithAWrongLetter() => ForEach(Members, Query, (members, directory, words) =>
        {
            var found = Found(directory.Search(string.Join(' ', words), 1000));
            var plain = Ids(members, member => Holds(member, words, unfinished: true, places: false)).ToHashSet();
            var odd = Ids(members, member => !Holds(member, words, unfinished: true, places: true)).ToHashSet();
            var firstOdd = Array.FindIndex(found, odd.Contains);
            Assert.True(firstOdd < 0 || !found.Skip(firstOdd).Any(plain.Contains), $"{string.Join(' ', found)} has {string.Join(' ', plain)} behind others");
        });

    [Fact]
    public void Search_EveryHit_HasAWordNearEachThatWasTyped() => ForEach(Members, Misspelt, (members, directory, text) =>
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Any(word => word.Length < 2 || NameWords.IsParticle(word) || NameWords.IsCivility(word) || NameWords.IsConnector(word)))
                return;
            var readings = Recuts(words).Prepend(words).ToArray();
            // "mx" may be somebody M. on X, the network.
            var near = Ids(members, member => readings.Any(reading =>
                Assign(reading, [.. member.Words(places: false), .. reading.Select(_ => member.City.ToLowerInvariant()), "x"], 0, IsNearOrShort)));
            Assert.True(!Found(directory.Search(text, 1000)).Except(near).Any(), $"« {text} » finds {string.Join(" | ", directory.Search(text, 1000).Hits.Where(hit => !near.Contains(hit.Practitioner!.Id.Value)).Select(hit => $"{hit} {hit.Score:0.00} {hit.Practitioner!.Places}"))}");
        });

    /// <summary>The widest rule, given names cut short, as in « Ph. » and « Chr. », and their familiar forms.</summary>
    private static bool IsNearOrShort(string word, string other, bool isLast) =>
        (word.Length <= 3 && other.StartsWith(word, StringComparison.Ordinal)) || (word.Length > 1 && IsNear(word, other, isLast)) || Nicknames.Of(word).Contains(other);

    /// <summary>All ways of cutting words in two (short ones into letters) and of leaving out those in which people ask, each alone or all that can be, and of joining two neighbours.</summary>
    private static IEnumerable<string[]> Recuts(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
            yield return [.. words[..i], words[i] + words[i + 1], .. words[(i + 2)..]];
        IEnumerable<IEnumerable<string>> all = [[]];
        foreach (var word in words)
        {
            List<string[]> ways = [[word]];
            if ((word.Length <= 2 && NameWords.IsNearParticle(word)) || RequestWords.Is(word))
                ways.Add([]);
            if (word.Length <= 3)
                ways.Add([.. word.Select(letter => letter.ToString())]);
            for (var at = 2; at <= word.Length - 3; at++)
                ways.Add(NameWords.IsParticle(word.AsSpan(0, at)) ? [word[at..]] : [word[..at], word[at..]]);
            all = [.. all.SelectMany(before => ways.Select(before.Concat))];
        }
        foreach (var reading in all)
            yield return [.. reading];
    }

    [Fact]
    public void Search_AnyText_GivesOneTotalOrder() => ForEach(Members, AnyText, (members, directory, text) =>
        {
            var (one, again) = (directory.Search(text, 1000), directory.Search(text, 1000));
            var found = Found(one);
            Assert.Equal(found, Found(again));
            Assert.Equal((one.Total, one.TotalIsExact), (again.Total, again.TotalIsExact));
            Assert.Equal(found.Length, found.Distinct().Count());
            Assert.Equal(one.Hits.Select(hit => hit.Score).OrderDescending(), one.Hits.Select(hit => hit.Score));
            if (one.TotalIsExact)
                Assert.Equal(found.Length, one.Total);
            Assert.InRange(found.Length, 0, one.Total);
        });

    [Fact]
    public void Search_OrderOfTheRecords_DoesNotCount() => Gen.Select(Members, AnyText.Array[Questions], Gen.Int).Sample(
        (members, texts, seed) =>
        {
            var (one, other) = (Directory(members), Directory(members, seed));
            Assert.All(texts, text => Assert.Equal(Said(one, text), Said(other, text)));
        },
        iter: Directories, seed: Seed, threads: 1);

    [Fact]
    public void Search_Pages_TogetherAreTheWhole() => ForEach(Members, Gen.Select(AnyText, Gen.Int[1, 7]), (members, directory, question) =>
        {
            var (text, size) = question;
            var whole = directory.Search(text, 1000);
            var pages = new List<string>();
            for (var skip = 0; skip <= members.Length + size; skip += size)
            {
                var page = directory.Search(SearchQuery.Parse(text) with { Skip = skip, Take = size });
                Assert.InRange(page.Hits.Length, 0, size);
                Assert.InRange(page.Hits.Length, 0, page.Total);
                // A page that is full of what was typed need not count what is misspelled, and says so.
                Assert.True(
                    page.Total <= whole.Total && (page.Total == whole.Total || !page.TotalIsExact),
                    $"« {text} » skip {skip} take {size}: {page.Total} of {whole.Total} {page.TotalIsExact} {whole.TotalIsExact}");
                pages.AddRange(Found(page));
            }
            Assert.Equal(Found(whole), pages);
        });

    [Fact]
    public void Matches_OfEveryHit_LieInTheirText() => ForEach(Members, AnyText, (_, directory, text) =>
        Assert.All(directory.Search(text, 1000).Hits, hit =>
        {
            foreach (var match in hit.Matches)
            {
                Assert.True(match.Start >= 0 && match.Length > 0 && match.Start + match.Length <= match.Text.Length, match.ToString());
                Assert.Contains(match.Word, text, StringComparison.Ordinal);
                if (match.Kind == MatchKind.Exact)
                    Assert.Equal(Folded(match.Word), Folded(match.Text.Substring(match.Start, match.Length)));
            }
        }));

    [Fact]
    public void Search_ManyAtOnce_AnswerAsOneByOne() => Gen.Select(Members, AnyText.Array[32]).Sample(
        (members, texts) =>
        {
            var directory = Directory(members);
            var parallel = new string[8][];
            Parallel.For(0, parallel.Length, new ParallelOptions { MaxDegreeOfParallelism = parallel.Length }, task =>
                parallel[task] = [.. texts.Select((_, i) => Said(directory, texts[(i + (task * 4)) % texts.Length]))]);
            var one = texts.Select(text => Said(directory, text)).ToArray();
            for (var task = 0; task < parallel.Length; task++)
                Assert.Equal(one.Select((_, i) => one[(i + (task * 4)) % one.Length]), parallel[task]);
        },
        iter: 20, seed: Seed, threads: 1);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Search_HostileText_IsAnswered(string name, string text)
    {
        Assert.NotEmpty(name);
        foreach (var asked in (string[])[text, "martin " + text, text + " martin", "@" + text, "#" + text, "\"" + text])
        {
            foreach (var query in (SearchQuery[])[new() { Text = asked }, SearchQuery.Parse(asked)])
            {
                var result = Two.Search(query);
                Assert.InRange(result.Hits.Length, 0, result.Total);
                Assert.All(result.Hits, hit => Assert.NotNull(hit.Explain()));
                Assert.All(result.Issues, issue => Assert.NotEmpty(issue.Message));
            }
        }
    }

    public static TheoryData<string, string> Hostile
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var (name, text) in MedSocial.TestData.HostileTexts.All)
                texts.Add(name, text);
            return texts;
        }
    }

    [Fact]
    public void Search_AnyUtf16BetweenWords_NeverThrows() => ForEach(Members, Gen.OneOf(Word, TextGen.AnyUtf16).Array[1, 6], (_, directory, parts) =>
        {
            var result = directory.Search(string.Join(' ', parts));
            Assert.InRange(result.Hits.Length, 0, result.Total);
        });

    private static void ForEach<T>(Gen<Member[]> directories, Gen<T> questions, Action<Member[], MedicalDirectory, T> check) =>
        Gen.Select(directories, questions.Array[Questions]).Sample(
            (members, asked) =>
            {
                var directory = Directory(members);
                foreach (var question in asked)
                    check(members, directory, question);
            },
            iter: Directories, seed: Seed, threads: 1);

    /// <summary>A person as the rule reads one.</summary>
    private sealed record Member(string Given, string Family, string? Birth, string City, int Fame)
    {
        internal string[] Words(bool places) =>
            [.. $"{Given} {Family} {Birth} {(places ? City : "")}".ToLowerInvariant().Split(' ', '-').Where(word => word.Length > 0)];
    }

    private static MedicalDirectory Directory(Member[] members, int? shuffle = null)
    {
        var records = new List<object>();
        for (var i = 0; i < members.Length; i++)
        {
            var member = members[i];
            records.Add(Sample.Person(Id(i)) with
            {
                Name = PersonName.Of(member.Given, member.Family) with { BirthFamily = member.Birth },
                Places = [new() { City = member.City }],
            });
            if (member.Fame > 0)
                records.Add(Sample.Followed("twitter:zz_" + Id(i), member.Fame * 1000) with { Owners = [Id(i)] });
        }
        var ordered = records.ToArray();
        if (shuffle is { } seed)
            new Random(seed).Shuffle(ordered);
        return Sample.Directory(ordered);
    }

    private static string Id(int member) => "p" + member.ToString("00", CultureInfo.InvariantCulture);

    private static string[] Ids(Member[] members, Func<Member, bool> holds) => [.. Enumerable.Range(0, members.Length).Where(i => holds(members[i])).Select(Id)];

    private static string[] Found(SearchResult result) => [.. result.Hits.Select(hit => hit.Practitioner!.Id.Value)];

    private static string Said(MedicalDirectory directory, string text)
    {
        var result = directory.Search(text, 1000);
        return string.Join('\n', result.Hits.Select(hit => $"{hit.Practitioner!.Id} {hit.Score} {hit}").Prepend($"{result.Total} {result.TotalIsExact}"));
    }

    private static string Folded(string text) => string.Join(' ', FoldedWords.Of(text).Select(word => word.Folded));

    /// <summary>The rule: each word that was typed has a word of its own in the record, the same one; the last may be a beginning.</summary>
    private static bool Holds(Member member, string[] words, bool unfinished, bool places) => Assign(words, member.Words(places), 0, (word, other, isLast) =>
        word == other || (unfinished && isLast && other.StartsWith(word, StringComparison.Ordinal) && other != member.City.ToLowerInvariant()));

    /// <summary>The widest rule: two letters off, three in a word of six and four in one of ten, or six for words that sound alike; a beginning for the last one. Several words may mean one place.</summary>
    private static bool IsNear(string word, string other, bool isLast) =>
        (isLast && other.StartsWith(word, StringComparison.Ordinal))
        || EditDistance.Osa(word, other) is var distance && distance <= (word.Length < 6 ? 2 : word.Length < 10 ? 3 : 4)
        || Phonetic.Narrow(word) == Phonetic.Narrow(other)
        || (distance <= 6 && EditDistance.Osa(Sounds(word), Sounds(other)) <= 2);

    private static string Sounds(string word)
    {
        var sounds = new char[FrenchSound.MaxSounds(word.Length)];
        return new(sounds, 0, FrenchSound.Write(word, sounds));
    }

    private static bool Assign(string[] words, string[] others, int at, Func<string, string, bool, bool> agree)
    {
        if (at == words.Length)
            return true;
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i].Length == 0 || !agree(words[at], others[i], at == words.Length - 1))
                continue;
            var taken = others[i];
            others[i] = "";
            if (Assign(words, others, at + 1, agree))
                return true;
            others[i] = taken;
        }
        return false;
    }
}
