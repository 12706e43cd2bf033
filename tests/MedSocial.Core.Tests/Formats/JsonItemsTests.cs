using System.Text;
using System.Text.Json;
using CsCheck;
using MedSocial.Formats;
using MedSocial.Formats.Fhir;

namespace MedSocial.Tests.Formats;

public class JsonItemsTests
{
    /// <summary>What arrays are made of, and what may go wrong with them; padding moves all of it over the borders of 64 bytes.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(new[] { "{", "}", "[", "]", ",", "\"", "\\", "\\\\", "\\\"", ":", " ", "{}", "{\"a\":1},", "[1,2],", "\"x\",", "\"],{\"", "é", "null" }.Select(Gen.Const).ToArray()),
        Gen.Int[1, 130].Select(length => new string('x', length)),
        Gen.Int[1, 130].Select(length => new string('\\', length))).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Part_AnyText_IsThePlaceThatAReaderByteByByteFinds() => Gen.Select(Texts, Gen.Int[0, 400]).Sample((text, most) =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var part = JsonItems.Part(bytes, most, out var isEnd);
        var (places, end) = Places(bytes);
        // Up to the next border behind it may find more than it was asked for.
        var borders = places.Where(place => place < most || place == places.First()).ToList();
        return isEnd ? part == end : part == 0 ? places.Count == 0 && end < 0
            : places.Contains(part) && (end < 0 || end > part) && part >= borders.LastOrDefault();
    }, iter: 100_000, seed: "0000000000000");

    [Theory]
    [InlineData("", 0, false)]
    [InlineData("]", 0, true)]
    [InlineData(" ]}", 1, true)]
    [InlineData("{},{}", 2, false)]
    [InlineData(",{\"a\":[1,2]},{", 12, false)]
    [InlineData(",\"\\\"]\",{", 6, false)]
    [InlineData("1,2]", 3, true)]
    [InlineData(",", 0, false)]
    public void Part_Small_IsWhatItSays(string text, int part, bool isEnd)
    {
        Assert.Equal(part, JsonItems.Part(Encoding.UTF8.GetBytes(text), 1000, out var ends));
        Assert.Equal(isEnd, ends);
    }

    /// <summary>Parted anywhere, a bundle is refused at the byte where a reader of the whole refuses it, or is as valid.</summary>
    [Fact]
    public async Task Bundle_AnyEntries_AreRefusedWhereTheWholeIs() => await Gen.Select(Texts, Gen.Int[0, 300], Gen.Int[0, 2]).SampleAsync(
        async (text, padding, blocks) =>
        {
            var filler = string.Concat(Enumerable.Repeat($"{{\"a\":\"{new string('y', FhirBlock.Usual / 4 - padding)}\"}},", blocks * 4));
            var bytes = Encoding.UTF8.GetBytes($"{{\"resourceType\":\"Bundle\",\"entry\":[{filler}{text}]}}");
            var (bad, isShort) = FirstMistake(bytes);
            try
            {
                var report = await FhirBundle.ImportAsync(new MemoryStream(bytes), new MedicalDirectoryBuilder());
                Assert.Equal(-1, bad);
                using var document = JsonDocument.Parse(bytes);
                Assert.Equal(document.RootElement.GetProperty("entry").GetArrayLength(), report.Read);
            }
            catch (DirectoryFormatException e) when (e.Code is DirectoryFormatError.NotJson or DirectoryFormatError.Truncated)
            {
                Assert.Equal((bad, isShort), (e.Position, e.Code == DirectoryFormatError.Truncated));
            }
            catch (DirectoryFormatException e) when (e.Code is DirectoryFormatError.TrailingData or DirectoryFormatError.DuplicateMember)
            {
                Assert.NotEqual(0, e.Position); // the text has ended the array itself
            }
        },
        iter: 3_000, seed: "0000000000000", threads: 1);

    [Fact]
    public async Task Bundle_ManyMoreEntriesThanABlock_AreAllRead()
    {
        foreach (var entry in new[] { "{}", "5", "null", "\"],\"", "[[]]" })
        {
            var bytes = Encoding.UTF8.GetBytes($"{{\"resourceType\":\"Bundle\",\"entry\":[{string.Join(" ,\n", Enumerable.Repeat(entry, 300_000))}]}}");
            var report = await FhirBundle.ImportAsync(new MemoryStream(bytes), new MedicalDirectoryBuilder());
            Assert.Equal((300_000L, 300_000L, 300_000L), (report.Read, report.Skipped, report.CountOf(DirectoryIssueCode.InvalidValue) - (entry is "{}" or "null" ? 0 : 300_000)));
        }
    }

    private static (List<int> Places, int End) Places(byte[] bytes)
    {
        var (places, depth, isInString) = (new List<int>(), 0, false);
        for (var at = 0; at < bytes.Length; at++)
        {
            switch ((char)bytes[at])
            {
                case '\\' when at + 1 < bytes.Length && bytes[at + 1] is (byte)'"' or (byte)'\\':
                    at++;
                    break;
                case '"':
                    isInString = !isInString;
                    break;
                case '{' or '[' when !isInString:
                    depth++;
                    break;
                case '}' or ']' when !isInString:
                    if (--depth < 0)
                        return (places, at);
                    break;
                case ',' when !isInString && depth == 0 && at > 0:
                    places.Add(at);
                    break;
            }
        }
        return (places, -1);
    }

    private static (long At, bool IsShort) FirstMistake(byte[] bytes)
    {
        var json = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            while (json.Read())
            {
            }
            return json.BytesConsumed == bytes.Length && json.CurrentDepth == 0 ? (-1, false) : (bytes.Length, true);
        }
        catch (JsonException)
        {
            return (json.BytesConsumed, false);
        }
    }
}
