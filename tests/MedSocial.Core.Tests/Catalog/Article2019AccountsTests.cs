using MedSocial.Catalog;

namespace MedSocial.Tests.Catalog;

/// <summary>The accounts and figures of the article are those of <c>article-2019-facts.md</c>.</summary>
public class Article2019AccountsTests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    private static readonly DateOnly Printed = new(2019, 3, 13);

    [Fact]
    public void Accounts_Facts_AreExactlyThese() => Assert.Equal(
        FactTable.Rows("Accounts").Select(row => row["id"]).Order(StringComparer.Ordinal),
        Article.Accounts.Select(account => account.Id.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Accounts_Handles_AreAsPrintedOrNull() => Assert.All(FactTable.Rows("Accounts"), row =>
    {
        var account = Find(row["id"]);
        Assert.Equal(row["handle"], account.Handle?.Text);
        Assert.Equal(row["handle"] is null, account.Id.IsLocal);
        Assert.Equal(row["handle"] is null, account.ProfileUrl is null);
    });

    [Fact]
    public void Accounts_OwnersAndKind_AreAsPrinted() => Assert.All(FactTable.Rows("Accounts"), row =>
    {
        var account = Find(row["id"]);
        Assert.Equal(row.Items("owners"), account.Owners.Select(owner => owner.Value));
        Assert.Equal(row["kind"], account.Kind.ToString());
        Assert.All(account.Owners, owner => Assert.Contains(account, Article.AccountsOf(owner)));
    });

    [Fact]
    public void Accounts_NameAndDate_AreAsPrinted() => Assert.All(FactTable.Rows("Accounts"), row =>
    {
        var account = Find(row["id"]);
        Assert.Equal(FactTable.Plain(row["shown as"]), FactTable.Plain(account.DisplayName));
        Assert.Equal(row["joined"] is { } joined ? PartialDate.Parse(joined) : PartialDate.Unknown, account.Joined);
    });

    [Fact]
    public void Accounts_Purposes_AreAsPrinted() => Assert.All(FactTable.Rows("Accounts"), row =>
    {
        var purposes = Find(row["id"]).Purposes;
        Assert.Equal(Flags(row.Items("purposes")), purposes & Flags(row.Items("purposes")));
        Assert.Equal(AccountPurposes.None, purposes & ~Flags(row.Allowed("purposes")));
    });

    [Fact]
    public void Accounts_WhatTheArticleDoesNotSay_IsNotThere() => Assert.All(Article.Accounts, account =>
    {
        Assert.Null(account.Bio);
        Assert.True(account.Evidence.IsEmpty);
        Assert.Equal(AccountStatus.Active, account.Status);
        Assert.Equal("article-2019", Assert.Single(account.Sources).Value);
    });

    [Fact]
    public void Measures_Facts_AreExactlyThese() => Assert.Equal(
        FactTable.Rows("Figures").Select(row => $"{row["account"]} {row["kind"]} {Bound(row)} {row["value"]} {row["self-claimed"] == "yes"}").Order(StringComparer.Ordinal),
        Article.Accounts.SelectMany(account => account.Measures.Select(measure =>
            $"{account.Id} {measure.Kind} {measure.Bound} {measure.Value} {measure.IsSelfClaimed}")).Order(StringComparer.Ordinal));

    [Fact]
    public void Measures_Phrase_IsTheArticles() => Assert.All(FactTable.Rows("Figures"), row =>
    {
        var measure = Find(row["account"]).FindMeasure(row["kind"]!)!.Value;
        Assert.False(string.IsNullOrEmpty(measure.AsPrinted));
        Assert.Contains(FactTable.Plain(measure.AsPrinted), FactTable.Plain(row["phrase"]), StringComparison.Ordinal);
    });

    [Fact]
    public void Measures_DateAndSource_AreThoseOfTheArticle() => Assert.All(Article.Accounts.SelectMany(account => account.Measures), measure =>
        Assert.Equal((Printed, (SourceId)"article-2019"), (measure.AsOf, measure.Source)));

    [Theory]
    [InlineData("mennecier", "twitter:~medecin-geek", true)]
    [InlineData("mennecier", "twitter:hepatoweb", false)]
    [InlineData("ecsdmed", "instagram:ecsdmed", true)]
    [InlineData("ecsdmed", "twitter:ecsdmed", false)]
    public void Measures_OneOfTwoAccounts_HasTheFigure(string person, string account, bool has)
    {
        Assert.Contains(Article.AccountsOf(person), one => one.Id == (AccountId)account);
        Assert.Equal(has, Find(account).FindMeasure(MeasureKind.Followers) is not null);
    }

    [Fact]
    public void AccountsOf_SandraLee_IsEmpty() => Assert.Empty(Article.AccountsOf("lee"));

    private static Account Find(string? id) => Article.FindAccount(id!)!;

    private static string Bound(FactRow row) => row["exactness"] == ">=" ? "AtLeast" : "AsStated";

    private static AccountPurposes Flags(string[] names) =>
        names.Aggregate(AccountPurposes.None, (all, name) => all | Enum.Parse<AccountPurposes>(name));
}
