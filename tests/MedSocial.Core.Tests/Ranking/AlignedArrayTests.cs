using MedSocial.Ranking;

namespace MedSocial.Tests.Ranking;

public class AlignedArrayTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(100_003)]
    public void Span_AnyLength_StartsALineAndIsEmpty(int length)
    {
        AssertAligned<int>(length);
        AssertAligned<float>(length);
        AssertAligned<double>(length);
    }

    private static unsafe void AssertAligned<T>(int length)
        where T : unmanaged, IEquatable<T>
    {
        var span = new AlignedArray<T>(length).Span;
        Assert.Equal(length, span.Length);
        Assert.False(span.ContainsAnyExcept(default(T)));
        fixed (T* start = span)
            Assert.Equal(0, (nint)start % 64);
    }
}
