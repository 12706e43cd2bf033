using System.Collections.Immutable;
using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>Makes the accounts of people: networks by use, followers log-normal, figures with bound, date and source.</summary>
internal sealed class AccountFactory
{
    /// <summary>Followers: half have fewer than 2^7.6 ≈ 194, one in a thousand more than 45,000.</summary>
    private const double MedianPower = 7.6;
    private const double SigmaPower = 2.5;

    private static readonly DateOnly FirstDay = new(2018, 1, 1);

    private static readonly (NetworkId Id, int Weight)[] Used =
    [
        (NetworkId.LinkedIn, 34), (NetworkId.Twitter, 32), (NetworkId.Instagram, 12), (NetworkId.Facebook, 10), (NetworkId.YouTube, 2), (NetworkId.TikTok, 2),
        (NetworkId.Bluesky, 3), (NetworkId.Mastodon, 1), (NetworkId.Blog, 2), (NetworkId.MedPics, 1), (NetworkId.MeltingDoc, 1),
    ];

    private static readonly EquatableArray<Hashtag>[] Tags =
    [
        ["#DocTocToc"], ["#DocTocToc", "#MedTwitter"], ["#NoFakeMed"], ["#FOAMed"], ["#sante"], ["#vaccination"], ["#urgences", "#DocTocToc"], ["#prevention"],
    ];

    private readonly Handles _handles = new();
    private readonly Network[] _networks = [.. Used.Select(used => Networks.Find(used.Id)!)];
    private readonly AliasTable _byUse = new(Used.Select(used => (double)used.Weight).ToArray());
    private readonly bool _bios;

    internal AccountFactory(bool bios) => _bios = bios;

    internal ImmutableArray<Account> Make(SeededRandom random, Practitioner owner, Calling calling, Place place)
    {
        var (given, family) = (owner.Name!.Given!, owner.Name.Family!);
        var stem = Handles.Stem(random, given, family, calling, place);
        var count = random.NextDouble() switch { < 0.62 => 1, < 0.88 => 2, < 0.97 => 3, _ => 4 };
        var fame = random.NextNormal() * SigmaPower + MedianPower;
        EquatableArray<PractitionerId> owners = [owner.Id];
        var accounts = ImmutableArray.CreateBuilder<Account>(count);
        var used = 0;
        for (var i = 0; i < count; i++)
        {
            var network = _byUse.Next(random);
            if ((used & 1 << network) != 0)
                continue;
            used |= 1 << network;
            var followers = (long)SeededRandom.Exp2(Math.Clamp(fame + random.NextNormal() * 0.8, 0, 30)) - 1;
            accounts.Add(new()
            {
                Network = _networks[network].Id,
                Handle = _handles.On(_networks[network], stem),
                Owners = owners,
                DisplayName = random.Chance(0.7) ? (random.Chance(0.5) ? "Dr " : "") + given + " " + family : null,
                Bio = _bios ? $"{calling.Stem} à {place.City}. Tweets personnels." : null,
                Hashtags = random.Chance(0.2) ? random.Pick<EquatableArray<Hashtag>>(Tags) : default,
                Measures = [Followers(random, followers)],
            });
        }
        return accounts.DrainToImmutable();
    }

    private static Measure Followers(SeededRandom random, long counted)
    {
        var bound = random.NextDouble() switch { < 0.5 => Bound.Exact, < 0.7 => Bound.AtLeast, < 0.9 => Bound.AsStated, _ => Bound.About };
        return new()
        {
            Kind = MeasureKind.Followers,
            Value = bound == Bound.Exact ? counted : TwoDigits(counted),
            Bound = bound,
            AsOf = FirstDay.AddDays(random.Next(730)),
            Source = SyntheticDirectory.ObservationSource.Id,
        };
    }

    /// <summary>A figure as people print it: its first two digits, the rest zero.</summary>
    private static long TwoDigits(long value)
    {
        long unit = 1;
        while (value / unit >= 100)
            unit *= 10;
        return value / unit * unit;
    }
}
