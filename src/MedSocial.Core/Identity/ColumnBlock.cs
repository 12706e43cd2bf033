using System.Runtime.InteropServices;
using MedSocial.Registers;

namespace MedSocial.Identity;

/// <summary>The rows of a few thousand practitioners, read by one core.</summary>
internal sealed class ColumnBlock
{
    private readonly Dictionary<Place, int> _seenPlaces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecialtyCode, int> _seenSpecialties = [];
    private readonly List<int> _placesOfOne = [];
    private readonly List<short> _workOfOne = [];

    private ColumnBlock(int count) => Rows = new PractitionerRow[count];

    internal PractitionerRow[] Rows { get; }

    internal RowLists<int> Places { get; } = new();

    internal RowLists<short> Work { get; } = new();

    internal List<(RegisterNumber Number, int Owner)> Numbers { get; } = [];

    internal static ColumnBlock Read(IReadOnlyList<Practitioner> people, int from, int to)
    {
        var block = new ColumnBlock(to - from);
        for (var ordinal = from; ordinal < to; ordinal++)
            block.Read(people[ordinal], ordinal, ref block.Rows[ordinal - from]);
        return block;
    }

    private void Read(Practitioner person, int ordinal, ref PractitionerRow row)
    {
        ReadPlaces(person.Places);
        ReadWork(person);
        row.SetPlaces(CollectionsMarshal.AsSpan(_placesOfOne), Places.Add);
        row.SetWork(CollectionsMarshal.AsSpan(_workOfOne), Work.Add);
        var flags = person.Disclosure.ProtectsName() ? IdentityColumns.Protected : 0;
        foreach (var number in person.RegisterNumbers)
        {
            if (number.IsDefault || number.Register == Register.Finess)
                continue;
            flags |= 1 << (int)number.Register;
            Numbers.Add((number, ordinal));
        }
        row.Flags = (byte)flags;
    }

    private void ReadPlaces(EquatableArray<Place> places)
    {
        _placesOfOne.Clear();
        foreach (var place in places)
        {
            // What records share is one object, and most places are shared.
            if (!_seenPlaces.TryGetValue(place, out var number))
                _seenPlaces.Add(place, number = PlaceTable.Shared.Of(place));
            if (number != PlaceTable.None && !_placesOfOne.Contains(number))
                _placesOfOne.Add(number);
        }
    }

    private void ReadWork(Practitioner person)
    {
        _workOfOne.Clear();
        var table = WorkTable.Shared;
        if (person.Profession is { } profession && table.Profession(profession) is >= 0 and var calling)
            _workOfOne.Add((short)(WorkTable.ProfessionMark + calling));
        foreach (var specialty in person.Specialties)
        {
            if (!_seenSpecialties.TryGetValue(specialty, out var discipline))
                _seenSpecialties.Add(specialty, discipline = table.Discipline(specialty));
            if (discipline >= 0 && !_workOfOne.Contains((short)discipline))
                _workOfOne.Add((short)discipline);
        }
    }
}
