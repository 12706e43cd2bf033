using System.Text;
using CsCheck;
using MedSocial.Formats;
using static MedSocial.Formats.DirectoryFormatError;

namespace MedSocial.Tests.Formats;

public class DirectoryJsonHostileTests
{
    /// <summary>Small, with every kind of value.</summary>
    private static readonly byte[] Small = DirectoryEquality.Write(new MedicalDirectoryBuilder()
        .Add(new Source { Id = "s", Title = "Été 🩺", Published = PartialDate.Year(2019) })
        .Add(new Practitioner { Id = "p", Name = PersonName.Of("A", "B").Withhold(), Places = [new() { Country = "FR", Coordinates = new(1.5, 2) }] })
        .Add(Account.Of("twitter:a") with
        {
            Owners = ["p"], Purposes = AccountPurposes.Teaching,
            Measures = [new() { Kind = "posts", Value = 12, IsSelfClaimed = true, AsOf = new(2019, 3, 13), Source = "s" }],
        })
        .Add(new Interaction { From = "twitter:a", To = "twitter:a", Kind = InteractionKind.Reply, At = DateTimeOffset.UnixEpoch, Count = 3, Hashtags = ["#a"] })
        .Build());

    public static TheoryData<string, DirectoryFormatError, string> Bad => new()
    {
        // The document.
        { "", Truncated, "" },
        { " \n", Truncated, "" },
        { "null", WrongFormat, "" },
        { "[]", WrongFormat, "" },
        { "\"medsocial\"", WrongFormat, "" },
        { "{}", WrongFormat, "" },
        { """{"version":1}""", WrongFormat, "" },
        { """{"format":"medsocial"}""", MissingMember, "" },
        { """{"format":"geojson","version":1}""", WrongFormat, "format" },
        { """{"format":1,"version":1}""", WrongFormat, "format" },
        { """{"format":"MedSocial","version":1}""", WrongFormat, "format" },
        { """{"format":"medsocial","version":2}""", NewerVersion, "version" },
        { """{"format":"medsocial","version":0}""", InvalidValue, "version" },
        { """{"format":"medsocial","version":1.0}""", InvalidValue, "version" },
        { """{"format":"medsocial","version":99999999999}""", InvalidValue, "version" },
        { """{"format":"medsocial","version":"1"}""", InvalidValue, "version" },
        { """{"format":"medsocial","version":1}x""", TrailingData, "" },
        { """{"format":"medsocial","version":1}{}""", TrailingData, "" },
        { """{"format":"medsocial","format":"medsocial","version":1}""", DuplicateMember, "format" },
        { """{"format":"medsocial","version":1,"version":1}""", DuplicateMember, "version" },
        { """{"format":"medsocial","version":1,"topics":[],"topics":[]}""", DuplicateMember, "topics" },
        { """{"format":"medsocial","version":1,"topics":[],"\u0074opics":[]}""", DuplicateMember, "topics" },
        { """{"format":"medsocial","version":1,}""", NotJson, "" },
        { """{"format":"medsocial",/**/"version":1}""", NotJson, "" },
        { """{"format":"medsocial","version":1,"x":NaN}""", NotJson, "x" },
        { """{"format":"medsocial","version":1,"x":"\ud800"}""", InvalidText, "x" },
        { "{'format':'medsocial'}", NotJson, "" },
        { "\uFEFF\uFEFF{}", NotJson, "" },
        { "\0", NotJson, "" },

        // Sections.
        { Doc("\"practitioners\":null"), InvalidValue, "practitioners" },
        { Doc("\"practitioners\":{}"), InvalidValue, "practitioners" },
        { Doc("\"practitioners\":[null]"), InvalidValue, "practitioners[0]" },
        { Doc("\"practitioners\":[{\"id\":\"p\"},[]]"), InvalidValue, "practitioners[1]" },
        { Doc("\"practitioners\":[{\"id\":\"p\"},]"), NotJson, "practitioners[1]" },
        { Doc("\"practitioners\":[{\"id\":\"p\"} {\"id\":\"q\"}]"), NotJson, "practitioners[1]" },

        // Records.
        { Person(""), MissingMember, "practitioners[0]" },
        { Person("\"id\":\"\""), InvalidValue, "practitioners[0].id" },
        { Person("\"id\":null"), InvalidValue, "practitioners[0].id" },
        { Person("\"id\":1"), InvalidValue, "practitioners[0].id" },
        { Person("\"id\":\"p\",\"id\":\"p\""), DuplicateMember, "practitioners[0].id" },
        { Person("\"id\":\"p\",\"places\":[],\"places\":[]"), DuplicateMember, "practitioners[0].places" },
        { Person("\"id\":\"p\",\"places\":[{},{\"city\":\"a\",\"city\":\"a\"}]"), DuplicateMember, "practitioners[0].places[1].city" },
        { Person("\"id\":\"p\",\"places\":[{},{\"country\":\"FRA\"}]"), InvalidValue, "practitioners[0].places[1].country" },
        { Person("\"id\":\"p\",\"places\":[null]"), InvalidValue, "practitioners[0].places[0]" },
        { Person("\"id\":\"p\",\"places\":null"), InvalidValue, "practitioners[0].places" },
        { Person("\"id\":\"p\",\"places\":[{\"coordinates\":{\"latitude\":1}}]"), MissingMember, "practitioners[0].places[0].coordinates" },
        { Person("\"id\":\"p\",\"places\":[{\"coordinates\":{\"latitude\":91,\"longitude\":0}}]"), InvalidValue, "practitioners[0].places[0].coordinates.latitude" },
        { Person("\"id\":\"p\",\"places\":[{\"coordinates\":{\"latitude\":1e999,\"longitude\":0}}]"), InvalidValue, "practitioners[0].places[0].coordinates.latitude" },
        { Person("\"id\":\"p\",\"places\":[{\"coordinates\":{\"latitude\":NaN,\"longitude\":0}}]"), NotJson, "practitioners[0].places[0].coordinates.latitude" },
        { Person("\"id\":\"p\",\"places\":[{\"coordinates\":{\"latitude\":\"NaN\",\"longitude\":0}}]"), InvalidValue, "practitioners[0].places[0].coordinates.latitude" },
        { Person("\"id\":\"p\",\"places\":[{\"coordinates\":{\"latitude\":-Infinity}}]"), NotJson, "practitioners[0].places[0].coordinates.latitude" },
        { Person("\"id\":\"p\",\"stage\":\"Intern\""), InvalidValue, "practitioners[0].stage" },
        { Person("\"id\":\"p\",\"stage\":2"), InvalidValue, "practitioners[0].stage" },
        { Person("\"id\":\"p\",\"stage\":\"2\""), InvalidValue, "practitioners[0].stage" },
        { Person("\"id\":\"p\",\"stage\":\"wizard\""), InvalidValue, "practitioners[0].stage" },
        { Person("\"id\":\"p\",\"name\":\"A\""), InvalidValue, "practitioners[0].name" },
        { Person("\"id\":\"p\",\"name\":{\"given\":\"\\ud800\"}"), InvalidText, "practitioners[0].name.given" },
        { Person("\"id\":\"p\",\"name\":{\"given\":\"\\udc00\\ud800\"}"), InvalidText, "practitioners[0].name.given" },
        { Person("\"id\":\"\\ud800\""), InvalidText, "practitioners[0].id" },
        { Person("\"id\":\"p\",\"stage\":\"\\ud800\""), InvalidText, "practitioners[0].stage" },
        { Person("\"id\":\"p\",\"later\":[{\"a\":\"\\ud800\"}]"), InvalidText, "practitioners[0].later[0].a" },
        { Person("\"id\":\"p\",\"\\ud800\":1"), InvalidText, "practitioners[0].id" },
        { Person("\"id\":\"p\",\"registerNumbers\":[\"rpps:1\"]"), InvalidValue, "practitioners[0].registerNumbers[0]" },
        { Person("\"id\":\"p\",\"aliases\":[{\"text\":\" \",\"kind\":\"open\"}]"), InvalidValue, "practitioners[0].aliases[0].text" },
        { Person("\"id\":\"p\",\"topics\":[null]"), InvalidValue, "practitioners[0].topics[0]" },
        { Person($"\"id\":\"{new string('x', 129)}\""), InvalidValue, "practitioners[0].id" },
        { Person($"\"id\":\"{new string('x', 100_000)}\""), InvalidValue, "practitioners[0].id" },
        { Person($"\"id\":\"p\",\"name\":{{\"family\":\"{new string('x', 1001)}\"}}"), InvalidValue, "practitioners[0].name.family" },
        { Presence("\"handle\":\"a b\""), InvalidValue, "accounts[0].handle" },
        { Presence("\"joined\":\"yesterday\""), InvalidValue, "accounts[0].joined" },
        { Presence("\"joined\":null"), InvalidValue, "accounts[0].joined" },
        { Presence("\"purposes\":[\"teaching\",\"teaching\"]"), InvalidValue, "accounts[0].purposes[1]" },
        { Presence("\"purposes\":[\"none\"]"), InvalidValue, "accounts[0].purposes[0]" },
        { Presence("\"purposes\":\"teaching\""), InvalidValue, "accounts[0].purposes" },
        { Presence("\"purposes\":16"), InvalidValue, "accounts[0].purposes" },
        { Presence("\"measures\":[{\"kind\":\"posts\",\"asOf\":\"2019-03-13\",\"source\":\"s\"}]"), MissingMember, "accounts[0].measures[0]" },
        { Presence("\"measures\":[{\"value\":-1}]"), InvalidValue, "accounts[0].measures[0].value" },
        { Presence("\"measures\":[{\"value\":9223372036854775808}]"), InvalidValue, "accounts[0].measures[0].value" },
        { Presence("\"measures\":[{\"value\":1.5}]"), InvalidValue, "accounts[0].measures[0].value" },
        { Presence("\"measures\":[{\"value\":\"1\"}]"), InvalidValue, "accounts[0].measures[0].value" },
        { Presence("\"measures\":[{\"value\":01}]"), NotJson, "accounts[0].measures[0].value" },
        { Presence("\"measures\":[{\"asOf\":\"2019-02-30\"}]"), InvalidValue, "accounts[0].measures[0].asOf" },
        { Presence("\"measures\":[{\"asOf\":\"2019\"}]"), InvalidValue, "accounts[0].measures[0].asOf" },
        { Presence("\"measures\":[{\"isSelfClaimed\":\"true\"}]"), InvalidValue, "accounts[0].measures[0].isSelfClaimed" },
        { Doc("\"interactions\":[{\"at\":\"2019-03-13T08:00:00\"}]"), InvalidValue, "interactions[0].at" },
        { Doc("\"interactions\":[{\"at\":\"2019-03-13\"}]"), InvalidValue, "interactions[0].at" },
        { Doc("\"interactions\":[{\"at\":\"0001-01-01T00:00:00+14:00\"}]"), InvalidValue, "interactions[0].at" },
        { Doc("\"interactions\":[{\"count\":0}]"), InvalidValue, "interactions[0].count" },
        { Doc("\"interactions\":[{\"from\":\"nobody\"}]"), InvalidValue, "interactions[0].from" },
        { Doc("\"interactions\":[{\"from\":\"https://example.org/a\"}]"), InvalidValue, "interactions[0].from" },
        { Doc("\"interactions\":[{\"count\":99999999999}]"), InvalidValue, "interactions[0].count" },
        { Doc("\"networks\":[{\"id\":\"n\",\"kind\":\"blog\",\"names\":[],\"grammar\":{}}]"), MissingMember, "networks[0].grammar" },
        { Doc("\"networks\":[{\"grammar\":{\"maxLength\":1,\"punctuation\":null}}]"), InvalidValue, "networks[0].grammar.punctuation" },
        { Doc("\"topics\":[{\"hashtag\":\"#1\"}]"), InvalidValue, "topics[0].hashtag" },
        { Doc("\"sources\":[{\"id\":\"s\",\"title\":\"\\u0007\"}]"), InvalidValue, "sources[0].title" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Read_Bad_SaysWhatAndWhere(string json, DirectoryFormatError code, string path)
    {
        ArgumentNullException.ThrowIfNull(json);
        var e = Assert.Throws<DirectoryFormatException>(() => DirectoryEquality.Read(json));
        Assert.Equal((code, path), (e.Code, e.Path));
        Assert.InRange(e.Position, 0, Encoding.UTF8.GetByteCount(json));
        Assert.InRange(e.Message.Length, 10, 500);
        Assert.DoesNotContain(e.Message, char.IsControl);
    }

    [Theory]
    [InlineData("\"practitioners\":[{\"id\":\"p\",\"stage\":\"wizard\"}]", "\"wizard\"")]
    [InlineData("\"practitioners\":[{\"id\":\"p\"},{\"id\":\"p\",\"places\":[{\"country\":\"é\",\"city\":5}]}]", "\"é\"")]
    [InlineData("\"accounts\":5", "5")]
    public void Position_IsWhereTheValueBegins(string members, string value)
    {
        var json = DirectoryEquality.Document(new string(' ', 100_000) + members);
        var e = Assert.Throws<DirectoryFormatException>(() => DirectoryEquality.Read(json));
        Assert.Equal(json.LastIndexOf(value, StringComparison.Ordinal), e.Position);
        Assert.EndsWith($", byte {e.Position})", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"x\":\"", "a", 100_000_000, "\"", RecordTooLarge)]
    [InlineData("\"practitioners\":[{\"id\":\"p\",\"name\":{\"given\":\"", "a", 100_000_000, "\"}}]", RecordTooLarge)]
    [InlineData("\"practitioners\":[{\"id\":\"p\",\"x\":[", "{},", 40_000_000, "{}]}]", RecordTooLarge)]
    [InlineData("\"practitioners\":[", "[", 100_000, "]", TooDeep)]
    [InlineData("\"practitioners\":[{\"id\":\"p\",\"x\":", "[", 100_000, "]", TooDeep)]
    [InlineData("\"x\":", "{\"a\":", 100_000, "1}", TooDeep)]
    [InlineData("\"", "a", 100_000_000, "\":1", RecordTooLarge)]
    [InlineData("\"x\":", "1", 100_000_000, "", RecordTooLarge)]
    public void Read_Flood_IsRefusedInBoundedMemory(string before, string flood, int times, string after, DirectoryFormatError code)
    {
        using var stream = new FloodStream("{\"format\":\"medsocial\",\"version\":1," + before, flood, times, after + "}");
        var start = GC.GetAllocatedBytesForCurrentThread();
        var e = Assert.Throws<DirectoryFormatException>(() => DirectoryJson.Read(stream, new() { MaxRecordBytes = 1 << 20 }));
        Assert.Equal(code, e.Code);
        Assert.InRange(stream.Served, 0, 4 << 20);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 16 << 20);
        Assert.InRange(e.Message.Length, 10, 500);
    }

    [Theory]
    [InlineData("\"x\":[", "{\"a\":[1,\"b\"]},\n", 2_000_000, "0]")]
    [InlineData("\"x\":1", " ", 50_000_000, "")]
    [InlineData("\"topics\":[", " ", 50_000_000, "]")]
    [InlineData("\"topics\":[{\"hashtag\":\"#a\"} ,", "\n", 50_000_000, "{\"hashtag\":\"#b\"}]")]
    public void Read_LongButHarmless_IsReadInBoundedMemory(string before, string flood, int times, string after)
    {
        using var stream = new FloodStream("{\"format\":\"medsocial\",\"version\":1," + before, flood, times, after + "}");
        var start = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(DirectoryJson.Read(stream, new() { MaxRecordBytes = 1 << 20 }).Practitioners);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 4 << 20);
    }

    [Fact]
    public void Read_InvalidUtf8Anywhere_IsRefused()
    {
        foreach (var bad in new byte[][] { [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x82] })
        {
            foreach (var json in new[]
            {
                Person("\"id\":\"p\",\"name\":{\"given\":\"a@\"}"), Person("\"id\":\"p\",\"later\":{\"@\":\"a\"}"), Person("\"id\":\"p\",\"later\":[\"a@\"]"),
                Doc("\"@\":1"), Doc("\"later\":[\"a@\"]"), Doc("\"later\":{\"@\":1}"), Person("\"@\":\"p\""),
            })
            {
                var at = json.IndexOf('@', StringComparison.Ordinal);
                byte[] bytes = [.. Encoding.UTF8.GetBytes(json[..at]), .. bad, .. Encoding.UTF8.GetBytes(json[(at + 1)..])];
                Assert.Equal(InvalidText, Assert.Throws<DirectoryFormatException>(() => DirectoryEquality.Read(bytes)).Code);
            }
        }
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] other = [.. encoding.GetPreamble(), .. encoding.GetBytes(Doc("\"x\":1"))];
            Assert.Equal(NotJson, Assert.Throws<DirectoryFormatException>(() => DirectoryEquality.Read(other)).Code);
        }
    }

    [Fact]
    public void Deserialize_HalfSurrogate_IsRefusedWhereItStands()
    {
        var e = Assert.Throws<DirectoryFormatException>(() => DirectoryJson.Deserialize("é{\uD800"));
        Assert.Equal((InvalidText, 3L), (e.Code, e.Position));
    }

    [Fact]
    public void Read_TruncatedAtAnyByte_SaysSo()
    {
        for (var length = 0; length < Small.Length; length++)
        {
            var e = Assert.Throws<DirectoryFormatException>(() => DirectoryEquality.Read(Small[..length]));
            Assert.Equal((Truncated, (long)length), (e.Code, e.Position));
        }
        DirectoryEquality.Read(Small);
    }

    [Fact]
    public void Read_BytesChanged_IsAnErrorOfTheFormatOrADirectory() =>
        Gen.Select(Gen.Int[0, Small.Length - 1], Gen.Byte, Gen.Int[0, 4]).Array[1, 3].Sample(
            changes =>
            {
                var json = Small.ToList();
                foreach (var (at, value, how) in changes)
                {
                    var index = at % json.Count;
                    if (how == 0)
                        json.RemoveAt(index);
                    else if (how == 1)
                        json.Insert(index, value);
                    else if (how == 2)
                        json[index] ^= (byte)(1 << (value & 7));
                    else if (how == 3)
                        json.InsertRange(index, json.GetRange(index, Math.Min(value, json.Count - index)));
                    else
                        json[index] = (byte)"{}[]\",:0-eN\\ "[value % 13];
                }
                try
                {
                    var directory = DirectoryEquality.Read([.. json]);
                    var written = DirectoryEquality.Write(directory);
                    Assert.Equal(written, DirectoryEquality.Write(DirectoryEquality.Read(written)));
                }
                catch (DirectoryFormatException e)
                {
                    Assert.NotEqual(None, e.Code);
                    Assert.InRange(e.Position, 0, json.Count);
                    Assert.DoesNotContain(e.Message, char.IsControl);
                }
                catch (DirectoryValidationException e)
                {
                    Assert.NotEmpty(e.Issues);
                }
            },
            iter: 50_000, seed: "0000000000000");

    [Fact]
    public void Codes_AreStable() => Assert.Equal(
        "None=0 NotJson=1 Truncated=2 TrailingData=3 TooDeep=4 RecordTooLarge=5 InvalidText=6 WrongFormat=7 NewerVersion=8 "
        + "DuplicateMember=9 MissingMember=10 InvalidValue=11 BadArchive=12 FileTooLarge=13",
        string.Join(' ', Enum.GetValues<DirectoryFormatError>().Select(code => $"{code}={code:D}")));

    private static string Doc(string members) => DirectoryEquality.Document(members);

    private static string Person(string members) => Doc($"\"practitioners\":[{{{members}}}]");

    private static string Presence(string members) => Doc($"\"accounts\":[{{\"network\":\"twitter\",{members}}}]");
}
