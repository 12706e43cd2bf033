using System.Text;
using CsCheck;
using MedSocial.Formats.Extracts;
using MedSocial.Text;

namespace MedSocial.Tests.Formats;

public class DelimitedTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char["ab|\n"].Array[0, 200], Gen.Char["abcdefgh|\n\r\" é"].Array[0, 900], Gen.Char["|\n"].Array[0, 200])
        .Select(chars => new string(chars));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Build_AnyText_EqualsThePlainTwin(bool isHalfAsWide) => Texts.Sample(text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var size = bytes.Length + DelimitedIndex.Slack;
        var (positions, lines, plainPositions, plainLines) = (new int[size], new int[size], new int[size], new int[size]);
        var (count, lineCount) = (0, 0);
        if (isHalfAsWide)
        {
            var at = DelimitedIndex.BuildVectors(bytes, (byte)'|', (byte)'"', ref positions[0], lines, ref count, ref lineCount);
            DelimitedIndex.BuildScalar(bytes, at, (byte)'|', (byte)'"', positions, lines, ref count, ref lineCount);
        }
        else
        {
            (count, lineCount) = DelimitedIndex.Build(bytes, (byte)'|', (byte)'"', positions, lines);
        }
        var (plainCount, plainLineCount) = (0, 0);
        DelimitedIndex.BuildScalar(bytes, 0, (byte)'|', (byte)'"', plainPositions, plainLines, ref plainCount, ref plainLineCount);
        return positions.AsSpan(0, count).SequenceEqual(plainPositions.AsSpan(0, plainCount)) && lines.AsSpan(0, lineCount).SequenceEqual(plainLines.AsSpan(0, plainLineCount));
    });

    [Fact]
    public void Build_ShortArrays_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DelimitedIndex.Build(new byte[10], 1, 1, new int[10], new int[100]));

    [Fact]
    public void Rows_AnyText_AreThoseOfSplit() => Texts.Sample(text =>
    {
        var rows = Rows(text, '|', '|', row => Fields(row));
        var lines = text.Split('\n');
        var expected = (text.EndsWith('\n') || text.Length == 0 ? lines[..^1] : lines).Select(line => Clean(line).Split('|'));
        return rows.SequenceEqual(expected.Select(fields => string.Join('¦', fields)));

        // One carriage return before the line end goes with it.
        static string Clean(string line) => line.EndsWith('\r') ? line[..^1] : line;
    });

    [Theory]
    [InlineData("a,b,c", "a¦b¦c")]
    [InlineData("\"a,b\",c", "a,b¦c")]
    [InlineData("\"a\"\"b,\"\"\",\"\"", "a\"b,\"¦")]
    [InlineData("a\"b,c\"d", "a\"b¦c\"d")]
    [InlineData("", "")]
    [InlineData(",,", "¦¦")]
    [InlineData("\"\"\"\"", "\"")]
    public void WithoutQuoted_Line_IsThatOfRfc4180(string line, string expected) =>
        Assert.Equal([expected], Rows(line + "\r\n", ',', '"', row => Fields(row.WithoutQuoted((byte)'"', out _), isRaw: false)));

    [Fact]
    public void WithoutQuoted_QuotedFields_ComeBack() => Gen.Char["ab,\" é"].Array[0, 12].Select(chars => new string(chars).Trim()).Array[1, 8].Array[1, 5].Sample(rows =>
    {
        var text = string.Concat(rows.Select(fields => string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
        var read = Rows(text, ',', '"', row => Fields(row.WithoutQuoted((byte)'"', out _), isRaw: false));
        return read.SequenceEqual(rows.Select(fields => string.Join('¦', fields)));
    });

    [Fact]
    public void Intern_AnyValues_NumbersThemInOrder() => Gen.Byte[0, 3].Array[0, 40].Array[0, 300].Sample(values =>
    {
        var (interner, known) = (new ByteInterner(1), new List<byte[]>());
        foreach (var value in values)
        {
            var before = known.FindIndex(other => other.AsSpan().SequenceEqual(value));
            var id = interner.Intern(value, out var isNew);
            if (isNew != before < 0 || id != (before < 0 ? known.Count : before))
                return false;
            if (isNew)
                known.Add(value);
        }
        return known.Select((value, id) => interner[id].SequenceEqual(value)).All(same => same) && interner.Count == known.Count;
    });

    [Fact]
    public void GetOrAdd_AnyNumbers_CountsThemInOrder() => Gen.ULong[1, 20_000].Array[0, 20_000].Sample(
        numbers =>
        {
            var (table, known) = (new NumberTable(), new Dictionary<ulong, int>());
            foreach (var number in numbers)
            {
                var isKnown = known.TryGetValue(number, out var expected);
                if (table.GetOrAdd(number, out var isNew) != (isKnown ? expected : known.Count) || isNew == isKnown)
                    return false;
                known.TryAdd(number, known.Count);
            }
            return true;
        },
        iter: 20);

    [Fact]
    public void Decode_EveryByte_IsThatOfCp1252()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        var text = Windows1252.Decode(all);
        Assert.Equal(256, text.Distinct().Count());
        Assert.Equal("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ", string.Concat(text[0x80..0xA0].Where(c => !char.IsControl(c))));
        Assert.Equal(Encoding.Latin1.GetString(all)[0xA0..], text[0xA0..]);
    }

    private static List<string> Rows(string text, char separator, char quote, Func<DelimitedRow, string> read)
    {
        var source = new DelimitedSource(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        using var block = new DelimitedBlock();
        var rows = new List<string>();
        if (!source.FillAsync(block, null, CancellationToken.None).GetAwaiter().GetResult())
            return rows;
        block.Cut((byte)separator, (byte)quote);
        for (var line = 0; line < block.LineCount; line++)
            rows.Add(read(block.Row(line)));
        return rows;
    }

    private static string Fields(DelimitedRow row, bool isRaw = true)
    {
        var fields = new List<string>();
        for (var i = 0; i < row.Count; i++)
            fields.Add(Encoding.UTF8.GetString(isRaw ? row.Raw(i) : row[i]));
        return string.Join('¦', fields);
    }
}
