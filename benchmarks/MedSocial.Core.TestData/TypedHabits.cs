using System.Collections.Immutable;
using System.Globalization;
using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>A text as somebody typed it who meant a certain person.</summary>
/// <param name="Ordinal">Who is meant.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Given">The beginning of the given name that the text tells, folded; empty where it tells none.</param>
/// <param name="TellsCity">Whether the text tells the city.</param>
/// <param name="TellsName">Whether it tells a name; if not, the specialty and the city are all that it tells.</param>
/// <param name="TellsDistrict">Whether it tells the district of the city.</param>
public readonly record struct TypedText(int Ordinal, string Text, string Given, bool TellsCity, bool TellsName, bool TellsDistrict);

/// <summary>Writes names as people do who look for somebody: cut short, joined, with a city, a postal code, a specialty, a name at birth.</summary>
/// <remarks>Wrong letters are those of <see cref="Misspelling"/>: any letter, anywhere.</remarks>
public static class TypedHabits
{
    private const int MostTries = 100;

    /// <summary>Makes texts of one habit; fewer than asked for where hardly anybody of the directory has such a name.</summary>
    /// <param name="habit">The habit.</param>
    /// <param name="truth">The people.</param>
    /// <param name="count">How many texts.</param>
    /// <param name="seed">The seed.</param>
    public static ImmutableArray<TypedText> Make(TypingHabit habit, GroundTruth truth, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var random = new SeededRandom(seed, 900 + (ulong)habit);
        var texts = ImmutableArray.CreateBuilder<TypedText>(count);
        for (var tries = 0; texts.Count < count && tries < count * MostTries; tries++)
        {
            var ordinal = random.Next(truth.Count);
            var person = new Person(truth, ordinal);
            if (person.Given.Length < 4 || person.Family.Length < 5 || Type(habit, person, random) is not { } text)
                continue;
            var cut = habit is TypingHabit.Initial or TypingHabit.InitialBehind ? 1 : habit is TypingHabit.GivenCutShort or TypingHabit.GivenCutShortAndError ? 3 : person.Given.Length;
            var tellsName = habit is not (TypingHabit.EverydayWordAndMisspelledCity or TypingHabit.EverydayWordNearCity or TypingHabit.EverydayWordAndDistrict);
            var tellsGiven = tellsName && habit is not (TypingHabit.FamilyAndCity or TypingHabit.MisspelledFamilyAndCity
                or TypingHabit.EverydayWordFamilyAndCity or TypingHabit.MisspelledWordFamilyAndCity);
            var tellsCity = !tellsName || habit is TypingHabit.FamilyAndCity or TypingHabit.CityFirst or TypingHabit.NameAndMisspelledCity
                or TypingHabit.MisspelledFamilyAndCity or TypingHabit.EverydayWordFamilyAndCity or TypingHabit.MisspelledWordFamilyAndCity;
            texts.Add(new(ordinal, text, tellsGiven ? person.Given[..cut] : "", tellsCity, tellsName, habit == TypingHabit.EverydayWordAndDistrict));
        }
        return texts.ToImmutable();
    }

    /// <summary>Whether somebody is as good an answer as the one who was meant: nothing that was typed tells them apart.</summary>
    public static bool Answers(GroundTruth truth, TypedText typed, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var (meant, found) = (new Person(truth, typed.Ordinal), new Person(truth, ordinal));
        if (!typed.TellsName)
            return found.City == meant.City && found.HasWord(meant.Word!) && (!typed.TellsDistrict || found.PostalCode == meant.PostalCode);
        return ordinal == typed.Ordinal
            || (found.Family == meant.Family && found.Given.StartsWith(typed.Given, StringComparison.Ordinal) && (!typed.TellsCity || found.City == meant.City));
    }

    private static string? Type(TypingHabit habit, Person who, SeededRandom random) => habit switch
    {
        TypingHabit.FamilyFirst => $"{who.Family.ToUpperInvariant()}, {who.Given}",
        TypingHabit.Civility => $"Dr {who.Given} {who.Family}",
        TypingHabit.Initial => who.Given[0] == 'm' ? null : $"{who.Given[0]}. {who.Family}",
        TypingHabit.InitialBehind => $"{who.Family} {who.Given[0]}",
        TypingHabit.GivenCutShort => $"{who.Given[..3]} {who.Family}",
        TypingHabit.GivenCutShortAndError => $"{who.Given[..3]} {Error(who.Family, random)}",
        TypingHabit.CompoundGivenJoined => who.GivenIsCompound ? $"{Joined(who.Given)} {who.Family}" : null,
        TypingHabit.CompoundGivenJoinedWithError => who.GivenIsCompound ? $"{Error(Joined(who.Given), random)} {who.Family}" : null,
        TypingHabit.NamesJoined => $"{Joined(who.Given)}{Joined(who.Family)}",
        TypingHabit.NamesJoinedWithError => $"{Joined(who.Given)}{Error(Joined(who.Family), random)}",
        TypingHabit.FamilyCut => who.Family.Length > 6 && !who.FamilyIsCompound ? $"{who.Family.Insert(3, " ")} {who.Given}" : null,
        TypingHabit.SpaceMoved => who.GivenIsCompound || who.FamilyIsCompound ? null : $"{who.Given}{who.Family[0]} {who.Family[1..]}",
        TypingHabit.CompoundFamilyReversed => who.FamilyIsCompound ? $"{who.Given} {string.Join('-', who.Family.Split(' ').Reverse())}" : null,
        TypingHabit.BothFamilyNames => who.Birth is { } birth ? $"{who.Given} {who.Family} née {birth}" : null,
        TypingHabit.FamilyNamesJoined => who.Birth is { } birth ? $"{who.Given} {birth}-{who.Family}" : null,
        TypingHabit.FamilyAndCity => $"{who.Family} {who.City}",
        TypingHabit.CityFirst => $"{who.City} {who.Given} {who.Family}",
        TypingHabit.NameAndMisspelledCity => who.City.Length > 4 ? $"{who.Given} {who.Family} {Error(who.City, random)}" : null,
        TypingHabit.MisspelledFamilyAndCity => $"{Error(who.Family, random)} {who.City}",
        TypingHabit.PostalCode => who.PostalCode is { } code ? $"{who.Given} {who.Family} {code}" : null,
        TypingHabit.SpecialtyAsPrinted => who.Specialty is { } specialty ? $"{specialty.LabelFr} {who.Given} {who.Family}" : null,
        TypingHabit.EverydayWordFamilyAndCity => who.Word is { } word ? $"{word} {who.Family} {who.City}" : null,
        TypingHabit.MisspelledWordFamilyAndCity => who.Word is { Length: > 4 } word ? $"{Error(word, random)} {who.Family} {who.City}" : null,
        TypingHabit.Unfinished => $"{who.Given} {who.Family[..^2]}",
        TypingHabit.UnfinishedAndError => $"{Error(who.Given, random)} {who.Family[..^2]}",
        TypingHabit.EverydayWordAndMisspelledCity => who.Word is { } word && who.City.Length > 4 ? $"{word} {Error(who.City, random)}" : null,
        TypingHabit.EverydayWordNearCity => who.Word is { } word ? $"{word} près de {who.City}" : null,
        _ => who.Word is { } word && who.District is { } district ? $"{word} {who.City} {district}e" : null,
    };

    private static string Joined(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Hits the longest word of a name: what one error does to « le » cannot be undone.</summary>
    private static string Error(string name, SeededRandom random)
    {
        var words = name.Split(' ');
        var longest = Array.IndexOf(words, words.MaxBy(word => word.Length));
        words[longest] = Misspelling.Hit(words[longest], random);
        return string.Join(' ', words);
    }

    /// <summary>What of a person is typed, folded.</summary>
    private readonly struct Person(GroundTruth truth, int ordinal)
    {
        internal string Given { get; } = string.Join(' ', Plain.Words(truth.Given(ordinal)));

        internal string Family { get; } = string.Join(' ', Plain.Words(truth.Family(ordinal)));

        internal string? Birth => truth.BirthFamily(ordinal);

        internal string City => string.Join(' ', Plain.Words(truth.PlaceOf(ordinal).City ?? ""));

        internal string? PostalCode => truth.PlaceOf(ordinal).PostalCode;

        internal Specialty? Specialty => Specialties.Find(truth.SpecialtyOf(ordinal));

        internal string? Word => Specialty is { Words.IsEmpty: false } specialty ? Plain.Fold(specialty.Words[0]) : null;

        /// <summary>The number of the district of Paris, Lyon or Marseille.</summary>
        internal int? District => City is "paris" or "lyon" or "marseille" && PostalCode is { Length: 5 } code
            ? int.Parse(code.AsSpan(3), CultureInfo.InvariantCulture)
            : null;

        internal bool HasWord(string word) => Specialty is { } specialty && specialty.Words.Any(known => Plain.Fold(known) == word);

        internal bool GivenIsCompound => Given.Contains(' ', StringComparison.Ordinal);

        internal bool FamilyIsCompound => Family.Contains(' ', StringComparison.Ordinal);
    }
}
