using System.Runtime.CompilerServices;

namespace MedSocial.Identity;

/// <summary>Three kinds of work, or the mark of a list and its number in two halves.</summary>
[InlineArray(Length)]
internal struct RowWork
{
    internal const int Length = 3;

    private short _first;
}

/// <summary>What is compared of one practitioner beside the name, in twelve bytes: one place in memory for a candidate.</summary>
/// <remarks>It holds one place and three kinds of work, which is what nearly all have; who has more has the number of a list in their stead.</remarks>
internal struct PractitionerRow
{
    /// <summary>No work. No place is <see cref="PlaceTable.None"/>.</summary>
    internal const short NoWork = -1;

    private const int FirstList = -1000;
    private const short ListMark = short.MinValue;

    /// <summary>A commune, a department as -2 and below, or a list.</summary>
    internal int Place;

    internal RowWork Work;

    /// <summary>Bit 0: the name is protected; above it one bit for each register that knows the practitioner.</summary>
    internal byte Flags;

    /// <summary>The only department, or <see cref="IdentityColumns.Several"/>.</summary>
    internal byte Department;

    /// <summary>The number of the list of places, or -1.</summary>
    internal readonly int PlaceList => FirstList - Place is >= 0 and var list ? list : -1;

    /// <summary>The number of the list of work, or -1.</summary>
    internal readonly int WorkList => Work[0] == ListMark ? (ushort)Work[1] | Work[2] << 16 : -1;

    internal void SetPlaces(ReadOnlySpan<int> places, RowLists<int> lists) =>
        Place = places.Length switch { 0 => PlaceTable.None, 1 => places[0], _ => FirstList - lists.Add(places) };

    internal void SetWork(ReadOnlySpan<short> work, RowLists<short> lists)
    {
        if (work.Length > RowWork.Length)
        {
            SetWorkList(lists.Add(work));
            return;
        }
        for (var i = 0; i < RowWork.Length; i++)
            Work[i] = i < work.Length ? work[i] : NoWork;
    }

    /// <summary>Moves the numbers of lists, where those of several blocks are put behind one another.</summary>
    internal void MoveLists(int places, int work)
    {
        if (PlaceList >= 0)
            Place -= places;
        if (WorkList is >= 0 and var list)
            SetWorkList(list + work);
    }

    private void SetWorkList(int list) => (Work[0], Work[1], Work[2]) = (ListMark, (short)list, (short)(list >> 16));
}
