using MedSocial.Identity;
using MedSocial.TestData;

namespace MedSocial.Tests.Identity;

public class PersonLinkerTests
{
    private static readonly string[] Columns = ["given_name", "surname", "street_number", "address_1", "suburb", "postcode", "state", "date_of_birth", "soc_sec_id"];

    [Fact]
    public void Link_FebrlStyleSets_FindsNearlyAllAndNothingElse()
    {
        var (left, right) = Sets(1500, 7);
        var links = new PersonLinker(IdentityModel.People, Columns).Link(left, right);
        var correct = links.Count(link => link.Left[1..] == link.Right[1..]);
        Assert.True(correct >= 0.97 * 1000, $"{correct} of 1000 found");
        Assert.True(correct >= 0.995 * links.Length, $"{correct} of {links.Length} right");
        foreach (var link in links.Take(50))
            Assert.Equal(link.Weight, link.Waterfall.Sum(step => step.Bits), 9);
        Assert.Equal(links.Length, links.Select(link => link.Right).Distinct().Count());
    }

    [Fact]
    public void Link_OrderOfRows_IsIrrelevant()
    {
        var (left, right) = Sets(300, 8);
        var linker = new PersonLinker(IdentityModel.People, Columns);
        Assert.Equal(
            linker.Link(left, right).Select(link => (link.Left, link.Right)).Order(),
            linker.Link([.. left.Reverse()], [.. right.Reverse()]).Select(link => (link.Left, link.Right)).Order());
    }

    [Fact]
    public void FindDuplicates_BothSetsTogether_AreClusters()
    {
        var (left, right) = Sets(300, 9);
        var linker = new PersonLinker(IdentityModel.People, Columns);
        var clusters = PersonLinker.Clusters(linker.FindDuplicates([.. left, .. right]));
        var correct = clusters.Count(cluster => cluster.Count == 2 && cluster[0][1..] == cluster[1][1..]);
        Assert.True(correct >= 190 && correct >= 0.99 * clusters.Length, $"{correct} of {clusters.Length}");
    }

    [Fact]
    public void Estimate_LinkedSets_KeepsQuality()
    {
        var (left, right) = Sets(600, 10);
        var linker = new PersonLinker(IdentityModel.People, Columns);
        var estimated = new PersonLinker(linker.Model.Estimate(linker.Compare(left, right)), Columns);
        var links = estimated.Link(left, right);
        var correct = links.Count(link => link.Left[1..] == link.Right[1..]);
        Assert.True(correct >= 0.96 * 400 && correct >= 0.99 * links.Length, $"{correct} of {links.Length}");
    }

    [Fact]
    public void Link_MissingAndLongValues_AreNoEvidence()
    {
        var linker = new PersonLinker(IdentityModel.People, ["given_name", "surname", "unknown"]);
        Assert.Equal(2, linker.Model.Fields.Count);
        Assert.Empty(linker.Link([new("a", [null, "", null]), new("b", [])], [new("c", [null, null]), new("d", [new string('x', 100_000)])]));
        Assert.Throws<ArgumentException>(() => new PersonLinker(IdentityModel.People, ["nothing"]));
    }

    /// <summary>The way of somebody who reads the page of the type and has two files with columns of his own.</summary>
    [Fact]
    public void Fit_ColumnsOfAStranger_LinkInTenLines()
    {
        var (left, right) = Sets(600, 11);
        string[] header = ["First Name", "Last name", "house_number", "adresse", "Ville", "code postal", "shoe size", "DOB", "ssn"];
        var linker = new PersonLinker(IdentityModel.People, header).Fit(left, right);
        var links = linker.Link(left, right);
        Assert.Equal(["shoe size"], linker.Ignored);
        var correct = links.Count(link => link.Left[1..] == link.Right[1..]);
        Assert.True(correct >= 0.97 * 400 && correct >= 0.995 * links.Length, $"{correct} of {links.Length}");
        Assert.True(linker.Pairs(left, right).Count(pair => pair.Left[1..] == pair.Right[1..]) >= 0.99 * 400);
    }

    [Fact]
    public void Fit_FieldsOfOnesOwn_AreStartedByTheirComparator()
    {
        var model = new IdentityModel { Fields = [FieldModel.Of("badge", FieldComparator.Digits), FieldModel.Of("alias", FieldComparator.Name)], MinMargin = 0 };
        PersonRecord[] rows = [.. Enumerable.Range(0, 200).Select(i => new PersonRecord($"r{i}", [$"{100_000 + (i / 2) * 7919}", $"nick{(char)('a' + i / 2 % 26)}{(char)('a' + i / 52)}"]))];
        var clusters = PersonLinker.Clusters(new PersonLinker(model, ["badge", "alias"]).Fit(rows).FindDuplicates(rows));
        Assert.Equal(100, clusters.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => FieldModel.Of("x", FieldComparator.Account));
    }

    [Fact]
    public void Link_SeveralOfOnePerson_AreAllFoundUnlessOneToOne()
    {
        var (left, _) = Sets(60, 12);
        PersonRecord[] right = [.. left.Select(row => row with { Id = row.Id + "a" }), .. left.Select(row => row with { Id = row.Id + "b" })];
        var linker = new PersonLinker(IdentityModel.People, Columns);
        Assert.True(linker.IsOneToOne);
        Assert.Equal(2 * left.Length, new PersonLinker(IdentityModel.People, Columns) { IsOneToOne = false }.Link(left, right).Length);
        Assert.Equal(left.Length, linker.Link(left, [.. right[..left.Length]]).Length);
    }

    /// <summary>The oracle compares every row with every other, and counts people by what it found.</summary>
    [Fact]
    public void FindDuplicates_Blocks_FindWhatComparingAllFinds()
    {
        for (var seed = 20UL; seed < 24; seed++)
        {
            var (left, right) = Sets(150, seed);
            PersonRecord[] rows = [.. left, .. right];
            var linker = new PersonLinker(IdentityModel.People, Columns);
            var columns = new PersonColumns(linker.Model, [.. Columns], rows);
            var prior = Odds.Bits(linker.Model.Coverage) - Math.Log2(rows.Length);
            var (found, known) = (All(), 0);
            for (var round = 0; round < 3 && found.Length > known; round++)
            {
                known = found.Length;
                columns.CountPeople(found);
                prior = Math.Log2(Math.Max(1, 2.0 * known / rows.Length)) - Math.Log2(rows.Length);
                found = All();
            }
            Assert.Equal(found.Select(pair => (rows[pair.One].Id, rows[pair.Other].Id)), linker.FindDuplicates(rows).Select(link => (link.Left, link.Right)));

            (int One, int Other, double Weight)[] All() =>
            [
                .. Enumerable.Range(0, rows.Length).SelectMany(one => Enumerable.Range(one + 1, rows.Length - one - 1).Select(other => (One: one, Other: other, Weight: prior + columns.Weight(one, other))))
                    .Where(pair => Odds.Probability(pair.Weight) >= linker.Model.MatchPosterior),
            ];
        }
    }

    /// <summary>Names exchanged between columns, letters out of order and a letter lost are brought together; people who share nothing are not.</summary>
    [Theory]
    [InlineData("Watson", "Noah", "2008-01-19")]
    [InlineData("oNah", "Watson", "2008-01-19")]
    [InlineData("Noah", "Wtsaon", "2008-01-19")]
    [InlineData("Noah", "Wasn", "2008-03-23")]
    public void Pairs_ExchangedOrScrambledNames_AreBroughtTogether(string given, string family, string born)
    {
        var crowd = SyntheticDirectory.Generate(300, 3).Select(profile => profile.Practitioner.Name!)
            .Select((name, i) => new PersonRecord($"p{i}", [name.Given, name.Family, $"19{i % 90 + 10}-0{i % 9 + 1}-1{i % 7}"])).ToArray();
        PersonRecord[] rows = [.. crowd, new("one", ["Noah", "Watson", "2008-03-23"]), new("two", [given, family, born])];
        Assert.Contains(("one", "two"), new PersonLinker(IdentityModel.People, ["given_name", "surname", "date_of_birth"]).Pairs(rows));
    }

    /// <summary>Eight rows of one person make his mail no common one.</summary>
    [Fact]
    public void CountPeople_RowsOfOnePerson_CountOnce()
    {
        PersonRecord[] rows =
        [
            .. Enumerable.Range(0, 8).Select(i => new PersonRecord($"a{i}", ["Noah", "Watson", "noah@example.org"])),
            .. Enumerable.Range(0, 40).Select(i => new PersonRecord($"b{i}", [$"Given{(char)('a' + i % 26)}{i}", $"Family{(char)('a' + i % 26)}{i}", $"mail{i}@example.org"])),
        ];
        var columns = new PersonColumns(new PersonLinker(IdentityModel.People, ["given_name", "surname", "email"]).Model, ["given_name", "surname", "email"], rows);
        var before = columns.Weight(0, 1);
        columns.CountPeople([.. Enumerable.Range(1, 7).Select(i => (0, i, 20.0))]);
        Assert.Equal(before + 3 * Math.Log2(8.0 / 48 * 41), columns.Weight(0, 1), 9);
    }

    [Fact]
    public void ScrambledValues_Words_AreThoseOfTheSameLettersButOne()
    {
        string[] values = ["bolton", "tolon", "notlob", "boston", "london", "noah", "onha", "paris"];
        var near = ScrambledValues.Of(values);
        Assert.Equal(["tolon", "notlob", "boston"], near[0].Select(value => values[value]));
        Assert.Equal(["onha"], near[5].Select(value => values[value]));
        Assert.Empty(near[7]);
        for (var one = 0; one < values.Length; one++)
            Assert.All(near[one], other => Assert.Contains(one, near[other]));
    }

    [Theory]
    [InlineData(FieldComparator.Date, "3/2/1990", "1990-02-03", ValueComparison.Exact)]
    [InlineData(FieldComparator.Date, "03021990", "19900203", ValueComparison.Exact)]
    [InlineData(FieldComparator.Date, "19900203", "19900302", ValueComparison.Far)]
    [InlineData(FieldComparator.Date, "19900203", "19900230", ValueComparison.Near)]
    [InlineData(FieldComparator.Date, "19900203", "19710203", ValueComparison.Far)]
    [InlineData(FieldComparator.Name, "Bolton", "tolon", ValueComparison.Far)]
    [InlineData(FieldComparator.Name, "Cooper", "ropeC", ValueComparison.Far)]
    [InlineData(FieldComparator.Name, "Elliot", "Martin", ValueComparison.Else)]
    [InlineData(FieldComparator.Digits, "12-34", "1243", ValueComparison.Near)]
    public void Level_TwoValues_IsThatOfTheComparator(FieldComparator comparator, string one, string two, int expected)
    {
        var (first, second) = (ValueComparison.Fold(one, comparator), ValueComparison.Fold(two, comparator));
        Assert.Equal(expected, first == second ? ValueComparison.Exact : ValueComparison.Level(first, second, comparator));
    }

    /// <summary>Two thirds stand in both sets, those of the second with up to two errors, as febrl makes them: a letter, a missing value, names exchanged, a digit.</summary>
    private static (PersonRecord[] Left, PersonRecord[] Right) Sets(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var names = SyntheticDirectory.Generate(count, seed).ToArray();
        var (left, right) = (new List<PersonRecord>(), new List<PersonRecord>());
        foreach (var (i, profile) in names.Index())
        {
            var person = profile.Practitioner;
            string?[] values =
            [
                person.Name!.Given, person.Name.Family, $"{random.Next(200) + 1}", $"rue {names[random.Next(count)].Practitioner.Name!.Family}", person.Places[0].City,
                person.Places[0].PostalCode, $"{random.Next(8)}", $"{1930 + random.Next(70)}{1 + random.Next(12):D2}{1 + random.Next(28):D2}", $"{random.Next(9_000_000) + 1_000_000}",
            ];
            if (i % 6 != 1)
                left.Add(new($"l{i}", [.. values]));
            if (i % 6 != 2)
                right.Add(new($"r{i}", [.. Spoilt(values, random)]));
        }
        return ([.. left], [.. right]);
    }

    private static string?[] Spoilt(string?[] values, SeededRandom random)
    {
        var copy = values.ToArray();
        for (var errors = random.Next(3); errors > 0; errors--)
        {
            var at = random.Next(copy.Length);
            switch (random.Next(4))
            {
                case 0:
                    copy[at] = null;
                    break;
                case 1:
                    (copy[0], copy[1]) = (copy[1], copy[0]);
                    break;
                default:
                    if (copy[at] is { Length: > 2 } text)
                        copy[at] = text[..^2] + text[^1] + text[^2];
                    break;
            }
        }
        return copy;
    }
}
