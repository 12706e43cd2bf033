using MedSocial.Catalog;
using MedSocial.Identity;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>Makes accounts of people who do not exist, with what people leave out, shorten and get wrong; the same for the same seed.</summary>
/// <remarks>
/// The error model, in shares of claims: a quarter belongs to people outside the directory, drawn from the same population. Displayed name
/// (90 %): given and family name 45, with Dr before it 28, family name first 6, initials and family name 6, family name alone 4, one part of a
/// compound given name 4, an unrelated phrase 7; of all names 4 % have a typing error, 10 % an emoji, 15 % a description after a bar, 6 % stand in capitals.
/// Handle (95 %): given name and family name, initial and family name, dr and family name, with department 15, unrelated 10. Bio (70 %): the specialty in its everyday words 75,
/// a wrong one 1, the commune 50 (a tenth of them a wrong one). Location (55 %): the commune 70, the department 15, a wrong commune 6, no place 9. A register number 0.5 %.
/// </remarks>
internal sealed class IdentityClaims
{
    private static readonly string[] Phrases = ["La vie en blanc", "Stethoscope & cafe", "Entre deux gardes", "Le coin sante", "Blouse blanche", "Doc de campagne", "Urgences et compagnie"];
    private static readonly string[] Emoji = [" 🩺", " 👨‍⚕️", " 🇫🇷", " 💉", " ✨"];

    private readonly List<(string Given, string Family, Place Place, SpecialtyCode Specialty, MedSocial.Registers.RegisterNumber Number)> _people = [];
    private readonly Dictionary<string, int> _givens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _communes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _departments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _disciplines = new(StringComparer.Ordinal);
    private readonly int _inside;

    /// <summary>Reads the people; those from <paramref name="inside"/> on are not in the directory.</summary>
    internal IdentityClaims(IEnumerable<SyntheticProfile> people, int inside)
    {
        _inside = inside;
        foreach (var profile in people)
        {
            var person = profile.Practitioner;
            var specialty = person.Specialties[0];
            _people.Add((person.Name!.Given!, person.Name.Family!, person.Places[0], specialty, person.RegisterNumbers[0]));
            Count(_givens, person.Name.Given!);
            Count(_families, person.Name.Family!);
            Count(_communes, Town(person.Places[0]));
            Count(_departments, person.Places[0].Department!);
            Count(_disciplines, Specialties.Find(specialty)!.Discipline);
        }
    }

    internal IEnumerable<LabelledClaim> Make(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        for (var i = 0; i < count; i++)
        {
            var owner = random.Chance(0.75) ? random.Next(_inside) : _inside + random.Next(_people.Count - _inside);
            yield return Make(owner, random);
        }
    }

    /// <summary>A name alone that at least two people of the directory bear.</summary>
    internal IEnumerable<LabelledClaim> Homonyms(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var groups = _people.Take(_inside).Select((person, ordinal) => (Key: person.Given + " " + person.Family, ordinal))
            .GroupBy(pair => pair.Key).Where(group => group.Skip(1).Any()).Select(group => (group.Key, Owner: group.First().ordinal)).ToArray();
        for (var i = 0; i < count && groups.Length > 0; i++)
        {
            var (name, owner) = groups[random.Next(groups.Length)];
            yield return new(new() { DisplayName = name }, owner, 0);
        }
    }

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string Town(Place place) => place.City + "|" + place.Department;

    private double Share(Dictionary<string, int> counts, string key) => Math.Log2((double)counts[key] / _people.Count);

    private LabelledClaim Make(int owner, SeededRandom random)
    {
        var (given, family, place, specialty, number) = _people[owner];
        var stated = 0.0;
        string? name = null;
        var (saysFamily, saysGiven, saysInitial) = (false, false, false);
        if (random.Chance(0.9))
        {
            var parts = given.Split('-', ' ');
            var initials = string.Concat(parts.Select(part => part[..1]));
            var form = random.Next(100);
            (name, saysFamily, saysGiven, saysInitial) = form switch
            {
                < 45 => ($"{given} {family}", true, true, false),
                < 73 => ($"Dr {given} {family}", true, true, false),
                < 79 => ($"{family} {given}", true, true, false),
                < 85 => ($"{initials} {family}", true, false, true),
                < 89 => ($"Dr {family}", true, false, false),
                < 93 => ($"{parts[0]} {family}", true, true, false),
                _ => (random.Pick<string>(Phrases), false, false, false),
            };
            if (saysFamily && random.Chance(0.04))
                name = Typo(name, random);
            if (random.Chance(0.06))
                name = name.ToUpperInvariant();
            if (random.Chance(0.10))
                name += random.Pick<string>(Emoji);
            if (random.Chance(0.15))
                name += " | prises de position personnelles";
        }
        var (handle, handleFamily, handleGiven, handleInitial) = random.Chance(0.95) ? Handle(given, family, place, random) : (null, false, false, false);
        (saysFamily, saysGiven, saysInitial) = (saysFamily || handleFamily, saysGiven || handleGiven, saysInitial || handleInitial);
        string? bio = null;
        var (saysWork, saysTown, saysDepartment) = (false, false, false);
        if (random.Chance(0.7))
        {
            var sentence = new List<string>();
            if (random.Chance(0.75))
            {
                saysWork = !random.Chance(0.01);
                var told = Specialties.Find(saysWork ? specialty : _people[random.Next(_people.Count)].Specialty)!;
                var words = told.Words.Where(word => word.Length > 4).ToArray();
                sentence.Add(words.Length == 0 ? told.ShortLabelFr : random.Pick<string>(words));
            }
            if (random.Chance(0.5))
            {
                var told = random.Chance(0.1) ? _people[random.Next(_people.Count)].Place : place;
                saysTown = told == place;
                sentence.Add("à " + told.City);
            }
            sentence.Add(random.Chance(0.5) ? "Tweets personnels." : "Mes propos n'engagent que moi, café et vélo.");
            bio = string.Join(" ", sentence);
        }
        string? location = null;
        if (random.Chance(0.55))
        {
            var form = random.Next(100);
            var told = form is >= 85 and < 91 ? _people[random.Next(_people.Count)].Place : place;
            location = form switch
            {
                < 40 => told.City,
                < 70 => $"{told.City} ({told.Department})",
                < 85 => Departments.Find(told.Department!)!.Name,
                < 91 => told.City,
                _ => "Ailleurs",
            };
            saysTown |= form < 70;
            saysDepartment |= form < 85;
        }
        if (random.Chance(0.005))
        {
            bio += $" RPPS {number.ToString()[5..]}";
            stated -= 30;
        }
        stated += saysFamily ? Share(_families, family) : 0;
        stated += saysGiven ? Share(_givens, given) : saysInitial ? -3.5 : 0;
        stated += saysTown ? Share(_communes, Town(place)) : saysDepartment ? Share(_departments, place.Department!) : 0;
        stated += saysWork ? Share(_disciplines, Specialties.Find(specialty)!.Discipline) : 0;
        return new(new() { DisplayName = name, Handle = handle, Bio = bio, Location = location }, owner, saysFamily || stated < -25 ? stated : 0);
    }

    private static (string Handle, bool Family, bool Given, bool Initial) Handle(string given, string family, Place place, SeededRandom random)
    {
        var (first, last) = (Letters(given), Letters(family));
        return random.Next(20) switch
        {
            < 5 => (first + last, true, true, false),
            < 8 => (first + "_" + last, true, true, false),
            < 11 => (first[..1] + last, true, false, true),
            < 13 => ("dr" + first[..1] + last + place.Department, true, false, true),
            < 15 => ("Dr_" + last, true, false, false),
            < 17 => (last + first, true, true, false),
            < 18 => (last + place.Department, true, false, false),
            _ => ("sante" + random.Next(100_000).ToString(System.Globalization.CultureInfo.InvariantCulture), false, false, false),
        };
    }

    private static string Letters(string name)
    {
        var letters = string.Concat(Text.Folding.Fold(name).Where(char.IsAsciiLetter));
        return letters.Length == 0 ? "x" : letters;
    }

    private static string Typo(string name, SeededRandom random)
    {
        var at = 4 + random.Next(Math.Max(1, name.Length - 4));
        if (at >= name.Length - 1)
            at = name.Length - 2;
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..],
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
    }
}
