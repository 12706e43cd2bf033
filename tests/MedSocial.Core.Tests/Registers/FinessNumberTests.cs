using MedSocial.Registers;

namespace MedSocial.Tests.Registers;

public sealed class FinessNumberTests : RegisterContract<FinessNumber>
{
    protected override IReadOnlyList<string> Good => [.. RegisterSamples.Finess, "750712185", "2A1234567", "2B1234567", "201234567"];

    protected override string Form => $"(?<n>([0-9]{Gap}[0-9]|2{Gap}[ABab])({Gap}[0-9]){{7}})";

    protected override RegisterCheck Check(string text) => FinessNumber.Check(text);

    protected override bool IsDefault(FinessNumber number) => number.IsDefault;

    protected override bool HasValidKey(FinessNumber number) => number.HasValidKey;

    protected override bool PassesKey(string plain) => plain[1] is 'A' or 'B' || RegisterSamples.PassesLuhn(plain);

    [Fact]
    public void HasValidKey_PublishedNumbers_True() =>
        Assert.All(RegisterSamples.Finess, text => Assert.True(FinessNumber.Parse(text).HasValidKey, text));

    [Fact]
    public void HasValidKey_WrongKey_FalseButParsed()
    {
        Assert.False(FinessNumber.Parse("750712185").HasValidKey);
        Assert.Equal(RegisterCheck.KeyMismatch, FinessNumber.Check("750712185"));
    }

    [Theory]
    [InlineData("750712184", "75 071 218 4")]
    [InlineData("010000024", "01 000 002 4")]
    [InlineData("2a1234567", "2A 123 456 7")]
    public void ToString_Spaced_AsTheRegisterPrintsIt(string text, string spaced)
    {
        var number = FinessNumber.Parse(text);
        Assert.Equal(spaced, number.ToString("S"));
        Assert.Equal(spaced, $"{number:s}");
        Assert.Equal(number, FinessNumber.Parse(spaced));
        Assert.False(number.TryFormat(new char[11], out _, "S"));
        Assert.True(number.TryFormat(new byte[12], out var written, "S"));
        Assert.Equal(12, written);
        Assert.Equal("", default(FinessNumber).ToString("S"));
    }

    [Fact]
    public void Parse_TenCharacters_HasNoNationalId() => Assert.False(FinessNumber.TryParse("0750712184", out _));
}
