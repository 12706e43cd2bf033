using MedSocial.Registers;

namespace MedSocial.Formats;

/// <summary>The schema of the format: which members each record has, in the order in which they are written.</summary>
/// <remarks>
/// <para>These tables stand here in place of source-generated metadata. Generated code sets <c>init</c> members that a document leaves out to
/// the default of their type (an interaction would count 0, a handle grammar would have no form), reports the error of a noun without
/// the member that caused it, and tells a duplicate from a missing member by the wording of a message only.</para>
/// <para>No reflection: trimming and ahead-of-time compilation keep everything that runs.</para>
/// </remarks>
internal static class DirectoryJsonSchema
{
    private static readonly TextShape Text = new();
    private static readonly BooleanShape Boolean = new();
    private static readonly Int32Shape Int32 = new();
    private static readonly DoubleShape Double = new();
    private static readonly DayShape Day = new();
    private static readonly ParsedShape<PartialDate> Date = new();
    private static readonly ParsedShape<SourceId> SourceRef = new();
    private static readonly ParsedShape<NetworkId> NetworkRef = new();
    private static readonly ParsedShape<OrganizationId> OrganizationRef = new();
    private static readonly ParsedShape<PractitionerId> PractitionerRef = new();
    private static readonly ParsedShape<Hashtag> Hashtag = new();
    private static readonly AccountIdShape AccountRef = new();

    private static readonly RecordShape<GeoPoint> Point = new RecordShape<GeoPoint>(default)
        .Required("latitude", Double, r => r.Latitude, (r, v) => new(v, r.Longitude))
        .Required("longitude", Double, r => r.Longitude, (r, v) => new(r.Latitude, v));

    private static readonly RecordShape<Place> Place = new RecordShape<Place>(new())
        .Optional("site", Text, r => r.Site, (r, v) => r with { Site = v })
        .OptionalValue("finess", new ParsedShape<FinessNumber>(), r => r.Finess, (r, v) => r with { Finess = v })
        .Optional("city", Text, r => r.City, (r, v) => r with { City = v })
        .Optional("inseeCode", Text, r => r.InseeCode, (r, v) => r with { InseeCode = v })
        .Optional("postalCode", Text, r => r.PostalCode, (r, v) => r with { PostalCode = v })
        .Optional("department", Text, r => r.Department, (r, v) => r with { Department = v })
        .Optional("region", Text, r => r.Region, (r, v) => r with { Region = v })
        .Optional("country", Text, r => r.Country, (r, v) => r with { Country = v })
        .OptionalValue("coordinates", Point, r => r.Coordinates, (r, v) => r with { Coordinates = v })
        .Optional("asPrinted", Text, r => r.AsPrinted, (r, v) => r with { AsPrinted = v });

    private static readonly RecordShape<Alias> Alias = new RecordShape<Alias>(new("?", AliasKind.Open))
        .Required("text", Text, r => r.Text, (r, v) => r with { Text = v })
        .Required("kind", new EnumShape<AliasKind>(), r => r.Kind, (r, v) => r with { Kind = v });

    private static readonly RecordShape<Role> Role = new RecordShape<Role>(new("?"))
        .Required("text", Text, r => r.Text, (r, v) => r with { Text = v })
        .OptionalValue("organization", OrganizationRef, r => r.Organization, (r, v) => r with { Organization = v });

    private static readonly RecordShape<NetworkName> NetworkName = new RecordShape<NetworkName>(new("?"))
        .Required("text", Text, r => r.Text, (r, v) => r with { Text = v })
        .Default("since", Date, r => r.Since, (r, v) => r with { Since = v });

    private static readonly RecordShape<HandleGrammar> Grammar = new RecordShape<HandleGrammar>(new() { MaxLength = 0 })
        .Default("form", new EnumShape<HandleForm>(), r => r.Form, (r, v) => r with { Form = v })
        .Default("minLength", Int32, r => r.MinLength, (r, v) => r with { MinLength = v })
        .Required("maxLength", Int32, r => r.MaxLength, (r, v) => r with { MaxLength = v })
        .Default("punctuation", Text, r => r.Punctuation, (r, v) => r with { Punctuation = v })
        .Default("allowsUnicode", Boolean, r => r.AllowsUnicode, (r, v) => r with { AllowsUnicode = v });

    private static readonly RecordShape<Measure> Measure = new RecordShape<Measure>(default)
        .Required("kind", new ParsedShape<MeasureKind>(), r => r.Kind, (r, v) => r with { Kind = v })
        .Default("bound", new EnumShape<Bound>(), r => r.Bound, (r, v) => r with { Bound = v })
        .Required("value", new Int64Shape(), r => r.Value, (r, v) => r with { Value = v })
        .Default("isSelfClaimed", Boolean, r => r.IsSelfClaimed, (r, v) => r with { IsSelfClaimed = v })
        .Required("asOf", Day, r => r.AsOf, (r, v) => r with { AsOf = v })
        .Required("source", SourceRef, r => r.Source, (r, v) => r with { Source = v })
        .Optional("asPrinted", Text, r => r.AsPrinted, (r, v) => r with { AsPrinted = v });

    private static readonly RecordShape<VerificationEvidence> Evidence =
        new RecordShape<VerificationEvidence>(new() { Kind = default, On = default, Source = default })
        .Required("kind", new EnumShape<VerificationKind>(), r => r.Kind, (r, v) => r with { Kind = v })
        .Required("on", Day, r => r.On, (r, v) => r with { On = v })
        .Required("source", SourceRef, r => r.Source, (r, v) => r with { Source = v });

    private static readonly RecordShape<WrittenName> Name = new RecordShape<WrittenName>(new(false, new()))
        .Default("withheld", Boolean, r => r.IsWithheld, (r, v) => r with { IsWithheld = v })
        .Optional("title", Text, r => r.Parts.Title, (r, v) => r with { Parts = r.Parts with { Title = v } })
        .Optional("given", Text, r => r.Parts.Given, (r, v) => r with { Parts = r.Parts with { Given = v } })
        .Optional("family", Text, r => r.Parts.Family, (r, v) => r with { Parts = r.Parts with { Family = v } })
        .Optional("birthFamily", Text, r => r.Parts.BirthFamily, (r, v) => r with { Parts = r.Parts with { BirthFamily = v } });

    private static readonly RecordShape<Source> Source = new RecordShape<Source>(new() { Id = default, Title = "?" })
        .Required("id", SourceRef, r => r.Id, (r, v) => r with { Id = v })
        .Required("title", Text, r => r.Title, (r, v) => r with { Title = v })
        .Optional("publisher", Text, r => r.Publisher, (r, v) => r with { Publisher = v })
        .Optional("url", Text, r => r.Url, (r, v) => r with { Url = v })
        .Default("published", Date, r => r.Published, (r, v) => r with { Published = v })
        .Optional("licence", Text, r => r.Licence, (r, v) => r with { Licence = v })
        .Optional("language", Text, r => r.Language, (r, v) => r with { Language = v });

    private static readonly RecordShape<Network> Network = new RecordShape<Network>(new() { Id = default, Names = [], Kind = default })
        .Required("id", NetworkRef, r => r.Id, (r, v) => r with { Id = v })
        .Required("names", new ListShape<NetworkName>(NetworkName), r => r.Names, (r, v) => r with { Names = v })
        .Required("kind", new EnumShape<NetworkKind>(), r => r.Kind, (r, v) => r with { Kind = v })
        .Default("audience", new EnumShape<NetworkAudience>(), r => r.Audience, (r, v) => r with { Audience = v })
        .Default("purposes", new FlagsShape<NetworkPurposes>(v => (int)v, v => (NetworkPurposes)v), r => r.Purposes, (r, v) => r with { Purposes = v })
        .Default("grammar", Grammar, r => r.Grammar, (r, v) => r with { Grammar = v })
        .List("profileUrls", Text, r => r.ProfileUrls, (r, v) => r with { ProfileUrls = v })
        .Default("status", new EnumShape<NetworkStatus>(), r => r.Status, (r, v) => r with { Status = v })
        .Default("statusAsOf", Date, r => r.StatusAsOf, (r, v) => r with { StatusAsOf = v })
        .List("sources", SourceRef, r => r.Sources, (r, v) => r with { Sources = v });

    private static readonly RecordShape<Organization> Organization =
        new RecordShape<Organization>(new() { Id = default, Name = "?", Kind = default })
        .Required("id", OrganizationRef, r => r.Id, (r, v) => r with { Id = v })
        .Required("name", Text, r => r.Name, (r, v) => r with { Name = v })
        .Required("kind", new EnumShape<OrganizationKind>(), r => r.Kind, (r, v) => r with { Kind = v })
        .Optional("description", Text, r => r.Description, (r, v) => r with { Description = v })
        .Optional("place", Place, r => r.Place, (r, v) => r with { Place = v })
        .List("sources", SourceRef, r => r.Sources, (r, v) => r with { Sources = v });

    private static readonly RecordShape<Topic> Topic = new RecordShape<Topic>(new() { Hashtag = default })
        .Required("hashtag", Hashtag, r => r.Hashtag, (r, v) => r with { Hashtag = v })
        .Optional("description", Text, r => r.Description, (r, v) => r with { Description = v })
        .List("sources", SourceRef, r => r.Sources, (r, v) => r with { Sources = v });

    private static readonly RecordShape<Account> Account = new RecordShape<Account>(new() { Network = default })
        .Required("network", NetworkRef, r => r.Network, (r, v) => r with { Network = v })
        .OptionalValue("handle", new HandleShape(), r => r.Handle, (r, v) => r with { Handle = v })
        .Optional("localName", Text, r => r.LocalName, (r, v) => r with { LocalName = v })
        .Optional("displayName", Text, r => r.DisplayName, (r, v) => r with { DisplayName = v })
        .Optional("bio", Text, r => r.Bio, (r, v) => r with { Bio = v })
        .Default("joined", Date, r => r.Joined, (r, v) => r with { Joined = v })
        .List("owners", PractitionerRef, r => r.Owners, (r, v) => r with { Owners = v })
        .Default("kind", new EnumShape<AccountKind>(), r => r.Kind, (r, v) => r with { Kind = v })
        .Default("purposes", new FlagsShape<AccountPurposes>(v => (int)v, v => (AccountPurposes)v), r => r.Purposes, (r, v) => r with { Purposes = v })
        .List("hashtags", Hashtag, r => r.Hashtags, (r, v) => r with { Hashtags = v })
        .List("measures", Measure, r => r.Measures, (r, v) => r with { Measures = v })
        .Default("status", new EnumShape<AccountStatus>(), r => r.Status, (r, v) => r with { Status = v })
        .List("evidence", Evidence, r => r.Evidence, (r, v) => r with { Evidence = v })
        .List("sources", SourceRef, r => r.Sources, (r, v) => r with { Sources = v });

    private static readonly RecordShape<Interaction> Interaction =
        new RecordShape<Interaction>(new() { From = default, To = default, Kind = default, At = default })
        .Required("from", AccountRef, r => r.From, (r, v) => r with { From = v })
        .Required("to", AccountRef, r => r.To, (r, v) => r with { To = v })
        .Required("kind", new EnumShape<InteractionKind>(), r => r.Kind, (r, v) => r with { Kind = v })
        .Required("at", new InstantShape(), r => r.At, (r, v) => r with { At = v })
        .Default("count", Int32, r => r.Count, (r, v) => r with { Count = v })
        .List("hashtags", Hashtag, r => r.Hashtags, (r, v) => r with { Hashtags = v })
        .OptionalValue("source", SourceRef, r => r.Source, (r, v) => r with { Source = v });

    /// <summary>The sections of a document in the order in which they are written: those first that others refer to.</summary>
    internal static JsonSection[] Sections { get; } = SectionsWith(includeWithheldNames: false);

    /// <summary>The same sections, withheld names written out.</summary>
    internal static JsonSection[] SectionsWithWithheldNames { get; } = SectionsWith(includeWithheldNames: true);

    private static JsonSection[] SectionsWith(bool includeWithheldNames) =>
    [
        new JsonSection<Source>("sources", Source, d => d.Sources, (b, r) => b.Add(r)),
        new JsonSection<Network>("networks", Network, d => d.Networks, (b, r) => b.Add(r)),
        new JsonSection<Organization>("organizations", Organization, d => d.Organizations, (b, r) => b.Add(r)),
        new JsonSection<Topic>("topics", Topic, d => d.Topics, (b, r) => b.Add(r)),
        new JsonSection<Practitioner>("practitioners", Practitioner(includeWithheldNames), d => d.Practitioners, (b, r) => b.Add(r)),
        new JsonSection<Account>("accounts", Account, d => d.Accounts, (b, r) => b.Add(r)),
        new JsonSection<Interaction>("interactions", Interaction, d => d.Interactions, (b, r) => b.Add(r)),
    ];

    internal static RecordShape<Practitioner> Practitioner(bool includeWithheldNames) => new RecordShape<Practitioner>(new() { Id = default })
        .Required("id", PractitionerRef, r => r.Id, (r, v) => r with { Id = v })
        .OptionalValue("name", Name, r => WrittenName.Of(r, includeWithheldNames), (r, v) => r with { Name = v.ToName() })
        .Default("disclosure", new EnumShape<Disclosure>(), r => r.Disclosure, (r, v) => r with { Disclosure = v })
        .List("aliases", Alias, r => r.Aliases, (r, v) => r with { Aliases = v })
        .OptionalValue("profession", new ParsedShape<ProfessionCode>(), r => r.Profession, (r, v) => r with { Profession = v })
        .List("specialties", new ParsedShape<SpecialtyCode>(), r => r.Specialties, (r, v) => r with { Specialties = v })
        .Default("stage", new EnumShape<CareerStage>(), r => r.Stage, (r, v) => r with { Stage = v })
        .List("places", Place, r => r.Places, (r, v) => r with { Places = v })
        .List("registerNumbers", new ParsedShape<RegisterNumber>(), r => r.RegisterNumbers, (r, v) => r with { RegisterNumbers = v })
        .List("roles", Role, r => r.Roles, (r, v) => r with { Roles = v })
        .List("topics", Text, r => r.Topics, (r, v) => r with { Topics = v })
        .List("languages", Text, r => r.Languages, (r, v) => r with { Languages = v })
        .List("sources", SourceRef, r => r.Sources, (r, v) => r with { Sources = v });

    /// <summary>A civil name as it stands in a document: the one place where it is decided whether its parts are written.</summary>
    private readonly record struct WrittenName(bool IsWithheld, PersonName Parts)
    {
        /// <summary>The name to write. One that stands in clear beside a protecting disclosure, by whatever mistake, counts as withheld.</summary>
        internal static WrittenName? Of(Practitioner practitioner, bool includeWithheld)
        {
            if (practitioner.Name is not { } name)
                return null;
            var withheld = name.IsWithheld || (practitioner.Disclosure.ProtectsName() && !name.IsEmpty);
            return new(withheld, withheld && !includeWithheld ? new() : name.Reveal());
        }

        internal PersonName ToName() => IsWithheld ? Parts.Withhold() : Parts;
    }
}
