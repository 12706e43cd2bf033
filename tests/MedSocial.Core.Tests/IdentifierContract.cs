using System.Text.Json;
using CsCheck;
using MedSocial.Tests.Text;

namespace MedSocial.Tests;

/// <summary>What every identifier that is stored as text does.</summary>
public abstract class IdentifierContract<T>(Func<string, T> convert)
    where T : struct, ISpanParsable<T>, IComparable<T>, IEquatable<T>
{
    private static readonly Gen<string> Good = Gen.String[Gen.Char["abyzABYZ0189._:~@/-"], 1, 128];

    [Theory]
    [InlineData("a")]
    [InlineData("Z9")]
    [InlineData("rpps:10003820189")]
    [InlineData("https://example.org/~a_b-c.d@e")]
    public void Parse_Text_KeepsItAsItIs(string text)
    {
        var id = T.Parse(text, null);
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, convert(text));
        Assert.Equal(id, OfString<T>(text));
        Assert.True(T.TryParse(text, null, out var tried) && T.TryParse(text.AsSpan(), null, out var spanned) && tried.Equals(id) && spanned.Equals(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData(" a")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("é")]
    [InlineData("ａ")]
    [InlineData("a,b")]
    [InlineData("a#b")]
    [InlineData("a%20b")]
    [InlineData("a\\b")]
    [InlineData("\u200Ba")]
    public void TryParse_BadCharacter_IsFalse(string text)
    {
        Assert.False(T.TryParse(text, null, out var id));
        Assert.Equal(default, id);
        Assert.False(T.TryParse(text.AsSpan(), null, out _));
        Assert.Throws<FormatException>(() => T.Parse(text, null));
        Assert.Throws<FormatException>(() => convert(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Parse_Length_HasALimit()
    {
        Assert.Equal(128, T.Parse(new string('a', 128), null).ToString()!.Length);
        Assert.False(T.TryParse(new string('a', 129), null, out _));
        Assert.Throws<FormatException>(() => T.Parse(new string('a', 129), null));
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => OfString<T>(null!));
        Assert.Throws<ArgumentNullException>("text", () => convert(null!));
        Assert.False(T.TryParse((string?)null, null, out _));
    }

    [Fact]
    public void Parse_HalfASurrogatePair_IsNamedInASafeMessage()
    {
        var thrown = Assert.Throws<FormatException>(() => T.Parse("a\uD800\u202E\u001B" + new string('x', 500), null));
        Assert.DoesNotContain(thrown.Message, c => char.IsControl(c) || char.IsSurrogate(c) || c == '\u202E');
        Assert.True(thrown.Message.Length < 300);
    }

    [Fact]
    public void Default_IsTheMissingIdentifier()
    {
        Assert.Equal("", default(T).ToString());
        Assert.True(default(T).CompareTo(convert("-")) < 0);
        Assert.NotEqual(default, convert("a"));
        Assert.Equal(default(T).GetHashCode(), new T().GetHashCode());
    }

    [Fact]
    public void CompareTo_Identifiers_IsOrdinal() => Gen.Select(Good, Good).Sample(
        (a, b) =>
        {
            var (one, other) = (convert(a), convert(b));
            Assert.Equal(Math.Sign(string.CompareOrdinal(a, b)), Math.Sign(one.CompareTo(other)));
            Assert.Equal(a == b, one.Equals(other));
            Assert.True(!one.Equals(other) || one.GetHashCode() == other.GetHashCode());
        },
        iter: 500, seed: "0000KsVbV5R4");

    [Fact]
    public void Equals_Case_Counts() => Assert.NotEqual(convert("a"), convert("A"));

    [Fact]
    public void Json_Identifier_IsAStringAndAKey()
    {
        var id = convert("a:b/1");
        Assert.Equal("\"a:b/1\"", JsonSerializer.Serialize(id));
        Assert.Equal(id, JsonSerializer.Deserialize<T>("\"a:b/1\""));
        var map = new Dictionary<T, int> { [id] = 1 };
        Assert.Equal("{\"a:b/1\":1}", JsonSerializer.Serialize(map));
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<T, int>>("{\"a:b/1\":1}"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<T, int>>("{\"a b\":1}"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("true")]
    public void Json_NoString_Throws(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndRoundTrips() => Gen.OneOf(Good, TextGen.AnyUtf16).Sample(
        text =>
        {
            if (T.TryParse(text, null, out var id))
                Assert.Equal(id, T.Parse(id.ToString()!, null));
        },
        iter: 2000, seed: "0000KsVbV5R4");

    /// <summary>The overload for strings; on <c>T</c> itself the one for spans is taken.</summary>
    private static TParsable OfString<TParsable>(string text)
        where TParsable : IParsable<TParsable> => TParsable.Parse(text, null);
}

public class NetworkIdTests() : IdentifierContract<NetworkId>(text => text);

public class PractitionerIdTests() : IdentifierContract<PractitionerId>(text => text);

public class OrganizationIdTests() : IdentifierContract<OrganizationId>(text => text);

public class SourceIdTests() : IdentifierContract<SourceId>(text => text);

public class ProfessionCodeTests() : IdentifierContract<ProfessionCode>(text => text);

public class SpecialtyCodeTests() : IdentifierContract<SpecialtyCode>(text => text);

public class MeasureKindTests() : IdentifierContract<MeasureKind>(text => text);
