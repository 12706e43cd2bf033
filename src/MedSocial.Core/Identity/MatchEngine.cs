using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Finds and weighs the practitioners who may run an account. Holds all scratch that a match needs; one thread at a time.</summary>
/// <remarks>
/// <code>
/// claim ── ClaimReader ──> words of the name, handle, places, work, numbers
///    name    ── TypedName ──> words of the index: itself, nicknames, one letter or one sound off
///    blocking ── CandidateScan: the posting list of the rarest word, kept where a second word agrees; then readings of the handle;
///              then words two letters off; and whoever has the number, the account or a linked account
///    each candidate ── EvidenceWeights, on columns ──> bits; sum and posterior over all of them
/// </code>
/// </remarks>
internal sealed class MatchEngine
{
    /// <summary>So many bits below a reading of the handle that brought somebody no other is tried.</summary>
    private const double FarFetched = 10;

    private readonly IdentityIndex _index;
    private readonly NameIndex _names;
    private readonly ClaimReader _reader;
    private readonly HandleNames _handleNames;
    private readonly OtherCuts _otherCuts;
    private readonly TypedName _typed;
    private readonly ClaimFeatures _claim = new();
    private readonly CandidateList _found = new();
    private readonly CandidateScan _scan;
    private OptOutList _optOuts = OptOutList.Empty;

    internal MatchEngine(IdentityIndex index)
    {
        _index = index;
        _names = index.Search.Names;
        _reader = new(_names);
        _handleNames = new(_names);
        _otherCuts = new(_names);
        _typed = new(_names, index.Search.Neighbours);
        _scan = new(index, _typed, _claim, _found) { Weights = new(index, IdentityModel.Default) };
    }

    /// <summary>What was read of the last claim.</summary>
    internal ClaimFeatures Claim => _claim;

    internal ModelWeights Weights => _scan.Weights.Model;

    /// <summary>The candidates of the last claim, in no order.</summary>
    internal Span<CandidateScore> Found => _found.Scores;

    internal void Run(ProfileClaim claim, MatchOptions options)
    {
        Prepare(options);
        _reader.Read(claim, _claim);
        if (_claim.Name.Count > 0)
            ReadShownName();
        if (_claim.Handle.Length > 0 && !_scan.HasGood)
            ReadHandle();
        if (_claim.Name.Count > 0 && _claim.Numbers.Count + _claim.Linked.Count > 0 || _claim.Account != default)
            Take(_claim.Name, near: true);
        AddKnown();
        if (_claim.Name.Count == 0 && _claim.Handle.Length > 0 && _found.Count == 0)
            _claim.Note(MatchIssueCode.NoName);
    }

    /// <summary>Weighs somebody whom nothing brought: a random pair.</summary>
    internal CandidateScore WeighAnyone(int practitioner)
    {
        Span<int> words = stackalloc int[NameIndex.MaxWords];
        var count = _names.Words(_index.Profile(practitioner), words);
        return _scan.Weights.Weigh(_claim, _typed, isFromHandle: false, practitioner, words[..count]);
    }

    /// <summary>Looks for the people who may be one with a practitioner, by his own record.</summary>
    internal void RunRecord(int practitioner, MatchOptions options)
    {
        Prepare(options);
        _claim.Clear();
        Span<int> words = stackalloc int[NameIndex.MaxWords];
        var count = _names.Words(_index.Profile(practitioner), words);
        foreach (var word in words[..count])
        {
            if ((word & NameIndex.BirthMark) == 0)
                _claim.Name.Add(_names.Terms[word & NameIndex.TermMask].ToString());
        }
        foreach (var place in _index.Columns.Places(practitioner))
        {
            if (place >= 0)
                _claim.AddCommunes([place]);
            else
                _claim.Departments.Add(-2 - place);
        }
        foreach (var work in _index.Columns.Work(practitioner))
            _claim.Work.Add(work);
        foreach (var number in _index.Directory.Practitioners[practitioner].RegisterNumbers)
            ClaimReader.Add(number, _claim);
        Take(_claim.Name, near: true);
        _scan.Read(isFromHandle: false);
        foreach (var number in _claim.Numbers)
        {
            foreach (var owner in _index.Columns.Owners(number))
                _scan.Ensure(owner);
        }
    }

    private void Prepare(MatchOptions options)
    {
        if (!ReferenceEquals(Weights.Model, options.Model))
            _scan.Weights = new(_index, options.Model);
        _scan.Weights.ForgetClaim();
        _scan.Restart();
        if (ReferenceEquals(_optOuts, options.OptOuts))
            return;
        _optOuts = options.OptOuts;
        _scan.LeftOut = _optOuts.All.IsEmpty ? null : [.. _optOuts.All.Select(item => _index.Directory.Segment.Ordinal(item.Practitioner))];
    }

    private void Take(IReadOnlyList<string> words, bool near)
    {
        _typed.Set(words, near);
        _scan.Weights.ForgetReading();
    }

    private void ReadShownName()
    {
        Take(_claim.Name, near: true);
        _scan.Read(isFromHandle: false);
        if (_scan.HasGood)
            return;
        _scan.Weights.ForgetReading();
        if (_typed.AddFar())
            _scan.Read(isFromHandle: false, isFar: true);
        if (_scan.HasGood)
            return;
        foreach (var reading in _otherCuts.Read([.. _claim.Name]))
        {
            Take(reading, near: false);
            _scan.Read(isFromHandle: false);
        }
    }

    private void ReadHandle()
    {
        var good = double.NegativeInfinity;
        foreach (var (plausible, words) in _handleNames.Read(_claim))
        {
            // Beside a cut that brought somebody, one a thousand times rarer is far-fetched.
            if (plausible < good - FarFetched)
                break;
            Take(words, near: false);
            _scan.Read(isFromHandle: true);
            if (double.IsNegativeInfinity(good) && _scan.HasGood)
                good = plausible;
        }
    }

    /// <summary>Adds whoever has a number or the account, whatever the name; and notes numbers that contradict it.</summary>
    private void AddKnown()
    {
        foreach (var number in _claim.Numbers)
        {
            var owners = _index.Columns.Owners(number);
            if (owners.IsEmpty)
                _claim.Note(MatchIssueCode.NumberUnknown);
            foreach (var owner in owners)
            {
                var at = _scan.Ensure(owner);
                if (at >= 0 && (_claim.Name.Count > 0 || _claim.Handle.Length > 0) && Found[at].Levels[DefaultModel.Name] is >= DefaultModel.FarOff and < DefaultModel.InHandle)
                    _claim.Note(MatchIssueCode.NumberOfAnother);
            }
        }
        AddOwners(_claim.Account, DefaultModel.Owned);
        foreach (var linked in _claim.Linked)
            AddOwners(linked, DefaultModel.Linked);
    }

    private void AddOwners(AccountId account, int level)
    {
        var segment = _index.Directory.Segment;
        if (account == default || segment.Ordinal(account) is not (>= 0 and var ordinal))
            return;
        var isOwned = false;
        foreach (var owner in segment.Accounts[ordinal].Owners)
        {
            if (segment.Ordinal(owner) is not (>= 0 and var practitioner) || _scan.Ensure(practitioner) is not (>= 0 and var at))
                continue;
            isOwned = true;
            if (Found[at].Levels[DefaultModel.Account] != DefaultModel.Owned)
                _scan.Weights.AddAccount(ref Found[at], level);
        }
        if (!isOwned || level != DefaultModel.Owned)
            return;
        foreach (ref var score in Found)
        {
            if (score.Levels[DefaultModel.Account] < 0)
                _scan.Weights.AddAccount(ref score, DefaultModel.OwnedByAnother);
        }
    }
}
