using MedSocial.Catalog;
using MedSocial.Registers;
using MedSocial.Storage;

namespace MedSocial.Identity;

/// <summary>Weighs what a claim says against one practitioner, field by field, on columns alone.</summary>
internal sealed class EvidenceWeights
{
    private const double NearKm = 30, LeastShare = 1e-6;

    private readonly IdentityIndex _index;
    private readonly IdentityModel _model;
    private readonly HandleComparison _handles;
    private readonly bool[] _around = new bool[IdentityColumns.Several];
    private readonly int[] _lastWords = new int[NameIndex.MaxWords];
    private NameOutcome _lastShown;
    private HandleOutcome _lastMade;
    private int _lastLength = -1;
    private bool _lastIsFromHandle;
    private readonly FieldModel?[] _fields = new FieldModel?[DefaultModel.FieldCount];
    private readonly LevelModel?[][] _levels = new LevelModel?[DefaultModel.FieldCount][];

    internal EvidenceWeights(IdentityIndex index, IdentityModel model)
    {
        _index = index;
        _model = model;
        _handles = new(index.Search.Names);
        for (var i = 0; i < _fields.Length; i++)
        {
            // Fields and levels are found by name: a model that lacks one has no opinion about it.
            var start = DefaultModel.Accounts[i];
            _fields[i] = model.Field(start.Name);
            _levels[i] = [.. start.Levels.Select(level => _fields[i] is { } field && field.IndexOf(level.Name) is >= 0 and var at ? field.Levels[at] : null)];
        }
        Prior = Odds.Bits(model.Coverage) - Math.Log2(Math.Max(model.LeastPopulation, index.Columns.Count));
    }

    internal IdentityModel Model => _model;

    /// <summary>The prior odds that one practitioner runs the account, in bits: the odds that anybody of the directory does, shared by all.</summary>
    internal double Prior { get; }

    /// <summary>Weighs a candidate.</summary>
    /// <param name="claim">What the claim says.</param>
    /// <param name="typed">The reading of the displayed name, or of the handle.</param>
    /// <param name="isFromHandle">Whether the reading is the handle's.</param>
    /// <param name="practitioner">Who.</param>
    /// <param name="words">The words of the name.</param>
    internal CandidateScore Weigh(ClaimFeatures claim, TypedName? typed, bool isFromHandle, int practitioner, ReadOnlySpan<int> words)
    {
        var score = new CandidateScore { Practitioner = practitioner, Frequency = 1 };
        for (var i = 0; i < DefaultModel.FieldCount; i++)
            score.Levels[i] = -1;
        WeighName(claim, typed, isFromHandle, words, ref score);
        if (claim.HasPlace || claim.HintedDepartments.Count + claim.HintedCommunes.Count > 0)
            WeighPlace(claim, practitioner, ref score);
        if (claim.Work.Count > 0)
            WeighWork(claim, practitioner, ref score);
        if (claim.Numbers.Count > 0)
            WeighNumbers(claim, practitioner, ref score);
        score.Weight = Prior;
        for (var i = 0; i < DefaultModel.FieldCount; i++)
            score.Weight += score.Bits[i];
        return score;
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
        if (_index.Columns.Department(practitioner) is < IdentityColumns.Several and var only)
            return _around[only];
        var table = PlaceTable.Shared;
        foreach (var place in _index.Columns.Places(practitioner))
        {
            if (_around[place >= 0 ? table.Department[place] : -2 - place])
                return true;
        }
        return false;
    }

    /// <summary>Begins with another reading: what is remembered of the last name no longer holds.</summary>
    internal void Forget() => _lastLength = -1;

    /// <summary>Adds what the directory says of the account itself.</summary>
    internal void AddAccount(ref CandidateScore score, int level)
    {
        score.Weight -= score.Bits[DefaultModel.Account];
        Set(ref score, DefaultModel.Account, level, 1);
        score.Weight += score.Bits[DefaultModel.Account];
    }

    private void WeighName(ClaimFeatures claim, TypedName? typed, bool isFromHandle, ReadOnlySpan<int> words, ref CandidateScore score)
    {
        // Homonyms come one after the other, and compare alike.
        if (words.Length != _lastLength || isFromHandle != _lastIsFromHandle || !words.SequenceEqual(_lastWords.AsSpan(0, _lastLength)))
        {
            _lastShown = typed is null || isFromHandle ? new NameOutcome(DefaultModel.OtherName, 1) : _index.Comparison.Compare(typed, words);
            _lastMade = claim.Handle.Length > 0 && !words.IsEmpty ? _handles.Compare(claim.Handle, words) : new HandleOutcome(-1, 0, false);
            words.CopyTo(_lastWords);
            (_lastLength, _lastIsFromHandle) = (words.Length, isFromHandle);
        }
        var (shown, made) = (_lastShown, _lastMade);
        var handle = made.Level;
        var hasShown = claim.Name.Count > 0;
        if (hasShown)
            Set(ref score, DefaultModel.Name, shown.Level, shown.Frequency);
        else if (typed is null && handle < 0)
            return;
        if (handle is >= 0 and < DefaultModel.HandleOther)
        {
            // The name in the handle counts in place of the one that is shown when it says more; never both, for people repeat themselves.
            var (family, given) = Shares(words, made);
            var (level, share) = handle switch
            {
                DefaultModel.HandleFull => (DefaultModel.InHandle, family * given),
                DefaultModel.HandleInitials => (DefaultModel.InHandle + 1, family * NameComparison.SharesInitial),
                _ => (DefaultModel.InHandle + 2, family),
            };
            var bits = _levels[DefaultModel.Name][level]?.Weight(share) ?? 0;
            if (!hasShown || bits > score.Bits[DefaultModel.Name])
            {
                Set(ref score, DefaultModel.Name, level, share);
                return;
            }
        }
        else if (!hasShown)
        {
            Set(ref score, DefaultModel.Name, DefaultModel.OtherName, 1);
            return;
        }
        if (hasShown && handle >= 0)
            Set(ref score, DefaultModel.Handle, handle, 1);
    }

    /// <summary>How common the words are that the handle holds.</summary>
    private (double Family, double Given) Shares(ReadOnlySpan<int> words, HandleOutcome made)
    {
        var (family, given) = (1.0, 1.0);
        for (var i = 0; i < words.Length; i++)
        {
            var term = words[i] & NameIndex.TermMask;
            if ((words[i] & NameIndex.FamilyMark) == 0)
                given = (made.Given & (1 << i)) != 0 ? Math.Min(given, _index.Frequencies.Given(term)) : given;
            else if ((words[i] & NameIndex.BirthMark) != 0 == made.IsBirth)
                family = Math.Min(family, _index.Frequencies.Family(term));
        }
        return (family, given);
    }

    /// <summary>The best that any of the places on one side says of any on the other.</summary>
    private void WeighPlace(ClaimFeatures claim, int practitioner, ref CandidateScore score)
    {
        var columns = _index.Columns;
        var table = PlaceTable.Shared;
        var places = columns.Places(practitioner);
        if (places.IsEmpty)
            return;
        var (best, bestLevel, bestShare) = (double.NegativeInfinity, -1, 1.0);
        foreach (var place in places)
        {
            var department = place >= 0 ? table.Department[place] : -2 - place;
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
            foreach (var named in claim.Regions)
            {
                if (named == region)
                    Try(DefaultModel.SameRegion, columns.RegionCounts[region]);
            }
            foreach (var hinted in claim.HintedDepartments)
            {
                if (hinted == department)
                    Try(DefaultModel.Hinted, columns.DepartmentCounts[department]);
            }
            foreach (var hinted in claim.HintedCommunes)
            {
                if (hinted == place)
                    Try(DefaultModel.Hinted, columns.CommuneCounts[place]);
            }
        }
        if (bestLevel >= 0)
            Set(ref score, DefaultModel.Place, bestLevel, bestShare);
        else if (claim.HasPlace)
            Set(ref score, DefaultModel.Place, DefaultModel.Elsewhere, 1);

        void Try(int level, int count)
        {
            var share = Share(count, 2000);
            if (_levels[DefaultModel.Place][level]?.Weight(share) is { } bits && bits > best)
                (best, bestLevel, bestShare) = (bits, level, share);
        }
    }

    /// <summary>How many practise in communes of one name.</summary>
    private int Namesakes(ClaimFeatures claim, int group)
    {
        var count = 0;
        for (var i = group; i < claim.Communes.Count && claim.CommuneGroups[i] == group; i++)
            count += _index.Columns.CommuneCounts[claim.Communes[i]];
        return count;
    }

    private static bool IsNear(PlaceTable table, int commune, int other) => commune != other
        && table.Points[commune] is { } one && table.Points[other] is { } two
        && Math.Abs(one.Latitude - two.Latitude) < 0.3 && one.DistanceTo(two) <= NearKm;

    private void WeighWork(ClaimFeatures claim, int practitioner, ref CandidateScore score)
    {
        var columns = _index.Columns;
        var table = WorkTable.Shared;
        var own = columns.Work(practitioner);
        if (own.IsEmpty)
            return;
        var (best, bestLevel, bestShare, sameProfession, saysSpecialty) = (double.NegativeInfinity, -1, 1.0, false, false);
        foreach (var claimed in claim.Work)
        {
            var isProfession = claimed >= WorkTable.ProfessionMark;
            saysSpecialty |= !isProfession;
            foreach (var work in own)
            {
                if (work == claimed)
                {
                    var share = Share(isProfession ? columns.ProfessionCounts[work - WorkTable.ProfessionMark] : columns.DisciplineCounts[work], 40);
                    Try(isProfession ? DefaultModel.SameProfession : DefaultModel.SameSpecialty, share);
                    sameProfession = true;
                }
                else if (work >= WorkTable.ProfessionMark && !isProfession && table.ProfessionOf(claimed) == work - WorkTable.ProfessionMark)
                {
                    sameProfession = true;
                }
            }
        }
        if (bestLevel == DefaultModel.SameProfession && saysSpecialty && HasSpecialty(own))
            bestLevel = -1;
        if (bestLevel >= 0)
            Set(ref score, DefaultModel.Work, bestLevel, bestShare);
        else
            Set(ref score, DefaultModel.Work, sameProfession && HasSpecialty(own) ? DefaultModel.OtherSpecialty : sameProfession ? DefaultModel.SameProfession : DefaultModel.OtherProfession, 1);

        void Try(int level, double share)
        {
            if (_levels[DefaultModel.Work][level]?.Weight(share) is { } bits && bits > best)
                (best, bestLevel, bestShare) = (bits, level, share);
        }
    }

    private static bool HasSpecialty(ReadOnlySpan<short> work)
    {
        foreach (var one in work)
        {
            if (one < WorkTable.ProfessionMark)
                return true;
        }
        return false;
    }

    private void WeighNumbers(ClaimFeatures claim, int practitioner, ref CandidateScore score)
    {
        var contradicts = false;
        foreach (var number in claim.Numbers)
        {
            if (_index.Columns.Owners(number).Contains(practitioner))
            {
                Set(ref score, DefaultModel.Number, 0, 1);
                return;
            }
            contradicts |= _index.Columns.HasNumber(practitioner, number.Register);
        }
        if (contradicts)
            Set(ref score, DefaultModel.Number, 1, 1);
    }

    /// <summary>The share of practitioners, held to an even spread while the directory is small.</summary>
    private double Share(int count, int values)
    {
        const double even = 200;
        return Math.Max(LeastShare, (count + even / values) / (_index.Columns.Count + even));
    }

    private void Set(ref CandidateScore score, int field, int level, double share)
    {
        score.Levels[field] = (sbyte)level;
        score.Bits[field] = _levels[field][level]?.Weight(share) ?? 0;
        if (field == DefaultModel.Name)
            score.Frequency = share;
    }
}
