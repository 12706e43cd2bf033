using CsCheck;
using MedSocial.Formats;

namespace MedSocial.Tests.Formats;

public class DirectoryJsonStreamTests
{
    private static readonly byte[] Article = DirectoryEquality.Write(MedicalDirectory.Article2019);

    /// <summary>Some MiB, so that records lie across the ends of many buffers.</summary>
    private static readonly MedicalDirectory Large = Many(3_000);

    [Fact]
    public void Read_AnyPieces_GiveTheSame() => Gen.Int[1, 5000].Array[1, 20].Sample(
        sizes => DirectoryEquality.Equal(MedicalDirectory.Article2019, DirectoryJson.Read(Trickle(Article, sizes))),
        iter: 100, seed: "0000000000000");

    [Fact]
    public void Read_OneByteAtATime_GivesTheSame() =>
        DirectoryEquality.Equal(MedicalDirectory.Article2019, DirectoryJson.Read(Trickle(Article, 1)));

    [Fact]
    public async Task ReadAsync_LaterAndInPieces_GivesTheSame()
    {
        var json = DirectoryEquality.Write(Large);
        Assert.True(json.Length > 10 * (64 << 10));
        DirectoryEquality.Equal(Large, await DirectoryJson.ReadAsync(Trickle(json, 7, 1000, 13, 99_999)));
        DirectoryEquality.Equal(Large, await DirectoryJson.ReadAsync(new MemoryStream(json)));
    }

    [Fact]
    public async Task WriteAsync_GivesTheBytesOfWrite()
    {
        using var stream = new MemoryStream();
        await DirectoryJson.WriteAsync(Large, stream);
        Assert.Equal(DirectoryEquality.Write(Large), stream.ToArray());
    }

    [Fact]
    public void Read_AnyAlignmentOfRecordsToTheBuffer_GivesTheSame()
    {
        // White space before the document shifts every record against the ends of the buffers.
        var json = DirectoryEquality.Write(Large);
        Gen.Int[0, 2000].Sample(
            shift => Assert.Equal(Large.Accounts.Count, DirectoryEquality.Read([.. Enumerable.Repeat((byte)' ', shift), .. json]).Accounts.Count),
            iter: 30, seed: "0000000000000");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(65_000)]
    [InlineData(66_000)]
    [InlineData(400_000)]
    public void Read_MaxRecordBytes_IsExactWhereverTheRecordLies(int before)
    {
        var topics = string.Join("\",\"", Enumerable.Repeat(new string('x', 1000), 70));
        var record = $$"""{"id":"p","topics":["{{topics}}"]}""";
        var json = DirectoryEquality.Document($"{new string(' ', before)}\"practitioners\":[{{\"id\":\"q\"}}  ,\n {record}]");
        foreach (var size in new[] { 1000, 1 << 20 })
        {
            Assert.Equal(2, DirectoryJson.Read(Trickle(json, size), new() { MaxRecordBytes = record.Length }).Practitioners.Count);
            var e = Assert.Throws<DirectoryFormatException>(() => DirectoryJson.Read(Trickle(json, size), new() { MaxRecordBytes = record.Length - 1 }));
            Assert.Equal(DirectoryFormatError.RecordTooLarge, e.Code);
            Assert.Equal("practitioners[1]", e.Path);
            Assert.Equal(json.IndexOf("{\"id\":\"p\"", StringComparison.Ordinal), e.Position);
        }
    }

    [Fact]
    public async Task Cancelled_StopsAndLeavesNothingBuilt()
    {
        var json = DirectoryEquality.Write(Large);
        using var source = new CancellationTokenSource();
        var reported = new Reports(count =>
        {
            if (count > 0)
                source.Cancel();
        });
        var options = new DirectoryJsonOptions { Progress = reported };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DirectoryJson.ReadAsync(Trickle(json, 9999), options, source.Token));
        Assert.InRange(reported.Last, 1, Large.Accounts.Count - 1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DirectoryJson.WriteAsync(Large, Stream.Null, null, source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DirectoryJson.ReadAsync(new MemoryStream(json), null, source.Token));
    }

    [Fact]
    public void Progress_EndsAtTheNumberOfRecords()
    {
        var expected = Large.Accounts.Count + Large.Practitioners.Count + Large.Networks.Count + Large.Sources.Count + Large.Interactions.Count;
        var (written, read) = (new Reports(), new Reports());
        using var stream = new MemoryStream();
        DirectoryJson.Write(Large, stream, new() { Progress = written });
        stream.Position = 0;
        DirectoryJson.Read(stream, new() { Progress = read });
        Assert.Equal(expected, written.Last);
        Assert.Equal(expected, read.Last);
    }

    [Fact]
    public void ReadInto_TwoDocuments_Merge()
    {
        var builder = new MedicalDirectoryBuilder();
        DirectoryJson.ReadInto(new MemoryStream(Article), builder);
        DirectoryJson.ReadInto(Trickle(DirectoryEquality.Document("\"practitioners\":[{\"id\":\"new\"},{\"id\":\"jaddo\"}]"), 3), builder);
        Assert.False(builder.TryBuild(out _, out var issues));
        Assert.Equal(
            ["practitioner jaddo"],
            issues.Where(issue => issue.Severity == IssueSeverity.Error && issue.Code == DirectoryIssueCode.DuplicateId).Select(issue => issue.Record));
    }

    [Fact]
    public async Task Streams_StayOpen()
    {
        using var stream = new MemoryStream();
        DirectoryJson.Write(MedicalDirectory.Article2019, stream);
        stream.Position = 0;
        await DirectoryJson.ReadAsync(stream);
        Assert.True(stream.CanRead);
    }

    internal static MedicalDirectory Many(int count)
    {
        var builder = new MedicalDirectoryBuilder().Add(new Source { Id = "s", Title = "S" });
        for (var i = 0; i < count; i++)
        {
            PractitionerId id = "p" + i;
            builder.Add(new Practitioner
            {
                Id = id, Name = PersonName.Of("Prénom" + i, "Nom" + i), Profession = ProfessionCode.Physician, Specialties = ["SM54"], Sources = ["s"],
                Places = [new() { City = "Bouguenais", InseeCode = "44020", Department = "44", Country = "FR", Coordinates = new(47 + i * 1e-6, -1.6) }],
            });
            builder.Add(Account.Of("twitter:h" + i) with
            {
                Owners = [id], Bio = new string('b', i % 200), Purposes = AccountPurposes.HealthNews | AccountPurposes.Teaching, Sources = ["s"],
                Measures = [new() { Kind = MeasureKind.Followers, Value = i, Bound = Bound.AtLeast, AsOf = new(2019, 3, 13), Source = "s", AsPrinted = $"plus de {i}" }],
            });
            if (i > 0)
            {
                var at = new DateTimeOffset(2019, 3, 13, 0, 0, 0, default).AddSeconds(i);
                builder.Add(new Interaction { From = "twitter:h" + i, To = "twitter:h" + i / 2, Kind = InteractionKind.Mention, At = at, Source = "s" });
            }
        }
        return builder.Build();
    }

    private static TricklingStream Trickle(string json, params int[] sizes) => Trickle(System.Text.Encoding.UTF8.GetBytes(json), sizes);

    private static TricklingStream Trickle(byte[] json, params int[] sizes)
    {
        var next = 0;
        return new(json, () => sizes[next++ % sizes.Length]);
    }

    private sealed class Reports(Action<long>? then = null) : IProgress<long>
    {
        internal long Last { get; private set; }

        public void Report(long value)
        {
            Assert.True(value >= Last);
            Last = value;
            then?.Invoke(value);
        }
    }
}
