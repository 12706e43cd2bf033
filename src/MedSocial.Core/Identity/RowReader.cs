using System.Runtime.InteropServices;
using MedSocial.Registers;

namespace MedSocial.Identity;

/// <summary>Reads practitioners into rows. Remembers what places and specialties are; one thread at a time.</summary>
internal sealed class RowReader
{
    private readonly Dictionary<Place, int> _seenPlaces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecialtyCode, int> _seenSpecialties = [];
    private readonly List<int> _places = [];
    private readonly List<short> _work = [];

    /// <summary>Reads the practitioners of some ordinals.</summary>
    internal ColumnBlock Read(IReadOnlyList<Practitioner> people, int from, int to)
    {
        var block = new ColumnBlock(to - from);
        for (var ordinal = from; ordinal < to; ordinal++)
            Read(people[ordinal], ordinal, block, ref block.Rows[ordinal - from]);
        return block;
    }

    private void Read(Practitioner person, int ordinal, ColumnBlock block, ref PractitionerRow row)
    {
        ReadPlaces(person.Places);
        ReadWork(person);
        row.SetPlaces(CollectionsMarshal.AsSpan(_places), block.Places);
        row.SetWork(CollectionsMarshal.AsSpan(_work), block.Work);
        var flags = person.Disclosure.ProtectsName() ? IdentityColumns.Protected : 0;
        foreach (var number in person.RegisterNumbers)
        {
            if (number.IsDefault || number.Register == Register.Finess)
                continue;
            flags |= 1 << (int)number.Register;
            block.Numbers.Add((number, ordinal));
        }
        row.Flags = (byte)flags;
    }

    private void ReadPlaces(EquatableArray<Place> places)
    {
        _places.Clear();
        foreach (var place in places)
        {
            // What records share is one object, and most places are shared; others are not worth keeping.
            if (!_seenPlaces.TryGetValue(place, out var number))
            {
                number = PlaceTable.Shared.Of(place);
                if (_seenPlaces.Count < PlaceTable.Shared.Count)
                    _seenPlaces.Add(place, number);
            }
            if (number != PlaceTable.None && !_places.Contains(number))
                _places.Add(number);
        }
    }

    private void ReadWork(Practitioner person)
    {
        _work.Clear();
        var table = WorkTable.Shared;
        if (person.Profession is { } profession && table.Profession(profession) is >= 0 and var calling)
            _work.Add((short)(WorkTable.ProfessionMark + calling));
        foreach (var specialty in person.Specialties)
        {
            if (!_seenSpecialties.TryGetValue(specialty, out var discipline))
                _seenSpecialties.Add(specialty, discipline = table.Discipline(specialty));
            if (discipline >= 0 && !_work.Contains((short)discipline))
                _work.Add((short)discipline);
        }
    }
}

/// <summary>The rows of a few thousand practitioners, the lists of those who need one, and their numbers.</summary>
internal sealed class ColumnBlock(int count)
{
    internal PractitionerRow[] Rows { get; } = new PractitionerRow[count];

    internal RowLists<int> Places { get; } = new();

    internal RowLists<short> Work { get; } = new();

    internal List<(RegisterNumber Number, int Owner)> Numbers { get; } = new(count);
}
