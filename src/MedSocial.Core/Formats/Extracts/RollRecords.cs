using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MedSocial.Storage;
using MedSocial.Storage.Records;

namespace MedSocial.Formats.Extracts;

/// <summary>The practitioners of a roll. They are made when somebody asks for them; most are written into a directory without that.</summary>
/// <remarks>
/// <para>Records live as long as it takes to write them. Places of one site were kept and shared once: they outlived the records, and collecting them cost more than making them.</para>
/// <para>Who has one activity, a number whose key is right and a name is of the kind of the calling: a check finds nothing else to look at.</para>
/// </remarks>
internal sealed class RollRecords(ExtractReader reader, EquatableArray<SourceId> sources) : IUnmadeList<Practitioner>
{
    private readonly RegisterRoll _roll = reader.Roll;
    private readonly bool[] _isName = NamesOf(reader.Roll.Families);
    private RollNumbers? _numbers;

    public int Count => _roll.People.Length;

    /// <summary>Makes the practitioner of an ordinal. About a microsecond.</summary>
    public Practitioner this[int index]
    {
        get
        {
            ref readonly var person = ref _roll.People[index];
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int KindOf(int place)
    {
        ref readonly var person = ref _roll.People[place];
        ref readonly var activity = ref _roll.Activities[person.FirstActivity];
        return activity.Next < 0 && _isName[person.Family] && person.Number.HasValidKey ? activity.Calling : -1;
    }

    public void Write(int place, BookBuilder book)
    {
        if (_numbers?.Book != book)
            _numbers = new(reader, sources, book);
        _numbers.Write(_roll.People[place]);
    }

    public IEnumerator<Practitioner> GetEnumerator()
    {
        for (var place = 0; place < Count; place++)
            yield return this[place];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Which family names have something that shows, however the text is cleaned.</summary>
    private static bool[] NamesOf(ValueTable families)
    {
        var isName = new bool[families.Count];
        for (var family = 0; family < isName.Length; family++)
            isName[family] = families.Bytes(family) is { Length: <= Text.PlainText.MaxLength } bytes && bytes.ContainsAnyInRange((byte)'!', (byte)'~');
        return isName;
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
