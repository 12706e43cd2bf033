using System.Collections.Immutable;

namespace MedSocial.Formats.Extracts;

/// <summary>Makes practitioners of a roll; rows that say the same share their strings, places and lists.</summary>
internal sealed class RollRecords(ExtractReader reader, EquatableArray<SourceId> sources)
{
    private readonly RegisterRoll _roll = reader.Roll;
    private readonly EquatableArray<Place>[] _placesOfLocality = new EquatableArray<Place>[reader.Localities.Count];
    private readonly (int Locality, int Finess, EquatableArray<Place> Places)[] _placesOfSite = new (int, int, EquatableArray<Place>)[reader.Roll.Sites.Count];

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

    /// <summary>The place of an activity in a list of its own, made once; none when the row names neither commune nor site.</summary>
    private EquatableArray<Place> PlacesOf(in RolledActivity activity)
    {
        if (activity.Site >= 0)
        {
            // A site lies in one commune but for mistakes, so that one entry for each is enough.
            ref var kept = ref _placesOfSite[activity.Site];
            if (kept.Places.IsEmpty || kept.Locality != activity.Locality || kept.Finess != activity.Finess)
                kept = (activity.Locality, activity.Finess, [WithSite(activity)]);
            return kept.Places;
        }
        if (FinessOf(activity) is not null)
            return [WithSite(activity)];
        if (PlaceOf(activity.Locality) is not { } place)
            return [];
        ref var alone = ref _placesOfLocality[activity.Locality];
        if (alone.IsEmpty)
            alone = [place];
        return alone;
    }

    private Place? PlaceOf(int locality) => locality < 0 ? null : reader.Localities[locality].Place;

    private Registers.FinessNumber? FinessOf(in RolledActivity activity) => activity.Finess < 0 ? null : reader.Finesses[activity.Finess];

    private Place WithSite(in RolledActivity activity) =>
        (PlaceOf(activity.Locality) ?? new()) with { Finess = FinessOf(activity), Site = TextOf(_roll.Sites, activity.Site) };
}
