using System.Text;
using CsCheck;
using MedSocial.Storage.Flat;

namespace MedSocial.Tests.Storage;

public class ChecksumTests
{
    // The values that the reference implementation of XXH64 gives for seed 0.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999UL)]
    [InlineData("a", 0xD24EC4F1A98C6E5BUL)]
    [InlineData("abc", 0x44BC2CF5AD770999UL)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1UL)]
    public void Of_KnownText_IsTheReferenceValue(string text, ulong expected) => Assert.Equal(expected, Checksum.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Of_OneBitOther_Differs() => Gen.Select(Gen.Byte.Array[1, 200], Gen.Int[0, 1599]).Sample((bytes, bit) =>
    {
        var before = Checksum.Of(bytes);
        bytes[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
        return Checksum.Of(bytes) != before;
    }, seed: "0000KsVbV5R4");
}
