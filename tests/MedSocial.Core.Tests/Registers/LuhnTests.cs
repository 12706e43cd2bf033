using System.Globalization;
using CsCheck;
using MedSocial.Registers;

namespace MedSocial.Tests.Registers;

public sealed class LuhnTests
{
    [Fact]
    public void Key_AnyDigits_MakesTheTextbookFormulaPass() =>
        Gen.ULong[0, 99_999_999_999_999].Sample(
            number =>
            {
                var text = number.ToString(CultureInfo.InvariantCulture);
                var packed = ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                Assert.Equal(RegisterSamples.PassesLuhn(text), Luhn.Sum(packed) % 10 == 0);
                Assert.True(RegisterSamples.PassesLuhn(text[..^1] + Luhn.Key(packed, 0)));
            },
            iter: 10_000);

    [Fact]
    public void Key_PrefixOfNpi_IsTheConstant24() =>
        Gen.ULong[1_000_000_000, 2_999_999_999].Sample(
            number =>
            {
                var text = number.ToString(CultureInfo.InvariantCulture);
                var packed = ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                Assert.True(RegisterSamples.PassesLuhn("80840" + text[..^1] + Luhn.Key(packed, 24)));
            },
            iter: 10_000);
}
