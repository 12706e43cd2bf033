using System.Runtime.CompilerServices;
using MedSocial.Registers;

namespace MedSocial.Tests.Registers;

public sealed class RegisterNumberTests : RegisterContract<RegisterNumber>
{
    // One register is enough here: the others have tests of their own, and their order is not that of their names.
    protected override IReadOnlyList<string> Good => ["rpps:10003820189", "rpps:12222222222", "rpps:10107592585"];

    protected override string Form => $@"(?i:rpps)\s*:\s*(8{Gap})?(?<n>[0-9]({Gap}[0-9]){{10}})";

    protected override string Lead => "rpps:";

    protected override RegisterCheck Check(string text) => RegisterNumber.Check(text);

    protected override bool IsDefault(RegisterNumber number) => number.IsDefault;

    protected override bool HasValidKey(RegisterNumber number) => number.HasValidKey;

    protected override bool PassesKey(string plain) => RegisterSamples.PassesLuhn(plain[(plain.IndexOf(':') + 1)..]);

    [Theory]
    [InlineData("rpps:10003820189", Register.Rpps, true)]
    [InlineData("rpps:12222222222", Register.Rpps, false)]
    [InlineData("adeli:781234567", Register.Adeli, false)]
    [InlineData("finess:750712184", Register.Finess, true)]
    [InlineData("finess:2A1234567", Register.Finess, true)]
    [InlineData("npi:1234567893", Register.Npi, true)]
    public void Parse_PrefixedText_RoundTrips(string text, Register register, bool hasValidKey)
    {
        var number = RegisterNumber.Parse(text);
        Assert.Equal(register, number.Register);
        Assert.Equal(hasValidKey, number.HasValidKey);
        Assert.Equal(text, number.ToString());
        Assert.Equal(number, RegisterNumber.Parse($" {text.ToUpperInvariant().Replace(":", " : ", StringComparison.Ordinal)} "));
    }

    [Theory]
    [InlineData("10003820189", "register")]
    [InlineData(":10003820189", "register")]
    [InlineData("none:10003820189", "register")]
    [InlineData("rppsx:10003820189", "register")]
    [InlineData("npi:1234567894", "key")]
    [InlineData("rpps:", "empty")]
    [InlineData("rpps:rpps:10003820189", "U+0072")]
    [InlineData("finess:10003820189", "takes")]
    [InlineData("rpps:1000382018x", "position 15")]
    public void Parse_Malformed_TellsWhichRuleIsBroken(string text, string word)
    {
        Assert.False(RegisterNumber.TryParse(text, out _));
        Assert.Contains(word, Assert.Throws<FormatException>(() => RegisterNumber.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conversions_FromTheFour_AndBack()
    {
        RegisterNumber rpps = RppsNumber.Parse("810003820189"), adeli = AdeliNumber.Parse("0781234567");
        RegisterNumber finess = FinessNumber.Parse("75 071 218 4"), npi = NpiNumber.Parse("1234567893");
        Assert.Equal(["rpps:10003820189", "adeli:781234567", "finess:750712184", "npi:1234567893"],
            new[] { rpps, adeli, finess, npi }.Select(number => number.ToString()));
        Assert.Equal("rpps:10003820189", RegisterNumber.Parse("RPPS: 10 003 820 189").ToString());

        Assert.True(rpps.TryGet(out RppsNumber r));
        Assert.True(adeli.TryGet(out AdeliNumber a));
        Assert.True(finess.TryGet(out FinessNumber f));
        Assert.True(npi.TryGet(out NpiNumber n));
        Assert.Equal([rpps, adeli, finess, npi], new RegisterNumber[] { r, a, f, n });

        Assert.False(rpps.TryGet(out NpiNumber none));
        Assert.True(none.IsDefault);
        Assert.False(npi.TryGet(out RppsNumber _));
        Assert.False(adeli.TryGet(out FinessNumber _));
        Assert.False(finess.TryGet(out AdeliNumber _));
        Assert.False(default(RegisterNumber).TryGet(out RppsNumber _));
        Assert.Equal(default, (RegisterNumber)default(RppsNumber));
    }

    [Fact]
    public void CompareTo_RegisterFirstThenNumber()
    {
        string[] ordered =
        [
            "", "rpps:10003820189", "rpps:10107592585", "adeli:2A1234567", "adeli:2B1234567", "adeli:781234567", "finess:010000024",
            "finess:750712184", "npi:1234567893", "npi:1558598797",
        ];
        var numbers = ordered.Reverse().Select(text => text.Length == 0 ? default : RegisterNumber.Parse(text));
        Assert.Equal(ordered, numbers.Order().Select(number => number.ToString()));
    }

    [Fact]
    public void Equality_SameDigitsInTwoRegisters_Differ() =>
        Assert.NotEqual(RegisterNumber.Parse("adeli:750712184"), RegisterNumber.Parse("finess:750712184"));

    [Fact]
    public void ToPractitionerId_IsTheText()
    {
        Assert.Equal(PractitionerId.Parse("rpps:10003820189"), RegisterNumber.Parse("rpps:810003820189").ToPractitionerId());
        Assert.Equal("adeli:2A1234567", RegisterNumber.Parse("adeli:2a1234567").ToPractitionerId().Value);
        Assert.Equal("npi:1234567893", RegisterNumber.Parse("npi:1234567893").ToPractitionerId().Value);
    }

    [Fact]
    public void ToPractitionerId_NoPractitioner_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => default(RegisterNumber).ToPractitionerId());
        Assert.Throws<InvalidOperationException>(() => RegisterNumber.Parse("finess:750712184").ToPractitionerId());
    }

    [Fact]
    public void Size_EveryNumber_EightBytes()
    {
        Assert.Equal(8, Unsafe.SizeOf<RegisterNumber>());
        Assert.Equal(8, Unsafe.SizeOf<RppsNumber>());
        Assert.Equal(8, Unsafe.SizeOf<AdeliNumber>());
        Assert.Equal(8, Unsafe.SizeOf<FinessNumber>());
        Assert.Equal(8, Unsafe.SizeOf<NpiNumber>());
    }

    [Fact]
    public void TryParseAndTryFormat_Spans_AllocateNothing()
    {
        static void Once()
        {
            Span<char> buffer = stackalloc char[32];
            for (var i = 0; i < 100; i++)
            {
                _ = TryParseSpan<RppsNumber>("10 003 820 189", out var number) && number.TryFormat(buffer, out _);
                _ = TryParseSpan<NpiNumber>("1234567894", out _);
                _ = TryParseSpan<RegisterNumber>("finess: 75 071 218 4", out var any) && any.TryFormat(buffer, out _) && any.HasValidKey;
            }
        }
        Once();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Once();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static bool TryParseSpan<T>(ReadOnlySpan<char> text, out T number)
        where T : ISpanParsable<T> => T.TryParse(text, null, out number!);
}
