using MedSocial.Registers;

namespace MedSocial.Identity;

/// <summary>What matching compares beside names: places, work and numbers of every practitioner, in plain arrays.</summary>
/// <remarks>
/// Built once a directory, at its first match: every record is read once, on all cores. About 30 bytes a practitioner. Candidates are compared
/// here, and only those that are listed are ever materialised.
/// </remarks>
internal sealed class IdentityColumns
{
    /// <summary>No department: the practitioner practises in several, or nowhere that is known.</summary>
    internal const byte Several = byte.MaxValue;

    private const int Block = 4096;

    private readonly int[] _placeStarts;
    private readonly int[] _places;
    private readonly int[] _workStarts;
    private readonly short[] _work;
    private readonly byte[] _flags;
    private readonly byte[] _departments;
    private readonly RegisterNumber[] _numbers;
    private readonly int[] _numberOwners;

    private IdentityColumns(MedicalDirectory directory)
    {
        var people = directory.Practitioners;
        Count = people.Count;
        var blocks = new (int[] PlaceEnds, int[] Places, int[] WorkEnds, short[] Work, byte[] Flags, (RegisterNumber, int)[] Numbers)[(Count + Block - 1) / Block];
        Parallel.For(0, blocks.Length, block => blocks[block] = Read(people, block * Block, Math.Min(Count, (block + 1) * Block)));
        _placeStarts = Starts(Count, blocks.Select(block => block.PlaceEnds));
        _workStarts = Starts(Count, blocks.Select(block => block.WorkEnds));
        _places = [.. blocks.SelectMany(block => block.Places)];
        _work = [.. blocks.SelectMany(block => block.Work)];
        _flags = [.. blocks.SelectMany(block => block.Flags)];
        _departments = new byte[Count];
        var numbers = blocks.SelectMany(block => block.Numbers).ToArray();
        (_numbers, _numberOwners) = (new RegisterNumber[numbers.Length], new int[numbers.Length]);
        for (var i = 0; i < numbers.Length; i++)
            (_numbers[i], _numberOwners[i]) = numbers[i];
        Array.Sort(_numbers, _numberOwners);
        CountAll();
    }

    internal int Count { get; }

    /// <summary>The department of a practitioner who practises in one alone; <see cref="Several"/> for others. One byte, so that long lists can be sifted.</summary>
    internal byte Department(int practitioner) => _departments[practitioner];

    /// <summary>How many practitioners practise in each commune.</summary>
    internal int[] CommuneCounts { get; } = new int[PlaceTable.Shared.Count];

    internal int[] DepartmentCounts { get; } = new int[PlaceTable.Shared.DepartmentCount];

    internal int[] RegionCounts { get; } = new int[PlaceTable.Shared.DepartmentCount];

    /// <summary>How many practitioners have each discipline, and how many each profession.</summary>
    internal int[] DisciplineCounts { get; } = new int[WorkTable.Shared.DisciplineCount];

    internal int[] ProfessionCounts { get; } = new int[WorkTable.Shared.ProfessionCount];

    internal static IdentityColumns Of(MedicalDirectory directory) => new(directory);

    /// <summary>The places of a practitioner: communes, or departments below -1 (-2 is the first) where no commune is known.</summary>
    internal ReadOnlySpan<int> Places(int practitioner) => _places.AsSpan(_placeStarts[practitioner], _placeStarts[practitioner + 1] - _placeStarts[practitioner]);

    /// <summary>The disciplines of a practitioner, and the profession with <see cref="WorkTable.ProfessionMark"/>.</summary>
    internal ReadOnlySpan<short> Work(int practitioner) => _work.AsSpan(_workStarts[practitioner], _workStarts[practitioner + 1] - _workStarts[practitioner]);

    /// <summary>Whether the practitioner's name is protected: never a candidate.</summary>
    internal bool IsProtected(int practitioner) => (_flags[practitioner] & 1) != 0;

    /// <summary>Whether the directory knows a number of a register of persons.</summary>
    internal bool HasNumber(int practitioner, Register register) => (_flags[practitioner] & (1 << (int)register)) != 0;

    /// <summary>Who has a number. O(log n).</summary>
    internal ReadOnlySpan<int> Owners(RegisterNumber number)
    {
        var (low, high) = (0, _numbers.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_numbers[middle].CompareTo(number) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        var end = low;
        while (end < _numbers.Length && _numbers[end] == number)
            end++;
        return _numberOwners.AsSpan(low, end - low);
    }

    internal long Bytes => (_placeStarts.Length + _places.Length + _workStarts.Length + _numberOwners.Length) * 4L + _work.Length * 2L + _flags.Length + _departments.Length + _numbers.Length * 8L;

    private static (int[], int[], int[], short[], byte[], (RegisterNumber, int)[]) Read(IReadOnlyList<Practitioner> people, int from, int to)
    {
        var (places, work) = (PlaceTable.Shared, WorkTable.Shared);
        var (placeList, workList, numbers) = (new List<int>(to - from), new List<short>(2 * (to - from)), new List<(RegisterNumber, int)>(to - from));
        var (placeEnds, workEnds, flags) = (new int[to - from], new int[to - from], new byte[to - from]);
        for (var ordinal = from; ordinal < to; ordinal++)
        {
            var person = people[ordinal];
            var start = placeList.Count;
            foreach (var place in person.Places)
            {
                var number = Number(places, place);
                if (number != PlaceTable.None && !placeList[start..].Contains(number))
                    placeList.Add(number);
            }
            start = workList.Count;
            if (person.Profession is { } profession && work.Profession(profession) is >= 0 and var calling)
                workList.Add((short)(WorkTable.ProfessionMark + calling));
            foreach (var specialty in person.Specialties)
            {
                if (work.Discipline(specialty) is >= 0 and var discipline && !workList[start..].Contains((short)discipline))
                    workList.Add((short)discipline);
            }
            var flag = person.Disclosure.ProtectsName() ? 1 : 0;
            foreach (var number in person.RegisterNumbers)
            {
                if (number.IsDefault || number.Register == Register.Finess)
                    continue;
                flag |= 1 << (int)number.Register;
                numbers.Add((number, ordinal));
            }
            (placeEnds[ordinal - from], workEnds[ordinal - from], flags[ordinal - from]) = (placeList.Count, workList.Count, (byte)flag);
        }
        return (placeEnds, [.. placeList], workEnds, [.. workList], flags, [.. numbers]);
    }

    /// <summary>The number of a place: its commune, or its department as -2 and below.</summary>
    internal static int Number(PlaceTable table, Place place)
    {
        if (place.InseeCode is { } code && table.OfCode(code) is >= 0 and var commune)
            return commune;
        var department = place.Department is { } number ? table.OfDepartment(number) : PlaceTable.None;
        if (place.City is not null && place.Country is null or "FR")
        {
            var best = PlaceTable.None;
            foreach (var named in table.Named(Catalog.CommuneName.Key(place.City ?? "")))
            {
                if ((department < 0 || table.Department[named] == department) && (best < 0 || table.Population[named] > table.Population[best]))
                    best = named;
            }
            if (best >= 0)
                return best;
        }
        return department < 0 ? PlaceTable.None : -2 - department;
    }

    private static int[] Starts(int count, IEnumerable<int[]> ends)
    {
        var starts = new int[count + 1];
        var (at, offset) = (0, 0);
        foreach (var block in ends)
        {
            foreach (var end in block)
                starts[++at] = offset + end;
            offset = starts[at];
        }
        return starts;
    }

    private void CountAll()
    {
        var table = PlaceTable.Shared;
        for (var ordinal = 0; ordinal < Count; ordinal++)
        {
            _departments[ordinal] = Several;
            foreach (var place in Places(ordinal))
            {
                if (place >= 0)
                    CommuneCounts[place]++;
                var department = place >= 0 ? table.Department[place] : -2 - place;
                _departments[ordinal] = Places(ordinal).Length == 1 ? (byte)department : Several;
                DepartmentCounts[department]++;
                RegionCounts[table.RegionOfDepartment[department]]++;
            }
            foreach (var work in Work(ordinal))
                _ = work >= WorkTable.ProfessionMark ? ProfessionCounts[work - WorkTable.ProfessionMark]++ : DisciplineCounts[work]++;
        }
    }
}
