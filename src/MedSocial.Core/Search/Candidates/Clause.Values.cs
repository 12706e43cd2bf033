using MedSocial.Search.Scans;

namespace MedSocial.Search.Candidates;

/// <content>The values that match: specialties, places, networks and the like.</content>
internal sealed partial class Clause
{
    private readonly WorkList<ValueRef> _knownValues = new();

    private long _valuePostings;
    private long _farValuePostings;
    private int _exactValueCost;
    private long _exactValuePostings;

    /// <summary>The values that match, and what each costs.</summary>
    internal WorkList<CostedValue> Values { get; } = new();

    /// <summary>Words near the word that stand in labels of places of several words, and what that costs: see <see cref="PlaceCandidates"/>.</summary>
    internal WorkList<CostedTerm> PartTerms { get; } = new();

    /// <summary>Whether a place of several words was typed whole, of which this is one.</summary>
    internal bool HasWholePlace { get; set; }

    /// <summary>Whether the word may be a misspelled place, as it stands beside a specialty: see <see cref="SpecialtyInPlace"/>.</summary>
    internal bool MayBePlace { get; set; }

    /// <summary>The number of the word among the words of values, or -1.</summary>
    internal int ValueTerm { get; private set; }

    /// <summary>The number of the word among the handles, or -1.</summary>
    internal int HandleTerm { get; private set; }

    /// <summary>How many of <see cref="Values"/> are near; they come first.</summary>
    internal int NearValues { get; private set; }

    /// <summary>How many of <see cref="Values"/> count.</summary>
    internal int ValueCount => LeavesFarOut ? NearValues : Values.Count;

    /// <summary>How many of <see cref="Values"/> were found before, and stand for the same; they come first.</summary>
    internal int KnownValues { get; private set; }

    /// <summary>The profiles that have one of the values, while <see cref="HasMembers"/> says so.</summary>
    internal ProfileSet? Members { get; set; }

    /// <summary>The set that the clause fills where no other says it.</summary>
    internal ProfileSet? OwnMembers { get; set; }

    internal bool HasMembers { get; set; }

    /// <summary>The circle whose cities <see cref="Values"/> are, if they are: it tells of a profile at once whether it has one of them.</summary>
    internal NearCircle? Circle { get; set; }

    /// <summary>How far each list of <see cref="Values"/> was read by the scan that is under way.</summary>
    internal int[] Cursors { get; private set; } = [];

    /// <summary>For each of <see cref="Values"/> the set of who has it, where many do; while <see cref="HasSets"/> says so.</summary>
    internal ProfileSet?[] Sets { get; set; } = [];

    internal bool HasSets { get; set; }

    /// <summary>Goes back to the start of all lists.</summary>
    internal void ResetCursors()
    {
        if (Cursors.Length < Values.Count)
            Cursors = new int[Values.Count];
        Array.Clear(Cursors, 0, Values.Count);
    }

    /// <summary>Whether a value counts no more that did before the last <see cref="GoOn"/>.</summary>
    internal bool HasLostValues()
    {
        foreach (var known in _knownValues)
        {
            if (!HasValue(known))
                return true;
        }
        return false;
    }

    private void ClearValues()
    {
        Postings -= _valuePostings;
        (_valuePostings, _farValuePostings) = (0, 0);
        Values.Clear();
        HasSets = false;
        PartTerms.Clear();
        HasWholePlace = false;
        Circle = null;
        NearValues = 0;
        (_exactValueCost, _exactValuePostings) = (-1, 0);
    }

    /// <summary>Says that the postings of a value lead to what was typed, at a cost.</summary>
    internal void AddExactValue(int postings, int cost)
    {
        _exactValuePostings += postings;
        _exactValueCost = Math.Max(_exactValueCost, cost);
    }

    /// <summary>Adds a value, which keeps its place among those that cost more.</summary>
    internal void AddValue(ValueRef value, byte cost, int postings, bool isNear)
    {
        var at = Values.Count;
        while (at > 0 && Values[at - 1].Cost > cost)
            at--;
        Values.Insert(at, new(value, cost));
        HasSets = false;
        Postings += postings;
        _valuePostings += postings;
        if (isNear)
            NearValues++;
        else
            _farValuePostings += postings;
    }

    /// <summary>Makes a value cheaper that costs more than so much; it comes to stand before those that cost more.</summary>
    internal void Cheapen(int at, byte cost)
    {
        var cheaper = Values[at] with { Cost = cost };
        for (; at > 0 && Values[at - 1].Cost > cost; at--)
            Values[at] = Values[at - 1];
        Values[at] = cheaper;
        HasSets = false;
    }

    /// <summary>Whether a value is among those that match.</summary>
    internal bool HasValue(ValueRef value)
    {
        foreach (var (known, _) in Values)
        {
            if (known == value)
                return true;
        }
        return false;
    }
}
