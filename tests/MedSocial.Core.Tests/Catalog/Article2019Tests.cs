using MedSocial.Catalog;

namespace MedSocial.Tests.Catalog;

/// <summary>The directory of the article holds what <c>article-2019-facts.md</c> says, all of it and nothing else.</summary>
public class Article2019Tests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    [Fact]
    public void Practitioners_Facts_AreExactlyThese() =>
        Same(FactTable.Rows("People").Select(row => row["id"]), Article.Practitioners.Select(person => person.Id.Value));

    [Fact]
    public void Practitioners_Names_AreAsPrinted() => Assert.All(FactTable.Rows("People"), row =>
    {
        var person = Person(row["id"]);
        Assert.Equal(row["name"], person.Name?.ToString());
        Assert.Equal(row.Items("aliases"), person.Aliases.Select(alias => alias.Text));
    });

    [Fact]
    public void Practitioners_Identity_IsAsPrinted() => Assert.All(FactTable.Rows("People"), row =>
    {
        var person = Person(row["id"]);
        var (disclosure, kind) = row["identity"] switch
        {
            "named" => (Disclosure.Named, (AliasKind?)null),
            "open" => (Disclosure.OpenAlias, AliasKind.Open),
            "pseudonym" => (Disclosure.UndeclaredPseudonym, AliasKind.Pseudonym),
            _ => (Disclosure.Unnamed, null),
        };
        Assert.Equal(disclosure, person.Disclosure);
        Assert.Equal(disclosure.ProtectsName(), person.Name is null);
        Assert.All(person.Aliases, alias => Assert.Equal(alias.Text.StartsWith('@') ? AliasKind.UnplacedHandle : kind, alias.Kind));
    });

    [Fact]
    public void Practitioners_Profession_IsAsPrinted() => Assert.All(FactTable.Rows("People"), row =>
        Assert.Equal(row["profession"] is null ? default(ProfessionCode?) : ProfessionCode.Physician, Person(row["id"]).Profession));

    [Fact]
    public void Practitioners_Specialty_IsNamedByItsWords() => Assert.All(FactTable.Rows("People"), row =>
    {
        var specialties = Person(row["id"]).Specialties.Select(code => Specialties.Find(code)!).ToArray();
        Assert.Equal(row.Items("specialty").Length, specialties.Length);
        Assert.All(row.Items("specialty"), word => Assert.Contains(specialties, specialty => specialty.Words.Contains(word)));
    });

    [Fact]
    public void Practitioners_Stage_IsAsPrinted() => Assert.All(FactTable.Rows("People"), row =>
        Assert.Equal(
            row["stage"] switch { "interne" => CareerStage.Intern, "étudiant" => CareerStage.Student, _ => CareerStage.Unknown },
            Person(row["id"]).Stage));

    [Fact]
    public void Practitioners_Roles_AreAsPrinted() => Assert.All(FactTable.Rows("People"), row =>
    {
        var roles = Person(row["id"]).Roles;
        var printed = row.Items("roles");
        Assert.Equal(printed.Length, roles.Count);
        Assert.All(roles.Zip(printed), pair => Assert.Contains(FactTable.Plain(pair.Second), FactTable.Plain(pair.First.Text), StringComparison.Ordinal));
    });

    [Fact]
    public void Practitioners_RolesAtOrganizations_AreAsPrinted() => Same(
        FactTable.Rows("Roles held at an organization").Select(row => $"{row["person"]}, {FactTable.Plain(row["role"])}, {row["organization"]}"),
        Article.Practitioners.SelectMany(person => person.Roles
            .Where(role => role.Organization is not null)
            .Select(role => $"{person.Id}, {FactTable.Plain(role.Text)}, {role.Organization}")));

    [Fact]
    public void Practitioners_Topics_AreAsPrinted() => Assert.All(FactTable.Rows("People"), row =>
        Assert.Equal(row.Items("topics"), Person(row["id"]).Topics));

    [Fact]
    public void Practitioners_WhatTheArticleDoesNotSay_IsNotThere() => Assert.All(Article.Practitioners, person =>
    {
        Assert.True(person.RegisterNumbers.IsEmpty);
        Assert.True(person.Languages.IsEmpty);
        Assert.Null(person.Name?.BirthFamily);
        Assert.Equal("article-2019", Assert.Single(person.Sources).Value);
    });

    [Fact]
    public void Places_Facts_AreExactlyThese() => Same(
        FactTable.Rows("Places").Select(row =>
            $"{row["person"]}: {row["site"]}, {row["city"]}, {row["department"]}, {row["region"]}, {row["country"]}"),
        Article.Practitioners.SelectMany(person => person.Places.Select(place =>
            $"{person.Id}: {place.Site}, {place.City}, {place.Department}, {place.Region}, {place.Country}")));

    [Fact]
    public void Places_WordsOfTheArticle_AreKept() => Assert.All(FactTable.Rows("Places"), row =>
    {
        var place = Assert.Single(Person(row["person"]).Places);
        Assert.Equal(FactTable.Plain(row["printed"]), FactTable.Plain(place.AsPrinted ?? place.Site));
        Assert.Null(place.Finess);
        Assert.Null(place.PostalCode);
    });

    [Fact]
    public void Places_CommuneAndCoordinates_AgreeWithTheCatalogue() =>
        Assert.All(Article.Practitioners.SelectMany(person => person.Places), place =>
        {
            Assert.Equal(place.City is null, place.InseeCode is null);
            Assert.Equal(place.City is null, place.Coordinates is null);
            if (place is not { InseeCode: { } code, Coordinates: { } point })
                return;
            var commune = Communes.Find(code)!;
            Assert.Equal((commune.Name, commune.Department), (place.City, place.Department));
            Assert.InRange(point.DistanceTo(commune.Coordinates!.Value), 0, 5);
        });

    [Fact]
    public void Hashtags_Facts_AreExactlyThese()
    {
        Same(FactTable.Rows("Hashtags").Select(row => row["hashtag"]), Article.Topics.Select(topic => topic.Hashtag.ToString()));
        Assert.All(Article.Topics, topic => Assert.Null(topic.Description));
        Assert.All(Article.Accounts, account => Assert.True(account.Hashtags.IsEmpty));
    }

    [Fact]
    public void Organizations_Facts_AreExactlyThese() => Same(
        FactTable.Rows("Organizations").Select(row => $"{row["id"]}, {FactTable.Plain(row["name"])}, {row["kind"]}"),
        Article.Organizations.Select(body => $"{body.Id}, {FactTable.Plain(body.Name)}, {body.Kind}"));

    [Fact]
    public void Networks_Facts_AreExactlyThese()
    {
        Same(FactTable.Rows("Networks").Select(row => row["id"]), Article.Networks.Select(network => network.Id.Value));
        Assert.All(FactTable.Rows("Networks"), row =>
        {
            var network = Article.FindNetwork(row["id"]!)!;
            Assert.Equal(FactTable.Plain(row["name"]), FactTable.Plain(network.Names[0].Text));
            Assert.Equal(row["kind"], network.Kind.ToString());
            Assert.Equal(["article-2019", "network-catalogue"], network.Sources.Select(source => source.Value));
            Assert.All(row.Items("purposes"), purpose => Assert.True(network.Purposes.HasFlag(Enum.Parse<NetworkPurposes>(purpose)), row.ToString()));
        });
    }

    [Fact]
    public void Sources_Facts_AreExactlyThese()
    {
        var rows = FactTable.Rows("Sources");
        Same(rows.Select(row => $"{row["id"]}, {row["published"]}"), Article.Sources.Select(source => $"{source.Id}, {source.Published}"));
        Assert.All(rows, row => Assert.Contains(FactTable.Plain(row["title"]), FactTable.Plain(Article.Sources.Single(source => source.Id.Value == row["id"]).Title), StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_EachOfThem_IsReferredTo() => Assert.Equal(
        Article.Sources.Select(source => source.Id).Order(),
        Article.Organizations.SelectMany(body => body.Sources).Concat(Article.Networks.SelectMany(network => network.Sources)).Distinct().Order());

    [Fact]
    public void Interactions_Facts_AreNone() => Assert.Empty(Article.Interactions);

    [Fact]
    public void AdoptionBarriers_Facts_AreTheSixRemarksInOrder()
    {
        var rows = FactTable.Rows("Barriers");
        Assert.Equal(rows.Length, AdoptionBarriers.All.Length);
        Assert.All(rows.Zip(AdoptionBarriers.All), pair => Assert.All(pair.First.Items("words"), word =>
            Assert.Contains(FactTable.Plain(word), FactTable.Plain(pair.Second.LabelFr), StringComparison.Ordinal)));
        Assert.Equal(rows.Length, AdoptionBarriers.All.DistinctBy(barrier => barrier.Code).Count());
        Assert.Equal("[2014-10-01..2015-03-31]", AdoptionBarriers.Reported.ToString());
        Assert.Equal(NetworkId.MesConfreres, AdoptionBarriers.Network);
    }

    private static Practitioner Person(string? id) => Article.FindPractitioner(id!)!;

    private static void Same(IEnumerable<string?> facts, IEnumerable<string?> directory) =>
        Assert.Equal(facts.Order(StringComparer.Ordinal), directory.Order(StringComparer.Ordinal));
}
