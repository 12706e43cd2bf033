using CsCheck;
using MedSocial.Storage;
using MedSocial.Tests.Formats;

namespace MedSocial.Tests.Storage;

/// <summary>Records, the segment that is made of them, and the file that is made of that, hold the same.</summary>
public class SegmentRoundTripTests
{
    private static readonly DirectorySaveOptions Whole = new() { IncludeWithheldNames = true };

    [Fact]
    public void Any_RecordsToSegmentToFile_AreTheSameRecords() => DirectoryGen.Builders.Sample(builder =>
    {
        var records = builder.ToRecords();
        var built = builder.Build();
        AssertHolds(records, built, keepsNames: true);
        AssertHolds(records, Reopened(built, Whole), keepsNames: true);
    }, iter: 400, seed: "0000KsVbV5R4");

    [Fact]
    public void Any_SavedByDefault_LosesWithheldPartsOnly() => DirectoryGen.Builders.Sample(
        builder => AssertHolds(builder.ToRecords(), Reopened(builder.Build(), DirectorySaveOptions.Default), keepsNames: false),
        iter: 200, seed: "0000KsVbV5R4");

    [Fact]
    public void Any_OpenedAndSavedAgain_IsTheSameFile() => DirectoryGen.Directories.Sample(directory =>
    {
        var file = StoredFile.Of(directory, Whole);
        return file.AsSpan().SequenceEqual(StoredFile.Of(MedicalDirectory.Open(file), Whole));
    }, iter: 200, seed: "0000KsVbV5R4");

    [Fact]
    public void Article_BuiltInAnotherOrder_AnswersTheSame()
    {
        var article = MedicalDirectory.Article2019;
        var builder = new MedicalDirectoryBuilder();
        foreach (var account in article.Accounts.Reverse())
            builder.Add(account);
        foreach (var person in article.Practitioners.Reverse())
            builder.Add(person);
        foreach (var topic in article.Topics.Reverse())
            builder.Add(topic);
        foreach (var organization in article.Organizations.Reverse())
            builder.Add(organization);
        foreach (var network in article.Networks.Reverse())
            builder.Add(network);
        foreach (var source in article.Sources.Reverse())
            builder.Add(source);
        var other = builder.Build();
        Assert.Equal(article.Practitioners, other.Practitioners);
        Assert.Equal(article.Accounts, other.Accounts);
        Assert.Equal(article.Topics, other.Topics);
        Assert.Equal(article.Search("urgentiste").Hits.Select(hit => hit.ToString()), other.Search("urgentiste").Hits.Select(hit => hit.ToString()));
    }

    [Theory]
    [InlineData("rpps:10003820189")]
    [InlineData("rpps:00000000001")]
    [InlineData("rpps:")]
    [InlineData("rpps:1234567890123456789012345")]
    [InlineData("rpps:12a")]
    [InlineData("adeli:2A1234567")]
    [InlineData("adeli:751234567")]
    [InlineData("npi:1234567893")]
    [InlineData("NPI:1234567893")]
    [InlineData("x")]
    [InlineData("a/b@c~d:e_f.g-h")]
    public void Practitioner_AnyFormOfIdentifier_IsFoundAndKept(string id)
    {
        var directory = Reopened(Sample.Directory(Sample.Person(id), Sample.Person("other")), Whole);
        Assert.Equal(id, directory.FindPractitioner(id)!.Id.Value);
        Assert.Null(directory.FindPractitioner(id + "0"));
        Assert.Null(directory.FindPractitioner(id[..^1] + "_"));
    }

    [Fact]
    public void Practitioner_LongestIdentifier_IsKept()
    {
        var id = new string('i', 128);
        Assert.Equal(id, Reopened(Sample.Directory(Sample.Person(id)), Whole).FindPractitioner(id)!.Id.Value);
    }

    [Fact]
    public void Practitioners_Many_StandByFollowersThenIdentifier()
    {
        var ids = Enumerable.Range(0, 500).Select(i => i % 3 == 0 ? $"rpps:1000382{i * 7 % 500:D4}" : $"p{i * 37 % 1000}").Distinct().ToArray();
        var builder = Sample.Builder([.. ids.Select(id => Sample.Person(id))]);
        for (var i = 0; i < ids.Length; i += 5)
            builder.Add(Sample.Followed($"twitter:user{i}", i % 4 * 1000) with { Owners = [ids[i]] });
        var directory = builder.Build();
        var expected = ids
            .OrderByDescending(id => Array.IndexOf(ids, id) % 5 == 0 ? Array.IndexOf(ids, id) % 4 * 1000 : 0)
            .ThenBy(id => id, StringComparer.Ordinal);
        Assert.Equal(expected, directory.Practitioners.Select(person => person.Id.Value));
        Assert.All(ids, id => Assert.Equal(id, directory.FindPractitioner(id)!.Id.Value));
        Assert.All(directory.Accounts, account => Assert.Contains(account, directory.AccountsOf(account.Owners[0])));
    }

    [Fact]
    public void Practitioners_OfSeveralRegisters_StandByIdentifierAsText() => Gen.Select(Gen.OneOf<string>("rpps:", "adeli:", "npi:"), Gen.Int[1, 18], Gen.ULong).Array[1, 60].Sample(parts =>
    {
        var ids = parts.Select(part => part.Item1 + part.Item3.ToString("D20", System.Globalization.CultureInfo.InvariantCulture)[^part.Item2..]).Distinct().ToArray();
        // Closing zeros and other lengths are what a comparison of numbers would get wrong.
        ids = [.. ids.Concat(ids.Where(id => id.Length < 20).Select(id => id + "0")).Distinct()];
        var directory = Sample.Builder([.. ids.Select(id => Sample.Person(id))]).Build();
        Assert.Equal(ids.Order(StringComparer.Ordinal), directory.Practitioners.Select(person => person.Id.Value));
    }, iter: 300, seed: "0000KsVbV5R4");

    [Fact]
    public void Search_PeopleWithSites_FindsSiteCityAndWords()
    {
        Place nantes = new() { City = "Nantes", InseeCode = "44109", Department = "44", Country = "FR" }, brest = new() { City = "Brest", InseeCode = "29019", Department = "29", Country = "FR" };
        var directory = Sample.Directory(
            Sample.Person("rpps:10003820189", "Anne", "Martin") with { Places = [nantes with { Site = "Clinique Jules Verne", Finess = MedSocial.Registers.FinessNumber.Parse("920000650") }, brest with { Site = "Keraudren" }] },
            Sample.Person("rpps:10003820197", "Paul", "Martin") with { Places = [nantes with { AsPrinted = "Quelque part" }] },
            Sample.Person("other", "Jean", "Martin") with { Places = [brest], Aliases = [new("Docteur JM", AliasKind.Open)] });
        foreach (var (query, expected) in ((string, string[])[])
                 [("martin jules verne", ["Anne Martin"]), ("martin keraudren", ["Anne Martin"]), ("martin brest", ["Anne Martin", "Jean Martin"]), ("martin quelque part", ["Paul Martin"]), ("city:nantes", ["Anne Martin", "Paul Martin"])])
            Assert.Equal(expected, directory.Search(query).Hits.Select(hit => hit.DisplayName).Order(StringComparer.Ordinal));
    }

    private static MedicalDirectory Reopened(MedicalDirectory directory, DirectorySaveOptions options) =>
        MedicalDirectory.Open(StoredFile.Of(directory, options), verifyContent: true);

    private static void AssertHolds(DirectoryRecords records, MedicalDirectory directory, bool keepsNames)
    {
        Assert.Equal(records.Practitioners.Count, directory.Practitioners.Count);
        foreach (var person in records.Practitioners)
        {
            var expected = !keepsNames && person.Name is { IsWithheld: true } ? person with { Name = new PersonName().Withhold() } : person;
            var found = directory.FindPractitioner(person.Id);
            Assert.Equal(expected, found);
            Assert.Equal(expected.Name?.Reveal(), found!.Name?.Reveal());
        }
        Assert.Equal(records.Accounts.Length, directory.Accounts.Count);
        foreach (var account in records.Accounts)
        {
            Assert.Equal(account, directory.FindAccount(account.Id));
            Assert.Equal(account.Handle?.Text, directory.FindAccount(account.Id)!.Handle?.Text);
            Assert.Equal(account.Hashtags.Select(tag => tag.Text), directory.FindAccount(account.Id)!.Hashtags.Select(tag => tag.Text));
            Assert.All(account.Owners, owner => Assert.Contains(account, directory.AccountsOf(owner)));
        }
        Assert.Equal(records.Networks.OrderBy(network => network.Id), directory.Networks);
        Assert.Equal(records.Organizations.OrderBy(organization => organization.Id), directory.Organizations);
        Assert.Equal(records.Topics.OrderBy(topic => topic.Hashtag), directory.Topics);
        Assert.Equal(records.Sources.OrderBy(source => source.Id), directory.Sources);
        Assert.Equal(records.Interactions.OrderBy(Text), directory.Interactions.OrderBy(Text));
        Assert.Equal(directory.Interactions.OrderBy(act => act.At).ThenBy(act => act.From), directory.Interactions);

        static string Text(Interaction act) => $"{act.At:O} {act.From} {act.To} {act.Kind} {act.Count} {act.Source} {act.Hashtags}";
    }
}
