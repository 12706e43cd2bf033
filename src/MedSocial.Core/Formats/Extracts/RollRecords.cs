using System.Collections.Immutable;

namespace MedSocial.Formats.Extracts;

/// <summary>Makes practitioners of a roll; rows that say the same share their strings, localities and lists of codes.</summary>
/// <remarks>Records live as long as it takes to write them. Places of one site were kept and shared once: they outlived the records, and collecting them cost more than making them.</remarks>
internal sealed class RollRecords(ExtractReader reader, EquatableArray<SourceId> sources)
{
    private readonly RegisterRoll _roll = reader.Roll;

    /// <summary>Makes the practitioner of an ordinal. About a microsecond.</summary>
    internal Practitioner this[int ordinal]
    {
        get
        {
            ref readonly var person = ref _roll.People[ordinal];
            ref readonly var first = ref _roll.Activities[person.FirstActivity];
            var calling = reader.Callings[first.Calling];
            var (title, stage, profession) = (calling.Title, calling.Stage, calling.Profession);
            var (specialties, places) = (calling.Specialties, PlacesOf(first));
            if (first.Next >= 0)
                Merge(first.Next, ref title, ref stage, ref profession, ref specialties, ref places);
            return new()
            {
                Id = person.Number.ToPractitionerId(),
                Name = new() { Title = title, Given = TextOf(_roll.Givens, person.Given), Family = TextOf(_roll.Families, person.Family) },
                Profession = profession,
                Specialties = specialties,
                Stage = stage,
                Places = places,
                RegisterNumbers = [person.Number],
                Sources = sources,
            };
        }
    }

    private string? TextOf(ValueTable table, int id) => id < 0 ? null : ExtractReader.Cut(table.Text(id, reader.Text));

    private void Merge(
        int next, ref string? title, ref CareerStage stage, ref ProfessionCode? profession, ref EquatableArray<SpecialtyCode> specialties,
        ref EquatableArray<Place> places)
    {
        var (allSpecialties, allPlaces) = (new List<SpecialtyCode>(specialties), new List<Place>(places));
        for (; next >= 0; next = _roll.Activities[next].Next)
        {
            ref readonly var activity = ref _roll.Activities[next];
            var calling = reader.Callings[activity.Calling];
            title ??= calling.Title;
            profession ??= calling.Profession;
            stage = stage == CareerStage.Unknown ? calling.Stage : stage;
            AddNew(allSpecialties, calling.Specialties);
            AddNew(allPlaces, PlacesOf(activity));
        }
        (specialties, places) = (allSpecialties.ToImmutableArray(), allPlaces.ToImmutableArray());
    }

    private static void AddNew<T>(List<T> all, EquatableArray<T> some)
    {
        foreach (var item in some)
        {
            if (!all.Contains(item))
                all.Add(item);
        }
    }

    /// <summary>The place of an activity in a list of its own; none when the row names neither commune nor site.</summary>
    private EquatableArray<Place> PlacesOf(in RolledActivity activity)
    {
        var place = PlaceOf(activity.Locality);
        if (activity.Site >= 0 || FinessOf(activity) is not null)
            place = (place ?? new()) with { Finess = FinessOf(activity), Site = TextOf(_roll.Sites, activity.Site) };
        return place is null ? [] : [place];
    }

    private Place? PlaceOf(int locality) => locality < 0 ? null : reader.Localities[locality].Place;

    private Registers.FinessNumber? FinessOf(in RolledActivity activity) => activity.Finess < 0 ? null : reader.Finesses[activity.Finess];
}
