using MedSocial.Registers;
using MedSocial.Storage.Flat;

namespace MedSocial.Identity;

/// <summary>What matching compares beside names: places, work and numbers of every practitioner.</summary>
/// <remarks>
/// Built once a directory, at its first match: every record is read once, on all cores. About 25 bytes a practitioner, numbers included. Candidates are
/// compared here, and only those that are listed are ever materialised.
/// </remarks>
internal sealed class IdentityColumns
{
    /// <summary>No department: the practitioner practises in several, or nowhere that is known.</summary>
    internal const byte Several = byte.MaxValue;

    /// <summary>The bit of <see cref="PractitionerRow.Flags"/> of a protected name.</summary>
    internal const int Protected = 1;

    private const int Block = 4096;

    private readonly FlatArray<PractitionerRow> _rows;
    private readonly RowLists<int> _places = new();
    private readonly RowLists<short> _work = new();
    private readonly RegisterNumber[] _numbers;
    private readonly int[] _numberOwners;

    private IdentityColumns(MedicalDirectory directory)
    {
        var people = directory.Practitioners;
        Count = people.Count;
        var blocks = new ColumnBlock[(Count + Block - 1) / Block];
        Parallel.For(0, blocks.Length, static () => new RowReader(), (block, _, reader) =>
        {
            blocks[block] = reader.Read(people, block * Block, Math.Min(Count, (block + 1) * Block));
            return reader;
        }, static _ => { });
        var rows = new PractitionerRow[Count];
        for (var block = 0; block < blocks.Length; block++)
            Join(blocks[block], rows.AsSpan(block * Block, blocks[block].Rows.Length));
        _rows = FlatArray.Copy(rows);
        var numbers = blocks.SelectMany(block => block.Numbers).ToArray();
        (_numbers, _numberOwners) = (new RegisterNumber[numbers.Length], new int[numbers.Length]);
        for (var i = 0; i < numbers.Length; i++)
            (_numbers[i], _numberOwners[i]) = numbers[i];
        Array.Sort(_numbers, _numberOwners);
    }

    internal int Count { get; }

    /// <summary>How many practitioners practise in each commune.</summary>
    internal int[] CommuneCounts { get; } = new int[PlaceTable.Shared.Count];

    internal int[] DepartmentCounts { get; } = new int[PlaceTable.Shared.DepartmentCount];

    internal int[] RegionCounts { get; } = new int[PlaceTable.Shared.DepartmentCount];

    /// <summary>How many practitioners have each discipline, and how many each profession.</summary>
    internal int[] DisciplineCounts { get; } = new int[WorkTable.Shared.DisciplineCount];

    internal int[] ProfessionCounts { get; } = new int[WorkTable.Shared.ProfessionCount];

    internal static IdentityColumns Of(MedicalDirectory directory) => new(directory);

    /// <summary>Says that a practitioner will be asked for soon.</summary>
    internal void Announce(int practitioner) => _rows.Prefetch(practitioner);

    /// <summary>The department of a practitioner who practises in one place alone; <see cref="Several"/> for others.</summary>
    internal byte Department(int practitioner) => _rows[practitioner].Department;

    /// <summary>The places of a practitioner: communes, or departments below -1 (-2 is the first) where no commune is known.</summary>
    internal ReadOnlySpan<int> Places(int practitioner) => Places(in _rows[practitioner]);

    /// <summary>The disciplines of a practitioner, and the profession with <see cref="WorkTable.ProfessionMark"/>.</summary>
    internal ReadOnlySpan<short> Work(int practitioner) => Work(in _rows[practitioner]);

    /// <summary>Whether the practitioner's name is protected: never a candidate.</summary>
    internal bool IsProtected(int practitioner) => (_rows[practitioner].Flags & Protected) != 0;

    /// <summary>Whether the directory knows a number of a register of persons.</summary>
    internal bool HasNumber(int practitioner, Register register) => (_rows[practitioner].Flags & (1 << (int)register)) != 0;

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

    /// <summary>The share of practitioners who have one of so many values, held to an even spread while the directory is small.</summary>
    internal double Share(int count, int values)
    {
        const double even = 200, least = 1e-6;
        return Math.Max(least, (count + even / values) / (Count + even));
    }

    private ReadOnlySpan<int> Places(ref readonly PractitionerRow row) =>
        row.PlaceList is >= 0 and var list ? _places[list] : row.Place == PlaceTable.None ? [] : new(in row.Place);

    private ReadOnlySpan<short> Work(ref readonly PractitionerRow row)
    {
        if (row.WorkList is >= 0 and var list)
            return _work[list];
        ReadOnlySpan<short> work = row.Work;
        return work.IndexOf(PractitionerRow.NoWork) is >= 0 and var end ? work[..end] : work;
    }

    /// <summary>Takes the rows of a block over, and counts what they have.</summary>
    private void Join(ColumnBlock block, Span<PractitionerRow> rows)
    {
        var (places, work) = (_places.Count, _work.Count);
        _places.Add(block.Places);
        _work.Add(block.Work);
        block.Rows.CopyTo(rows);
        foreach (ref var row in rows)
        {
            row.MoveLists(places, work);
            row.Department = Several;
            foreach (var place in Places(in row))
            {
                if (place >= 0)
                    CommuneCounts[place]++;
                var department = PlaceTable.Shared.DepartmentOf(place);
                row.Department = row.PlaceList < 0 ? (byte)department : Several;
                DepartmentCounts[department]++;
                RegionCounts[PlaceTable.Shared.RegionOfDepartment[department]]++;
            }
            foreach (var one in Work(in row))
                _ = one >= WorkTable.ProfessionMark ? ProfessionCounts[one - WorkTable.ProfessionMark]++ : DisciplineCounts[one]++;
        }
    }
}
