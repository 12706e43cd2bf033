namespace MedSocial.Identity;

/// <summary>Weighs the places that a claim names or hints at against those of practitioners.</summary>
/// <remarks>What was found of a place is kept while the claim lasts.</remarks>
internal sealed class PlaceWeights(IdentityColumns columns, ModelWeights model)
{
    private const double NearKm = 30, NearDegrees = 0.3;
    private const int Places = 2000, Kept = 1 << 8;

    private readonly bool[] _around = new bool[IdentityColumns.Several];
    private readonly (int Claim, int Place, FieldEvidence Found)[] _known = new (int, int, FieldEvidence)[Kept];
    private int _claim;

    /// <summary>Begins with another claim.</summary>
    internal void Forget() => _claim++;

    /// <summary>The best that any of the places on one side says of any on the other.</summary>
    internal FieldEvidence Weigh(ClaimFeatures claim, int practitioner)
    {
        var places = columns.Places(practitioner);
        if (places.Length != 1)
            return Compare(claim, places);
        ref var known = ref _known[places[0] & (Kept - 1)];
        if (known.Claim != _claim || known.Place != places[0])
            known = (_claim, places[0], Compare(claim, places));
        return known.Found;
    }

    /// <summary>Notes the departments that the claim names or hints at, for <see cref="MayBeThere"/>.</summary>
    internal void LookAround(ClaimFeatures claim)
    {
        var table = PlaceTable.Shared;
        Array.Clear(_around);
        foreach (var department in claim.Departments)
            _around[department] = true;
        foreach (var department in claim.HintedDepartments)
            _around[department] = true;
        foreach (var commune in claim.Communes)
            _around[table.Department[commune]] = true;
        foreach (var commune in claim.HintedCommunes)
            _around[table.Department[commune]] = true;
        for (var department = 0; department < table.DepartmentCount; department++)
            _around[department] |= claim.Regions.Contains(table.RegionOfDepartment[department]);
    }

    /// <summary>Whether a practitioner practises in one of these departments.</summary>
    internal bool MayBeThere(int practitioner)
    {
        if (columns.Department(practitioner) is < IdentityColumns.Several and var only)
            return _around[only];
        var table = PlaceTable.Shared;
        foreach (var place in columns.Places(practitioner))
        {
            if (_around[table.DepartmentOf(place)])
                return true;
        }
        return false;
    }

    private FieldEvidence Compare(ClaimFeatures claim, ReadOnlySpan<int> places)
    {
        if (places.IsEmpty)
            return FieldEvidence.None;
        var best = FieldEvidence.None;
        foreach (var place in places)
            best = Compare(claim, place, best);
        return best.Level >= 0 || !claim.HasPlace ? best : model.Of(DefaultModel.Place, DefaultModel.Elsewhere);
    }

    private FieldEvidence Compare(ClaimFeatures claim, int place, FieldEvidence best)
    {
        var table = PlaceTable.Shared;
        var department = table.DepartmentOf(place);
        var region = table.RegionOfDepartment[department];
        for (var i = 0; i < claim.Communes.Count; i++)
        {
            var commune = claim.Communes[i];
            if (commune == place)
                Try(DefaultModel.SameCommune, Namesakes(claim, claim.CommuneGroups[i]));
            // Of homonyms the largest alone speaks for what lies round it.
            if (claim.CommuneGroups[i] != i)
                continue;
            if (table.Department[commune] == department)
                Try(DefaultModel.SameDepartment, columns.DepartmentCounts[department]);
            if (place >= 0 && IsNear(table, commune, place))
                Try(DefaultModel.Nearby, 0);
            if (table.RegionOfDepartment[table.Department[commune]] == region)
                Try(DefaultModel.SameRegion, columns.RegionCounts[region]);
        }
        foreach (var named in claim.Departments)
        {
            if (named == department)
                Try(DefaultModel.SameDepartment, columns.DepartmentCounts[department]);
            if (table.RegionOfDepartment[named] == region)
                Try(DefaultModel.SameRegion, columns.RegionCounts[region]);
        }
        if (claim.Regions.Contains(region))
            Try(DefaultModel.SameRegion, columns.RegionCounts[region]);
        if (claim.HintedDepartments.Contains(department))
            Try(DefaultModel.Hinted, columns.DepartmentCounts[department]);
        if (place >= 0 && claim.HintedCommunes.Contains(place))
            Try(DefaultModel.Hinted, columns.CommuneCounts[place]);
        return best;

        void Try(int level, int count) => best = model.Better(best, DefaultModel.Place, level, columns.Share(count, Places));
    }

    /// <summary>How many practise in communes of one name.</summary>
    private int Namesakes(ClaimFeatures claim, int group)
    {
        var count = 0;
        for (var i = group; i < claim.Communes.Count && claim.CommuneGroups[i] == group; i++)
            count += columns.CommuneCounts[claim.Communes[i]];
        return count;
    }

    private static bool IsNear(PlaceTable table, int commune, int other) => commune != other
        && table.Points[commune] is { } one && table.Points[other] is { } two
        && Math.Abs(one.Latitude - two.Latitude) < NearDegrees && one.DistanceTo(two) <= NearKm;
}
