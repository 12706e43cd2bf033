using System.Runtime.CompilerServices;

namespace MedSocial.Tests.Search;

public class SearchMemoryTests
{
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Make(bool isSearched)
    {
        var directory = Sample.Directory(Sample.Person("a"));
        if (isSearched)
            Assert.Empty(directory.Search("nobody at all").Hits);
        return new(directory.Practitioners[0]);
    }
}
