using MedSocial.Registers;

namespace MedSocial.Tests.Registers;

public sealed class NpiNumberTests : RegisterContract<NpiNumber>
{
    protected override IReadOnlyList<string> Good => [.. RegisterSamples.Npi, "2000000002"];

    protected override string Form => $"(?<n>[12]({Gap}[0-9]){{9}})";

    protected override bool RefusesWrongKeys => true;

    protected override RegisterCheck Check(string text) => NpiNumber.Check(text);

    protected override bool IsDefault(NpiNumber number) => number.IsDefault;

    protected override bool HasValidKey(NpiNumber number) => number.HasValidKey;

    protected override bool PassesKey(string plain) => RegisterSamples.PassesLuhn("80840" + plain);

    [Theory]
    [InlineData("1234567893")]
    [InlineData("1558598797")]
    [InlineData("123-456-7893")]
    [InlineData("1234.567.893")]
    public void Parse_PublishedNumbers_Fit(string text) => Assert.True(NpiNumber.Parse(text).HasValidKey);

    [Fact]
    public void Parse_WrongKey_IsRefusedAndTheMessageTellsTheKey()
    {
        Assert.False(NpiNumber.TryParse("1234567894", out var number));
        Assert.True(number.IsDefault);
        Assert.Equal(RegisterCheck.KeyMismatch, NpiNumber.Check("1234567894"));
        var message = Assert.Throws<FormatException>(() => NpiNumber.Parse("1234567894")).Message;
        Assert.Contains("key 3", message, StringComparison.Ordinal);
        Assert.DoesNotContain("takes", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0234567893")]
    [InlineData("3234567893")]
    [InlineData("9234567893")]
    public void Parse_OtherFirstDigit_IsMalformed(string text)
    {
        Assert.Equal(RegisterCheck.Malformed, NpiNumber.Check(text));
        Assert.Contains("begin", Assert.Throws<FormatException>(() => NpiNumber.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FhirSystem_IsThatOfHl7() => Assert.Equal("http://hl7.org/fhir/sid/us-npi", NpiNumber.FhirSystem);
}
