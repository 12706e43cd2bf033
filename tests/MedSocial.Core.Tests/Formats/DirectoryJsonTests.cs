using System.Text;
using System.Text.Json;
using CsCheck;
using MedSocial.Formats;

namespace MedSocial.Tests.Formats;

public class DirectoryJsonTests
{
    private static readonly DirectoryJsonOptions Complete = new() { IncludeWithheldNames = true };

    [Fact]
    public void Article_WrittenAndRead_IsTheSame()
    {
        var article = MedicalDirectory.Article2019;
        foreach (var indented in new[] { false, true })
        {
            var json = DirectoryEquality.Write(article, new() { Indented = indented });
            Assert.DoesNotContain((byte)'\r', json);
            DirectoryEquality.Equal(article, DirectoryEquality.Read(json));
        }
        DirectoryEquality.Equal(article, DirectoryJson.Deserialize(DirectoryJson.Serialize(article)));
    }

    [Fact]
    public void Any_WrittenInFullAndRead_IsTheSame() => DirectoryGen.Directories.Sample(
        directory =>
        {
            var json = DirectoryEquality.Write(directory, Complete);
            var again = DirectoryEquality.Read(json);
            DirectoryEquality.Equal(directory, again);
            Assert.Equal(json, DirectoryEquality.Write(again, Complete));
        },
        iter: 500, seed: "0000000000000");

    [Fact]
    public void Any_WrittenByDefaultAndRead_LosesWithheldPartsOnly() => DirectoryGen.Directories.Sample(
        directory =>
        {
            var json = DirectoryEquality.Write(directory);
            var again = DirectoryEquality.Read(json);
            Assert.Equal(json, DirectoryEquality.Write(again));
            Assert.Equal(directory.Accounts, again.Accounts);
            Assert.Equal(
                directory.Practitioners.Select(person => person.Name is { IsWithheld: true } ? person with { Name = new PersonName().Withhold() } : person),
                again.Practitioners);
        },
        iter: 500, seed: "0000000000000");

    [Fact]
    public void Write_OneOfEach_IsTheDocumentedText()
    {
        var directory = new MedicalDirectoryBuilder()
            .Add(new Source { Id = "s", Title = "Notes « d’été »" })
            .Add(new Practitioner { Id = "p", Name = PersonName.Of("Ada", "\"L\""), Places = [new() { Country = "fr", Coordinates = new(47.5, -1) }] })
            .Add(Account.Of("own:~site") with { Owners = ["p"], Purposes = AccountPurposes.Teaching | AccountPurposes.DailyLife, Joined = PartialDate.Year(2012) })
            .Add(Account.Of("own:B") with
            {
                Measures = [new() { Kind = MeasureKind.Posts, Value = 3, Bound = Bound.AtLeast, AsOf = new(2019, 3, 13), Source = "s" }],
                Hashtags = ["#Été"],
            })
            .Add(new Network { Id = "own", Names = [new("Own")], Kind = NetworkKind.Blog })
            .Add(new Interaction { From = "own:B", To = "own:~site", Kind = InteractionKind.Reply, At = new(2019, 3, 13, 9, 0, 0, TimeSpan.FromHours(1)) })
            .Build();

        Assert.Equal(
            """
            {"format":"medsocial","version":1,
            "sources":[{"id":"s","title":"Notes « d’été »"}],
            "networks":[{"id":"own","names":[{"text":"Own"}],"kind":"blog"}],
            "practitioners":[{"id":"p","name":{"given":"Ada","family":"\"L\""},"places":[{"country":"FR","coordinates":{"latitude":47.5,"longitude":-1}}]}],
            "accounts":[{"network":"own","handle":"B","hashtags":["#Été"],
            "measures":[{"kind":"posts","bound":"atLeast","value":3,"asOf":"2019-03-13","source":"s"}]},
            {"network":"own","localName":"site","joined":"2012","owners":["p"],"purposes":["dailyLife","teaching"]}],
            "interactions":[{"from":"own:b","to":"own:~site","kind":"reply","at":"2019-03-13T08:00:00Z"}]}
            """.ReplaceLineEndings(""),
            DirectoryJson.Serialize(directory));
    }

    [Fact]
    public void Write_EveryMember_IsPresentInTheDocumentOfSomeDirectory()
    {
        // A member added to a noun and forgotten in the tables shows here.
        var written = new Dictionary<string, HashSet<string>>();
        DirectoryGen.Directories.Sample(
            directory =>
            {
                using var json = JsonDocument.Parse(DirectoryEquality.Write(directory, Complete));
                foreach (var section in json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
                    Collect(section.Name, section.Value);
            },
            iter: 300, seed: "0000000000000", threads: 1);

        Assert.Equal(Settable(typeof(Practitioner)), written["practitioners"].Order());
        Assert.Equal(Settable(typeof(Account)), written["accounts"].Order());
        Assert.Equal(Settable(typeof(Network)), written["networks"].Order());
        Assert.Equal(Settable(typeof(Organization)), written["organizations"].Order());
        Assert.Equal(Settable(typeof(Topic)), written["topics"].Order());
        Assert.Equal(Settable(typeof(Source)), written["sources"].Order());
        Assert.Equal(Settable(typeof(Interaction)), written["interactions"].Order());
        Assert.Equal(Settable(typeof(Place)), written["places"].Order());
        Assert.Equal(Settable(typeof(Measure)), written["measures"].Order());
        Assert.Equal(Settable(typeof(VerificationEvidence)), written["evidence"].Order());
        Assert.Equal(Settable(typeof(Alias)), written["aliases"].Order());
        Assert.Equal(Settable(typeof(Role)), written["roles"].Order());
        Assert.Equal(Settable(typeof(NetworkName)), written["names"].Order());
        Assert.Equal(Settable(typeof(HandleGrammar)), written["grammar"].Order());
        Assert.Equal(Settable(typeof(PersonName)).Append("withheld").Order(), written["name"].Order());

        void Collect(string name, JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    Collect(name, item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (!written.TryGetValue(name, out var members))
                    written[name] = members = [];
                foreach (var member in element.EnumerateObject())
                {
                    members.Add(member.Name);
                    Collect(member.Name, member.Value);
                }
            }
        }

        static IEnumerable<string> Settable(Type type) => type.GetProperties()
            .Where(property => property.CanWrite && property.GetMethod!.IsPublic && !property.GetMethod.IsStatic)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order();
    }

    [Fact]
    public void Read_SectionsAndMembersInAnyOrderAndUnknownOnes_GiveTheSame()
    {
        const string person = """{"x":[[],{"id":"no"},null],"aliases":[{"kind":"open","y":1,"text":"A"}],"id":"p"}""";
        const string account = """{"owners":["p"],"\u0068andle":"Foo","network":"twitter","_":"\u00e9\ud83d\ude00"}""";
        var expected = DirectoryEquality.Read(DirectoryEquality.Document("""
            "practitioners":[{"id":"p","aliases":[{"text":"A","kind":"open"}]}],"accounts":[{"network":"twitter","handle":"Foo","owners":["p"]}]
            """));
        string[] members =
        [
            $"\"accounts\":[{account}]", $"\"practitioners\":[{person}]", "\"version\":1", "\"format\":\"medsocial\"", "\"later\":[{\"id\":[1,{}]},null]",
            "\"more\":{\"practitioners\":[1],\"format\":\"\"}", "\"even\":-1.5e3", "\"topics\":[]",
        ];
        Gen.Shuffle(members).Sample(
            order => DirectoryEquality.Equal(expected, DirectoryEquality.Read($" {{\r\n{string.Join("\n,\t", order)} }}\r\n ")),
            iter: 300, seed: "0000000000000");
    }

    [Fact]
    public void Read_NullForWhatMayBeMissing_IsMissing()
    {
        var directory = DirectoryEquality.Read(DirectoryEquality.Document("""
            "practitioners":[{"id":"p","name":null,"profession":null,"places":[{"city":null,"finess":null,"coordinates":null}]}]
            """));
        Assert.Equal(new Practitioner { Id = "p", Places = [new()] }, directory.Practitioners.Single());
    }

    [Fact]
    public void Read_ByteOrderMark_IsSkipped()
    {
        var json = DirectoryEquality.Write(MedicalDirectory.Article2019);
        DirectoryEquality.Equal(MedicalDirectory.Article2019, DirectoryEquality.Read([0xEF, 0xBB, 0xBF, .. json]));
        DirectoryEquality.Equal(MedicalDirectory.Article2019, DirectoryJson.Deserialize("\uFEFF" + Encoding.UTF8.GetString(json)));
    }

    [Fact]
    public void Read_InstantWithOffset_IsTheSameInstant()
    {
        var directory = DirectoryEquality.Read(DirectoryEquality.Document("""
            "accounts":[{"network":"twitter","handle":"a"},{"network":"twitter","handle":"b"}],
            "interactions":[{"from":"x.com/a","to":"twitter:b","kind":"quote","at":"2019-03-13T23:30:00.5-02:00"}]
            """));
        Assert.Equal(new DateTimeOffset(2019, 3, 14, 1, 30, 0, 500, TimeSpan.Zero), directory.Interactions.Single().At);
    }

    [Fact]
    public void Write_EmptyDirectory_IsTheHeadAlone() => Assert.Equal(
        """{"format":"medsocial","version":1}""", DirectoryJson.Serialize(new MedicalDirectoryBuilder().Build()));

    [Fact]
    public void Write_ValueWithoutName_Throws()
    {
        var directory = new MedicalDirectoryBuilder().Add(Account.Of("twitter:a") with { Purposes = (AccountPurposes)(1 << 20) }).Build();
        Assert.Throws<ArgumentException>(() => DirectoryJson.Serialize(directory));
    }

    [Fact]
    public void Arguments_Null_AreRefusedAtOnce()
    {
        var directory = MedicalDirectory.Article2019;
        Assert.Throws<ArgumentNullException>("directory", () => DirectoryJson.Write(null!, Stream.Null));
        Assert.Throws<ArgumentNullException>("stream", () => DirectoryJson.Write(directory, null!));
        Assert.Throws<ArgumentNullException>("stream", () => { _ = DirectoryJson.WriteAsync(directory, null!); });
        Assert.Throws<ArgumentNullException>("stream", () => DirectoryJson.Read(null!));
        Assert.Throws<ArgumentNullException>("builder", () => DirectoryJson.ReadInto(Stream.Null, null!));
        Assert.Throws<ArgumentNullException>("builder", () => { _ = DirectoryJson.ReadIntoAsync(Stream.Null, null!); });
        Assert.Throws<ArgumentNullException>("json", () => DirectoryJson.Deserialize(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DirectoryJsonOptions { MaxRecordBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DirectoryJsonOptions { MaxRecordBytes = int.MaxValue });
    }
}
