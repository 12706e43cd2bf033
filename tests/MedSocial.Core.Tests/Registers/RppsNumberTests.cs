using MedSocial.Registers;

namespace MedSocial.Tests.Registers;

public sealed class RppsNumberTests : RegisterContract<RppsNumber>
{
    protected override IReadOnlyList<string> Good => [.. RegisterSamples.Rpps, .. RegisterSamples.FakeRpps, "80003820189", "00000000018"];

    protected override string Form => $"(8{Gap})?(?<n>[0-9]({Gap}[0-9]){{10}})";

    protected override RegisterCheck Check(string text) => RppsNumber.Check(text);

    protected override bool IsDefault(RppsNumber number) => number.IsDefault;

    protected override bool HasValidKey(RppsNumber number) => number.HasValidKey;

    protected override bool PassesKey(string plain) => RegisterSamples.PassesLuhn(plain);

    [Fact]
    public void HasValidKey_PublishedNumbers_True() =>
        Assert.All(RegisterSamples.Rpps, text => Assert.True(RppsNumber.Parse(text).HasValidKey, text));

    [Fact]
    public void HasValidKey_NumbersMadeUpForGuides_FalseButParsed() =>
        Assert.All(RegisterSamples.FakeRpps, text =>
        {
            Assert.True(RppsNumber.TryParse(text, out var number));
            Assert.False(number.HasValidKey);
            Assert.Equal(RegisterCheck.KeyMismatch, RppsNumber.Check(text));
        });

    [Theory]
    [InlineData("10 003 820 189")]
    [InlineData("10\u00A0003\u202F820 189")]
    [InlineData("10.003.820.189")]
    [InlineData("1000-3820-189")]
    [InlineData("1 0 0 0 3 8 2 0 1 8 9")]
    [InlineData("810003820189")]
    [InlineData("8 10003820189")]
    [InlineData("\t8-10.003.820.189\n")]
    public void Parse_AsPeopleTypeIt_IsTheSameNumber(string text) => Assert.Equal(RppsNumber.Parse("10003820189"), RppsNumber.Parse(text));

    [Fact]
    public void ToNationalId_PutsAnEightInFront()
    {
        var number = RppsNumber.Parse("10 003 820 189");
        Assert.Equal("10003820189", number.ToString());
        Assert.Equal("810003820189", number.ToNationalId());
        Assert.Equal(number, RppsNumber.Parse(number.ToNationalId()));
        Assert.Equal("", default(RppsNumber).ToNationalId());
    }

    [Fact]
    public void Parse_ElevenDigitsThatBeginWithEight_AreNotTakenForANationalId() =>
        Assert.Equal("880003820189", RppsNumber.Parse("80003820189").ToNationalId());

    [Theory]
    [InlineData("", "empty")]
    [InlineData("1000382018", "digits")]
    [InlineData("910003820189", "12")]
    [InlineData("1000382018x", "U+0078")]
    [InlineData("1000382018９", "U+FF19")]
    [InlineData("1000382018A", "U+0041")]
    [InlineData("10003820189-", "separator")]
    [InlineData("00000000000", "zeros")]
    public void Parse_Malformed_TellsWhichRuleIsBroken(string text, string word) =>
        Assert.Contains(word, Assert.Throws<FormatException>(() => RppsNumber.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void FhirSystems_AreThoseOfTheFrenchProfiles()
    {
        Assert.Equal("https://rpps.esante.gouv.fr", RppsNumber.FhirSystem);
        Assert.Equal("urn:oid:1.2.250.1.71.4.2.1", RppsNumber.FhirNationalIdSystem);
        Assert.Equal(RppsNumber.FhirNationalIdSystem, AdeliNumber.FhirNationalIdSystem);
    }
}
