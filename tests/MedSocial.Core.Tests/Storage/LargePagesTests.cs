using CsCheck;
using MedSocial.Storage.Flat;

namespace MedSocial.Tests.Storage;

public class LargePagesTests
{
    private const long Page = LargePages.Size;

    [Fact]
    public void Within_AnyArray_IsAllOfItsWholePagesAndNothingElse() => Gen.Select(Gen.Long[0, 64 * Page], Gen.Long[0, 8 * Page]).Sample((start, length) =>
    {
        var (from, bytes) = LargePages.Within((nint)start, length);
        var pages = Enumerable.Range(0, 80).Select(page => page * Page).Where(page => page >= start && page + Page <= start + length).ToArray();
        Assert.Equal(pages.Length * Page, bytes);
        Assert.True(bytes == 0 || from == pages[0]);
    });

    [Fact]
    public void Ask_ForMemoryThatIsWrittenTo_LeavesWhatIsThere()
    {
        var array = GC.AllocateUninitializedArray<byte>((int)(4 * Page), pinned: true);
        for (var i = 0; i < array.Length; i += 4096)
            array[i] = (byte)(i >> 12);
        LargePages.Ask(FlatArray.Address(array), array.Length);
        for (var i = 0; i < array.Length; i += 4096)
            Assert.Equal((byte)(i >> 12), array[i]);
    }
}
