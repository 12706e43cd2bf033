using CsCheck;
using MedSocial.Registers;

namespace MedSocial.Tests.Formats;

/// <summary>Directories in which every member of every record is set in some and missing in others.</summary>
internal static class DirectoryGen
{
    private const string Base = "base";

    // What a writer may trip over: quotes, escapes, controls, markup, line separators, letters beyond the first plane.
    private static readonly Gen<string> Free = Gen.OneOf(
            "a", "Z", "0", " ", "\"", "\\", "/", "é", "\u0000", "\n", "\u007F", "</b>", "’", "\u2028", "中", "🩺", "+", "\uFFFD")
        .Array[0, 8].Select(string.Concat);

    private static readonly Gen<string?> Text = Free.Null();
    private static readonly Gen<string> Label = Free.Select(text => "x" + text);

    private static readonly Gen<DateOnly> Day = Gen.OneOf(
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber),
        Gen.OneOf(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2019, 3, 13)));

    private static readonly Gen<PartialDate> Date = Gen.OneOf(
        Gen.Const(PartialDate.Unknown),
        Day.Select(PartialDate.Day),
        Day.Select(PartialDate.UpTo),
        Day.Select(PartialDate.From),
        Gen.Int[1, 9999].Select(PartialDate.Year),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], PartialDate.Month),
        Gen.Select(Day, Day, (a, b) => a < b ? new PartialDate(a, b) : new PartialDate(b, a)));

    private static readonly Gen<EquatableArray<SourceId>> Sources = Of(Gen.OneOf<SourceId>(Base, "other:source/1"));
    private static readonly Gen<EquatableArray<Hashtag>> Hashtags = Of(Gen.OneOf<Hashtag>("#DocTocToc", "noFakeMed", "santé", "医"));

    private static readonly Gen<GeoPoint> Point = Gen.Select(
        Gen.OneOf(Gen.Double[-90, 90], Gen.OneOf(0, -0.0, 90, double.Epsilon, 1 / 3.0)), Gen.Double[-180, 180], (lat, lon) => new GeoPoint(lat, lon));

    private static readonly Gen<Place> Place =
        from words in Text.Array[7]
        from finess in Gen.OneOf<FinessNumber?>(null, FinessNumber.Parse("920000650"))
        from country in Gen.OneOf(null, "FR", "US")
        from point in Point.Nullable()
        select new Place
        {
            Site = words[0], Finess = finess, City = words[1], InseeCode = words[2], PostalCode = words[3], Department = words[4],
            Region = words[5], Country = country, Coordinates = point, AsPrinted = words[6],
        };

    private static readonly Gen<PersonName?> Name = Gen.Select(
        Text.Array[4], Gen.Int[0, 3],
        (parts, kind) =>
        {
            var name = new PersonName { Title = parts[0], Given = parts[1], Family = parts[2], BirthFamily = parts[3] };
            return kind switch { 0 => null, 1 => name.Withhold(), 2 => new PersonName(), _ => name };
        });

    private static readonly Gen<Practitioner> Person =
        from name in Name
        from disclosure in Gen.Enum<Disclosure>()
        from aliases in Of(Gen.Select(Label, Gen.Enum<AliasKind>(), (text, kind) => new Alias(text, kind)))
        from codes in Gen.Select(Gen.OneOf<ProfessionCode?>(null, ProfessionCode.Physician, "ZZ"), Of(Gen.OneOf<SpecialtyCode>("SM54", "ZZ9")), Gen.Enum<CareerStage>())
        from places in Of(Place)
        from roles in Of(Gen.Select(Label, Gen.OneOf<OrganizationId?>(null, "org"), (text, body) => new Role(text, body)))
        from words in Gen.Select(Of(Free), Of(Free))
        from sources in Sources
        select new Practitioner
        {
            Id = "later",
            // What a directory takes: no clear name beside a disclosure that protects it.
            Name = name is not null && disclosure.ProtectsName() ? name.Withhold() : name,
            Disclosure = disclosure, Aliases = aliases, Profession = codes.Item1, Specialties = codes.Item2, Stage = codes.Item3, Places = places,
            Roles = roles, Topics = words.Item1, Languages = words.Item2, Sources = sources,
        };

    private static readonly Gen<Measure> Measure =
        from kind in Gen.OneOf(MeasureKind.Followers, MeasureKind.Posts, MeasureKind.Parse("own:kind"))
        from value in Gen.OneOf(Gen.Long[0, long.MaxValue], Gen.Long[0, 100_000], Gen.Const(long.MaxValue))
        from rest in Gen.Select(Gen.Enum<Bound>(), Gen.Bool, Day.Where(day => day > DateOnly.MinValue), Text)
        select new Measure
        {
            Kind = kind, Value = value, Bound = rest.Item1, IsSelfClaimed = rest.Item2, AsOf = rest.Item3, AsPrinted = rest.Item4, Source = Base,
        };

    private static readonly Gen<VerificationEvidence> Evidence = Gen.Select(
        Gen.Enum<VerificationKind>(), Day, (kind, day) => new VerificationEvidence { Kind = kind, On = day, Source = Base });

    private static readonly Gen<Account> Presence =
        from words in Text.Array[3]
        from joined in Date
        from sort in Gen.Select(Gen.Enum<AccountKind>(), Gen.Int[0, 255], Gen.Enum<AccountStatus>())
        from lists in Gen.Select(Hashtags, Of(Measure), Of(Evidence), Sources)
        select new Account
        {
            Network = "later", DisplayName = words[0], Bio = words[1], LocalName = words[2], Joined = joined, Kind = sort.Item1,
            Purposes = (AccountPurposes)sort.Item2, Status = sort.Item3, Hashtags = lists.Item1, Measures = lists.Item2, Evidence = lists.Item3,
            Sources = lists.Item4,
        };

    private static readonly Gen<Network> OwnNetwork =
        from names in Of(Gen.Select(Label, Date, (text, since) => new NetworkName(text, since)))
        from sort in Gen.Select(Gen.Enum<NetworkKind>(), Gen.Enum<NetworkAudience>(), Gen.Int[0, 1023], Gen.Enum<NetworkStatus>())
        from grammar in Gen.Select(
            Gen.Int[0, 3], Gen.Int[64, 200], Gen.Bool,
            (min, max, unicode) => new HandleGrammar { MinLength = min, MaxLength = max, Punctuation = "._-·", AllowsUnicode = unicode })
        from urls in Of(Free)
        from date in Date
        from sources in Sources
        select new Network
        {
            Id = "own", Names = names, Kind = sort.Item1, Audience = sort.Item2, Purposes = (NetworkPurposes)sort.Item3, Status = sort.Item4,
            Grammar = grammar, ProfileUrls = urls, StatusAsOf = date, Sources = sources,
        };

    private static readonly Gen<Interaction> Act =
        from ends in Gen.Int[0, 1000].Array[2]
        from kind in Gen.Enum<InteractionKind>()
        from at in Gen.Long[0, DateTime.MaxValue.Ticks]
        from rest in Gen.Select(Gen.Int[1, int.MaxValue], Hashtags, Gen.OneOf<SourceId?>(null, Base))
        select new Interaction
        {
            From = AccountId.Local("own", "n" + ends[0]), To = AccountId.Local("own", "n" + ends[1]), Kind = kind, At = new(at, TimeSpan.Zero),
            Count = rest.Item1, Hashtags = rest.Item2, Source = rest.Item3,
        };

    internal static readonly Gen<MedicalDirectoryBuilder> Builders =
        from people in Person.Array[0, 5]
        from accounts in Presence.Array[0, 6]
        from acts in Act.Array[0, 4]
        from network in OwnNetwork
        from source in Gen.Select(Text.Array[4], Label, Date)
        from body in Gen.Select(Label, Gen.Enum<OrganizationKind>(), Text, Place.Null(), Sources)
        from topic in Gen.Select(Text, Sources)
        select Fill(people, accounts, acts, network,
            new Source
            {
                Id = "other:source/1", Title = source.Item2, Published = source.Item3, Publisher = source.Item1[0], Url = source.Item1[1],
                Licence = source.Item1[2], Language = source.Item1[3],
            },
            new Organization { Id = "org", Name = body.Item1, Kind = body.Item2, Description = body.Item3, Place = body.Item4, Sources = body.Item5 },
            new Topic { Hashtag = "#Tag", Description = topic.Item1, Sources = topic.Item2 });

    internal static readonly Gen<MedicalDirectory> Directories = Builders.Select(builder => builder.Build());

    private static MedicalDirectoryBuilder Fill(
        Practitioner[] people, Account[] accounts, Interaction[] acts, Network network, Source source, Organization body, Topic topic)
    {
        var builder = new MedicalDirectoryBuilder()
            .Add(new Source { Id = Base, Title = "Base" }).Add(source).Add(network).Add(body).Add(topic);
        for (var i = 0; i < people.Length; i++)
        {
            RegisterNumber[] numbers = i == 0 && !people[i].Disclosure.ProtectsName() ? [RppsNumber.Parse("10003820189"), RegisterNumber.Parse("npi:1234567893")] : [];
            builder.Add(people[i] with { Id = "p" + i, RegisterNumbers = [.. numbers] });
        }
        var ids = new List<AccountId>();
        for (var i = 0; i < accounts.Length; i++)
        {
            var account = With(accounts[i], i) with { Owners = i < people.Length ? ["p" + i, "p0"] : [] };
            account = account with { Owners = [.. account.Owners.Distinct()] };
            ids.Add(account.Id);
            builder.Add(account);
        }
        foreach (var act in acts.Where(_ => ids.Count > 0))
        {
            var ends = act.From.Key.Length + act.To.Key.Length;
            builder.Add(act with { From = ids[ends % ids.Count], To = ids[act.Count % ids.Count] });
        }
        return builder;
    }

    /// <summary>Networks whose handles differ in form; the last one's identifier is shorter than a handle may be.</summary>
    private static Account With(Account account, int i) => i switch
    {
        0 => account with { Network = NetworkId.Twitter, Handle = AccountHandle.Parse("Fraslin") },
        1 => account with { Network = "own", Handle = null, LocalName = "l:o~c/al" },
        2 => account with { Network = NetworkId.YouTube, Handle = AccountHandle.Parse("Docteur·é", NetworkId.YouTube) },
        3 => account with { Network = NetworkId.Mastodon, Handle = AccountHandle.Parse("@doc@piaille.fr", NetworkId.Mastodon) },
        4 => account with { Network = NetworkId.Blog, Handle = AccountHandle.Parse(string.Join('.', Enumerable.Repeat(new string('b', 60), 4)), NetworkId.Blog) },
        _ => account with { Network = NetworkId.Facebook, Handle = AccountHandle.Parse("a.b") },
    };

    private static Gen<EquatableArray<T>> Of<T>(Gen<T> items) => items.Array[0, 3].Select(array => EquatableArray.Create<T>(array));
}
