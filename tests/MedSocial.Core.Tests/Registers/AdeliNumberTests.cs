using MedSocial.Registers;

namespace MedSocial.Tests.Registers;

public sealed class AdeliNumberTests : RegisterContract<AdeliNumber>
{
    // No number of a living person: built on a department, a profession and a key.
    protected override IReadOnlyList<string> Good => ["781234566", "781234567", "012345674", "2A1234567", "2B1234567", "201234567"];

    protected override string Form => $"(0{Gap})?(?<n>([0-9]{Gap}[0-9]|2{Gap}[ABab])({Gap}[0-9]){{7}})";

    protected override RegisterCheck Check(string text) => AdeliNumber.Check(text);

    protected override bool IsDefault(AdeliNumber number) => number.IsDefault;

    protected override bool HasValidKey(AdeliNumber number) => number.HasValidKey;

    protected override bool PassesKey(string plain) => plain[1] is 'A' or 'B' || RegisterSamples.PassesLuhn(plain);

    [Fact]
    public void ToNationalId_PutsAZeroInFront()
    {
        var number = AdeliNumber.Parse("0781234567");
        Assert.Equal("781234567", number.ToString());
        Assert.Equal("0781234567", number.ToNationalId());
        Assert.Equal("02A1234567", AdeliNumber.Parse("2a 12 3456 7").ToNationalId());
        Assert.Equal("", default(AdeliNumber).ToNationalId());
    }

    [Theory]
    [InlineData("2A1234567")]
    [InlineData("2B1234567")]
    [InlineData("2b.12-34567")]
    [InlineData("0 2B1234567")]
    public void HasValidKey_CorsicanDepartment_NothingContradictsIt(string text)
    {
        Assert.True(AdeliNumber.Parse(text).HasValidKey);
        Assert.Equal(RegisterCheck.Valid, AdeliNumber.Check(text));
    }

    [Theory]
    [InlineData("02A123456")]
    [InlineData("12A1234567")]
    [InlineData("1A1234567")]
    [InlineData("A21234567")]
    [InlineData("78123456A")]
    [InlineData("2A123456B")]
    [InlineData("2AB234567")]
    public void Check_LetterElsewhere_Malformed(string text) => Assert.Equal(RegisterCheck.Malformed, AdeliNumber.Check(text));

    [Theory]
    [InlineData("02A123456", "letter")]
    [InlineData("2C1234567", "U+0043")]
    [InlineData("1781234567", "10")]
    public void Parse_Malformed_TellsWhichRuleIsBroken(string text, string word) =>
        Assert.Contains(word, Assert.Throws<FormatException>(() => AdeliNumber.Parse(text)).Message, StringComparison.Ordinal);
}
