using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedSocial.Search;
using MedSocial.Search.Reasons;
using MedSocial.TestData;

namespace MedSocial.Tests.Search;

public class SearchMemoryTests
{
    private const int People = 5_000, Take = 10;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Search_DirectoryThatNobodyHolds_IsCollected(bool isSearched)
    {
        var held = Make(isSearched);
        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(held.IsAlive);
    }

    /// <summary>However far it goes to find somebody: what grows with a query was grown by the first round.</summary>
    [Theory]
    [InlineData(QueryKind.Exact)]
    [InlineData(QueryKind.OneTypo)]
    [InlineData(QueryKind.TwoTypos)]
    [InlineData(QueryKind.Phonetic)]
    [InlineData(QueryKind.Prefix)]
    [InlineData(QueryKind.ShortPrefix)]
    [InlineData(QueryKind.NameCity)]
    [InlineData(QueryKind.NameSpecialty)]
    public void Search_WordsAskedAgain_AllocatesItsResultOnly(QueryKind kind)
    {
        var directory = SyntheticDirectory.Build(People, 1);
        var texts = QuerySet.Make(kind, People, 1, 100).Select(query => query.Text).ToArray();
#if DEBUG
        // Code that is not optimised allocates a stub where it reads a table of constants that are no bytes, as folding does for letters outside ASCII.
        texts = [.. texts.Where(text => System.Text.Ascii.IsValid(text))];
#endif
        Assert.NotEmpty(texts);
        foreach (var text in texts)
            directory.Search(text, Take);
        foreach (var text in texts)
        {
            // Code that is compiled anew between two searches may allocate once; a search does each time.
            var allocated = long.MaxValue;
            for (var round = 0; round < 3; round++)
                allocated = Math.Min(allocated, BytesOfSearch(directory, text));
            Assert.Equal(BytesOf(directory, text, directory.Search(text, Take).Hits.Length), allocated);
        }
    }

    private static long BytesOfSearch(MedicalDirectory directory, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(directory.Search(text, Take));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>What a result with so many hits takes.</summary>
    private static long BytesOf(MedicalDirectory directory, string text, int hits)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answered = new AnsweredQuery(directory, null, text, Take);
        var list = hits == 0 ? [] : new SearchHit[hits];
        for (var i = 0; i < list.Length; i++)
            list[i] = new(answered, i, 0);
        var result = new SearchResult { Hits = ImmutableCollectionsMarshal.AsImmutableArray(list), Total = hits, Further = answered };
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(result);
        return bytes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Make(bool isSearched)
    {
        var directory = Sample.Directory(Sample.Person("a"));
        if (isSearched)
            Assert.Empty(directory.Search("nobody at all").Hits);
        return new(directory.Practitioners[0]);
    }
}
