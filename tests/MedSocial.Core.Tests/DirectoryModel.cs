using CsCheck;

namespace MedSocial.Tests;

/// <summary>The plain reading of changes: records in dictionaries, and a directory built anew of them.</summary>
internal sealed class DirectoryModel
{
    private static readonly string[] Givens = ["Jean", "Jeanne", "Jan", "Marc", "Marcel", "Marie", "Mari", "Luc", "Lucas", "Lucie", "Martin", "Paul"];

    private static readonly string[] Families =
        ["Martin", "Marten", "Marti", "Martineau", "Moulin", "Moulins", "Moreau", "Moreaux", "Mureau", "Paul", "Pol", "Dupont", "Dupond", "Duponteil", "Marie", "Lucas"];

    private static readonly string[] Cities = ["Lille", "Brest", "Albi", "Saint-Malo", "Martigues"];

    internal static readonly string[] Handles = ["twitter:martin", "twitter:moreau", "twitter:docmarie", "x:other", "instagram:martin", "twitter:lucas59", "facebook:jean.paul", "youtube:docteurpol"];

    private static readonly Gen<PractitionerId> AnyPerson = Gen.Int[0, 11].Select(i => (PractitionerId)("p" + i));

    private static readonly Gen<string> AnyHandle = Gen.OneOf(Handles);

    private static readonly Gen<Practitioner> Person =
        from id in AnyPerson
        from names in Gen.Select(Gen.OneOf(Givens), Gen.OneOf(["", "", .. Givens]), Gen.OneOf(Families), Gen.OneOf(["", "", "", .. Families]), Gen.OneOf(["", "", "", .. Families]))
        from city in Gen.OneOf(Cities)
        from specialty in Gen.OneOf<SpecialtyCode?>(null, "SM54", "SM26", "SM04")
        select new Practitioner
        {
            Id = id,
            Name = PersonName.Of(names.Item2.Length == 0 ? names.Item1 : $"{names.Item1}-{names.Item2}", names.Item4.Length == 0 ? names.Item3 : $"{names.Item3}-{names.Item4}")
                with { BirthFamily = names.Item5.Length == 0 ? null : names.Item5 },
            Places = [new() { City = city }],
            Specialties = specialty is { } code ? [code] : [],
            Sources = ["s"],
        };

    private static readonly Gen<Account> Presence =
        from handle in AnyHandle
        from owners in AnyPerson.Array[0, 2]
        from followers in Gen.OneOf(Gen.Const(-1), Gen.Int[0, 5].Select(thousands => thousands * 1000))
        from name in Gen.OneOf<string?>(null, null, "Dr Martin", "Moulin à paroles")
        from tags in Gen.OneOf<Hashtag>("#DocTocToc", "#NoFakeMed").Array[0, 2]
        select Account.Of(handle) with
        {
            Owners = [.. owners.Distinct()], DisplayName = name, Hashtags = [.. tags.Distinct()],
            Measures = followers < 0 ? [] : [Sample.Followers(followers)],
        };

    private static readonly Gen<Interaction> Act =
        from ends in AnyHandle.Array[2]
        from hour in Gen.Int[0, 100]
        select new Interaction
        {
            From = ends[0], To = ends[1], Kind = InteractionKind.Mention, At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour), Source = "s",
        };

    /// <summary>Changes that know nothing of the directory: what does not fit into it is taken out by <see cref="Fit"/>.</summary>
    internal static readonly Gen<DirectoryChanges> Changes =
        from people in Person.Array[0, 5]
        from accounts in Presence.Array[0, 4]
        from acts in Act.Array[0, 2]
        from removed in Gen.Select(Few(AnyPerson), Few(AnyHandle))
        from erased in Gen.Select(Rarely(AnyPerson), Rarely(AnyHandle))
        from others in Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9])
        select new DirectoryChanges
        {
            Practitioners = [.. people.DistinctBy(person => person.Id)],
            Accounts = [.. accounts.DistinctBy(account => account.Id)],
            Interactions = [.. acts],
            RemovedPractitioners = [.. removed.Item1],
            RemovedAccounts = [.. removed.Item2.Select(AccountId.Parse)],
            ErasedPractitioners = [.. erased.Item1],
            ErasedAccounts = [.. erased.Item2.Select(AccountId.Parse)],
            Topics = others.Item1 == 0 ? [new Topic { Hashtag = "#DocTocToc", Description = "Avis " + others.Item2 }] : [],
            Sources = others.Item2 == 0 ? [new Source { Id = "t", Title = "Titre " + others.Item3 }] : [],
            Organizations = others.Item3 == 0 ? [new Organization { Id = "org", Name = "Org " + others.Item4, Kind = OrganizationKind.Other }] : [],
            Networks = others.Item4 == 0 ? [MedSocial.Catalog.Networks.Find(NetworkId.Twitter)! with { Sources = ["s"] }] : [],
        };

    private readonly Dictionary<PractitionerId, Practitioner> _people = [];
    private readonly Dictionary<AccountId, Account> _accounts = [];
    private readonly Dictionary<NetworkId, Network> _networks = [];
    private readonly Dictionary<Hashtag, Topic> _topics = [];
    private readonly Dictionary<OrganizationId, Organization> _organizations = [];
    private readonly Dictionary<SourceId, Source> _sources = new() { ["s"] = Sample.Source };
    private readonly HashSet<PractitionerId> _erasedPeople = [];
    private readonly HashSet<AccountId> _erasedAccounts = [];
    private List<Interaction> _acts = [];

    internal IReadOnlySet<PractitionerId> ErasedPeople => _erasedPeople;

    internal IReadOnlySet<AccountId> ErasedAccounts => _erasedAccounts;

    /// <summary>The changes without what would be an error: owners and ends that nobody has.</summary>
    internal DirectoryChanges Fit(DirectoryChanges changes)
    {
        var people = _people.Keys.Except(changes.RemovedPractitioners).Concat(changes.Practitioners.Select(person => person.Id))
            .Concat(_erasedPeople).Concat(changes.ErasedPractitioners).ToHashSet();
        var accounts = changes.Accounts.Select(account => account with { Owners = [.. account.Owners.Where(people.Contains)] }).ToArray();
        var ends = _accounts.Keys.Except(changes.RemovedAccounts).Except(changes.ErasedAccounts).ToHashSet();
        // Which accounts an erasure takes along is for Apply to find out; interactions keep away from it.
        var acts = changes.ErasedPractitioners.IsEmpty ? changes.Interactions.Where(act => ends.Contains(act.From) && ends.Contains(act.To)) : [];
        return changes with { Accounts = [.. accounts], Interactions = [.. acts] };
    }

    /// <summary>Takes over changes that fit.</summary>
    internal void Apply(DirectoryChanges changes)
    {
        var erased = changes.ErasedPractitioners.ToHashSet();
        var gone = changes.RemovedPractitioners.Concat(erased).ToHashSet();
        var goneAccounts = changes.RemovedAccounts.Concat(changes.ErasedAccounts).ToHashSet();
        _erasedPeople.UnionWith(erased);
        _erasedAccounts.UnionWith(changes.ErasedAccounts);
        foreach (var account in _accounts.Values.Where(account => !account.Owners.IsEmpty && account.Owners.All(erased.Contains)).ToArray())
        {
            _erasedAccounts.Add(account.Id);
            goneAccounts.Add(account.Id);
        }
        foreach (var id in gone)
            _people.Remove(id);
        foreach (var id in goneAccounts)
            _accounts.Remove(id);
        foreach (var person in changes.Practitioners.Where(person => !_erasedPeople.Contains(person.Id)))
            _people[person.Id] = person;
        foreach (var account in changes.Accounts)
        {
            var owners = account.Owners.Where(owner => !_erasedPeople.Contains(owner)).ToArray();
            if (!_erasedAccounts.Contains(account.Id) && (owners.Length > 0 || account.Owners.IsEmpty))
                _accounts[account.Id] = account with { Owners = [.. owners] };
        }
        foreach (var account in _accounts.Values.ToArray())
        {
            _accounts[account.Id] = account with { Owners = [.. account.Owners.Where(_people.ContainsKey)] };
            _networks.TryAdd(account.Network, MedSocial.Catalog.Networks.Find(account.Network)!);
        }
        _acts = [.. _acts.Where(act => _accounts.ContainsKey(act.From) && _accounts.ContainsKey(act.To)), .. changes.Interactions.Where(act => !_erasedAccounts.Contains(act.From) && !_erasedAccounts.Contains(act.To))];
        foreach (var network in changes.Networks)
            _networks[network.Id] = network;
        foreach (var topic in changes.Topics)
            _topics[topic.Hashtag] = topic;
        foreach (var organization in changes.Organizations)
            _organizations[organization.Id] = organization;
        foreach (var source in changes.Sources)
            _sources[source.Id] = source;
    }

    internal MedicalDirectory Build() => Sample.Add(
        new MedicalDirectoryBuilder(),
        [.. _people.Values, .. _accounts.Values, .. _networks.Values, .. _topics.Values, .. _organizations.Values, .. _sources.Values, .. _acts]).Build();

    private static Gen<T[]> Few<T>(Gen<T> items) => Gen.Frequency((2, Gen.Const(Array.Empty<T>())), (1, items.Array[1, 3]));

    private static Gen<T[]> Rarely<T>(Gen<T> items) => Gen.Frequency((7, Gen.Const(Array.Empty<T>())), (1, items.Array[1, 1]));
}
