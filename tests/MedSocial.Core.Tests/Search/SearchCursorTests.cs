using MedSocial.Search;

namespace MedSocial.Tests.Search;

/// <summary>Pages by cursor: all of them together are the whole, and a cursor is good for nothing else.</summary>
public class SearchCursorTests
{
    private static readonly MedicalDirectory Article = MedicalDirectory.Article2019;

    [Theory]
    [InlineData("médecin")]
    [InlineData("")]
    [InlineData("network:twitter sort:followers")]
    [InlineData("dr")]
    public void Next_FollowedToTheEnd_GivesTheWholeOnce(string text)
    {
        var query = SearchQuery.Parse(text) with { Take = 3 };
        var whole = Article.Search(query with { Take = 1000 });
        Assert.Null(whole.Next);
        var found = new List<string>();
        var page = Article.Search(query);
        for (found.AddRange(Names(page)); page.Next is { } next; found.AddRange(Names(page)))
            page = Article.Search(query with { After = SearchCursor.Parse(next.ToString()) });
        Assert.Equal(Names(whole), found);
    }

    [Fact]
    public void Next_OfAPlainText_IsThatOfTheQuery()
    {
        var page = Article.Search("  médecin ", 2);
        Assert.Equal(Article.Search(SearchQuery.Parse("médecin") with { Take = 2 }).Next, page.Next);
        Assert.NotNull(page.Next);
    }

    [Fact]
    public void After_SkipCountsFromThere()
    {
        var query = SearchQuery.Parse("médecin") with { Take = 2 };
        var next = Article.Search(query).Next;
        Assert.Equal(Names(Article.Search(query with { Skip = 3 })), Names(Article.Search(query with { After = next, Skip = 1 })));
    }

    [Fact]
    public void After_OfAnotherSnapshotOrQuery_IsAnIssue()
    {
        var query = SearchQuery.Parse("médecin") with { Take = 2 };
        var next = Article.Search(query).Next!.Value;
        var other = new MedicalDirectoryBuilder().Add(new Practitioner { Id = "a", Name = new() { Family = "Médecin" } }).Build();
        foreach (var result in (SearchResult[])[other.Search(query with { After = next }), Article.Search(query with { Text = "docteur", After = next })])
        {
            Assert.Empty(result.Hits);
            Assert.Null(result.Next);
            Assert.Equal(SearchIssueCode.StaleCursor, Assert.Single(result.Issues).Code);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAAAAAD_")]
    [InlineData("AQAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("é£AAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void TryParse_WhatIsNoCursor_IsFalse(string? text)
    {
        Assert.False(SearchCursor.TryParse(text, out _));
        if (text is not null)
            Assert.Throws<FormatException>(() => SearchCursor.Parse(text));
    }

    [Fact]
    public void Next_OfAnEmptyPage_IsNull()
    {
        Assert.Null(Article.Search("médecin", 0).Next is { } next ? Article.Search(SearchQuery.Parse("médecin") with { Take = 0, After = next, Skip = int.MaxValue }).Next : null);
        Assert.Null(Article.Search("xyzxyz").Next);
    }

    private static string[] Names(SearchResult result) => [.. result.Hits.Select(hit => hit.DisplayName)];
}
