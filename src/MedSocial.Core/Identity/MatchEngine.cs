using System.Numerics;
using System.Runtime.InteropServices;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Finds and weighs the practitioners who may run an account. Holds all scratch that a match needs; one thread at a time.</summary>
/// <remarks>
/// <code>
/// claim ── ClaimReader ──> words of the name, handle, places, work, numbers
///    name    ── TypedName ──> words of the index: itself, nicknames, one letter or one sound off
///    blocking: the posting list of the rarest word, kept where a second word agrees; then readings of the handle;
///              then words two letters off; and whoever has the number, the account or a linked account
///    each candidate ── EvidenceWeights, on columns ──> bits; sum and posterior over all of them
/// </code>
/// </remarks>
internal sealed class MatchEngine
{
    /// <summary>A name of one word is looked up whatever it brings; more candidates than this are counted and not weighed one by one.</summary>
    private const int MostCandidates = 1 << 17;

    /// <summary>A family name that more people bear than this is common.</summary>
    private const int MostNamesakes = 1000;

    /// <summary>So many bits below a reading of the handle that brought somebody no other is tried.</summary>
    private const double FarFetched = 10;

    private readonly IdentityIndex _index;
    private readonly NameIndex _names;
    private readonly ClaimReader _reader;
    private readonly HandleNames _handleNames;
    private readonly TypedName _typed;
    private readonly ClaimFeatures _claim = new();
    private readonly List<CandidateScore> _found = [];
    private readonly int[] _seen;
    private EvidenceWeights _weights;
    private HashSet<int>? _leftOut;
    private OptOutList _optOuts = OptOutList.Empty;
    private int _base;

    internal MatchEngine(IdentityIndex index)
    {
        _index = index;
        _names = index.Search.Names;
        _reader = new(_names);
        _handleNames = new(_names);
        _typed = new(_names, index.Search.Neighbours);
        _weights = new(index, IdentityModel.Default);
        _seen = new int[index.Columns.Count];
    }

    /// <summary>What was read of the last claim.</summary>
    internal ClaimFeatures Claim => _claim;

    internal EvidenceWeights Weights => _weights;

    /// <summary>The candidates of the last claim, in no order.</summary>
    internal Span<CandidateScore> Found => CollectionsMarshal.AsSpan(_found);

    internal void Run(ProfileClaim claim, MatchOptions options)
    {
        Prepare(options);
        _reader.Read(claim, _claim);
        Restart();
        if (_claim.Name.Count > 0)
        {
            _typed.Set(_claim.Name, near: true);
            _weights.Forget();
            Scan(isFromHandle: false);
            if (!HasGood())
            {
                _weights.Forget();
                if (_typed.AddFar())
                    Scan(isFromHandle: false, isFar: true);
                ScanOtherCuts();
            }
        }
        if (_claim.Handle.Length > 0 && !HasGood())
        {
            var good = double.NegativeInfinity;
            foreach (var (plausible, words) in _handleNames.Read(_claim))
            {
                // Beside a cut that brought somebody, one a thousand times rarer is far-fetched.
                if (plausible < good - FarFetched)
                    break;
                _typed.Set(words, near: false);
                _weights.Forget();
                Scan(isFromHandle: true);
                if (double.IsNegativeInfinity(good) && HasGood())
                    good = plausible;
            }
        }
        if (_claim.Name.Count > 0 && _claim.Numbers.Count + _claim.Linked.Count > 0 || _claim.Account != default)
        {
            _typed.Set(_claim.Name, near: true);
            _weights.Forget();
        }
        AddKnown();
        if (_claim.Name.Count == 0 && _claim.Handle.Length > 0 && _found.Count == 0)
            _claim.Note(MatchIssueCode.NoName);
    }

    /// <summary>Weighs somebody whom nothing brought: a random pair.</summary>
    internal CandidateScore WeighAnyone(int practitioner)
    {
        Span<int> words = stackalloc int[NameIndex.MaxWords];
        var count = _names.Words(_index.Profile(practitioner), words);
        return _weights.Weigh(_claim, _typed, isFromHandle: false, practitioner, words[..count]);
    }

    /// <summary>Looks for the people who may be one with a practitioner, by his own record.</summary>
    internal void RunRecord(int practitioner, MatchOptions options)
    {
        Prepare(options);
        Restart();
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
        _typed.Set(_claim.Name, near: true);
        _weights.Forget();
        Scan(isFromHandle: false);
        foreach (var number in _claim.Numbers)
        {
            foreach (var owner in _index.Columns.Owners(number))
                Ensure(owner);
        }
    }

    private void Prepare(MatchOptions options)
    {
        if (!ReferenceEquals(_weights.Model, options.Model))
            _weights = new(_index, options.Model);
        if (ReferenceEquals(_optOuts, options.OptOuts))
            return;
        _optOuts = options.OptOuts;
        _leftOut = _optOuts.All.IsEmpty ? null : [.. _optOuts.All.Select(item => _index.Directory.Segment.Ordinal(item.Practitioner))];
    }

    /// <summary>Whether somebody was found whose name agrees so far that no error need be thought of.</summary>
    private bool HasGood()
    {
        foreach (ref readonly var score in Found)
        {
            if (score.Levels[DefaultModel.Name] is (>= 0 and <= DefaultModel.Initials) or DefaultModel.InHandle or (DefaultModel.InHandle + 1))
                return true;
        }
        return false;
    }

    /// <summary>Words joined and cut in other ways: « le goff » for Legoff, « jeanpierre » for Jean-Pierre.</summary>
    private void ScanOtherCuts()
    {
        if (HasGood())
            return;
        var words = _claim.Name.ToArray();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var joined = words[i] + words[i + 1];
            if (_names.Terms.Find(joined) >= 0)
                Rescan([.. words[..i], joined, .. words[(i + 2)..]]);
        }
        for (var i = 0; i < words.Length; i++)
        {
            if (_names.Terms.Find(words[i]) >= 0)
                continue;
            for (var at = 2; at <= words[i].Length - 2; at++)
            {
                if (_names.Terms.Find(NameWords.Canonical(words[i].AsSpan(0, at))) >= 0 && _names.Terms.Find(words[i].AsSpan(at)) >= 0)
                    Rescan([.. words[..i], words[i][..at], words[i][at..], .. words[(i + 1)..]]);
            }
        }

        void Rescan(string[] reading)
        {
            if (reading.Length is > ClaimFeatures.MaxNameWords or < 2)
                return;
            _typed.Set(reading, near: false);
            _weights.Forget();
            Scan(isFromHandle: false);
        }
    }

    /// <summary>Reads the posting lists of the rarest word, and of the next one when that brings nobody whose name agrees.</summary>
    private void Scan(bool isFromHandle, bool isFar = false)
    {
        var done = _typed.Particles | _typed.Initials;
        if (done == _typed.All)
            done = _typed.Initials;
        for (var turn = 0; turn < 2 && done != _typed.All; turn++)
        {
            var driver = Rarest(done, isFar);
            if (driver < 0)
                return;
            done |= 1 << driver;
            // Whoever bears the words that were read already was found with them.
            var others = _typed.Borne & ~done;
            if (turn > 0 && others == 0)
                return;
            // A far reading needs a word that is borne beside it: its list is read, or the many short ones of what lies far when those are shorter together.
            if (isFar && others == 0)
                return;
            if (isFar && _typed.TermOf(driver) is >= 0 and var borne)
                ScanTerm(borne, others, isFromHandle);
            else
                ScanAll(driver, others, isFromHandle);
            if (others == 0 || HasGood())
                return;
        }
    }

    private void ScanAll(int driver, int others, bool isFromHandle)
    {
        // A common family name alone brings nobody without a place: whoever practises elsewhere is counted by nothing that could decide.
        var isCommon = others == 0 && _typed.Initials == 0 && _typed.Postings(driver) > MostNamesakes;
        // Beside words that nobody bears it is another's name.
        if (isCommon && BitOperations.PopCount((uint)(_typed.All & ~_typed.Particles)) > 1)
            return;
        if (isCommon && !_claim.HasPlace && _claim.HintedDepartments.Count + _claim.HintedCommunes.Count == 0)
        {
            _claim.Note(MatchIssueCode.TooManyHomonyms);
            return;
        }
        if (isCommon)
            _weights.LookAround(_claim);
        // A family name alone, or beside initials, must agree to the letter.
        if (others == 0 && _typed.TermOf(driver) is >= 0 and var exact)
        {
            ScanTerm(exact, others, isFromHandle, isCommon);
            return;
        }
        foreach (var term in _typed.Terms(driver))
            ScanTerm(term, others, isFromHandle, isCommon);
    }

    private int Rarest(int done, bool isFar)
    {
        var (rarest, fewest) = (-1, long.MaxValue);
        for (var i = 0; i < _typed.Count; i++)
        {
            if ((done & (1 << i)) != 0)
                continue;
            var postings = isFar && _typed.TermOf(i) is >= 0 and var term ? _names.PostingCount(term, term + 1) : _typed.Postings(i);
            if (postings > 0 && postings < fewest)
                (rarest, fewest) = (i, postings);
        }
        return rarest;
    }

    private void ScanTerm(int term, int others, bool isFromHandle, bool isCommon = false)
    {
        var profiles = _index.Search.Profiles;
        var hasInitials = _typed.Initials != 0;
        foreach (var posting in _names.Postings(term))
        {
            var (first, second) = (NamePosting.First(posting), NamePosting.Second(posting));
            if (first == NamePosting.None && others != 0)
                continue;
            if (first == NamePosting.Overflow && !MayAgree(NamePosting.Profile(posting), others))
                continue;
            if (first < NamePosting.Overflow)
            {
                var agrees = (_typed.Any(first) | (second < NamePosting.Overflow ? _typed.Any(second) : 0)) & others;
                if (agrees == 0 && (others != 0 || hasInitials || !NamePosting.IsFamily(posting))
                    && !(hasInitials && NamePosting.IsFamily(posting) && (_typed.InitialsOf(_index.Comparison.First(first)) != 0 || (second < NamePosting.Overflow && _typed.InitialsOf(_index.Comparison.First(second)) != 0))))
                    continue;
            }
            var practitioner = profiles.Practitioner(NamePosting.Profile(posting));
            if (practitioner >= 0 && _found.Count < MostCandidates && (!isCommon || _weights.MayBeThere(practitioner)))
                Add(practitioner, isFromHandle);
        }
    }

    /// <summary>Whether a long name has another of the words.</summary>
    private bool MayAgree(int profile, int others)
    {
        if (others == 0)
            return true;
        Span<int> words = stackalloc int[NameIndex.MaxWords];
        foreach (var word in words[.._names.Words(profile, words)])
        {
            if ((_typed.Any(word & NameIndex.TermMask) & others) != 0 || _typed.InitialsOf(_index.Comparison.First(word & NameIndex.TermMask)) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Forgets the candidates. A place in the list is kept as a number above the base, so that nothing need be cleared between claims.</summary>
    private void Restart()
    {
        _weights.Forget();
        _found.Clear();
        if (_base > int.MaxValue - 2 * MostCandidates)
        {
            Array.Clear(_seen);
            _base = 0;
        }
        else
        {
            _base += MostCandidates + 1;
        }
    }

    private void Add(int practitioner, bool isFromHandle)
    {
        if (_index.Columns.IsProtected(practitioner) || _leftOut?.Contains(practitioner) == true)
            return;
        Span<int> words = stackalloc int[NameIndex.MaxWords];
        var count = _names.Words(_index.Profile(practitioner), words);
        var score = _weights.Weigh(_claim, _typed, isFromHandle, practitioner, words[..count]);
        var place = _seen[practitioner] - _base;
        if (place > 0)
        {
            // One whom another reading brought counts once, with the better of both.
            if (score.Weight > _found[place - 1].Weight)
                _found[place - 1] = score;
            return;
        }
        _found.Add(score);
        _seen[practitioner] = _base + _found.Count;
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
                if (_index.Columns.IsProtected(owner))
                    continue;
                var at = Ensure(owner);
                if (at >= 0 && (_claim.Name.Count > 0 || _claim.Handle.Length > 0) && Found[at].Levels[DefaultModel.Name] is >= DefaultModel.FarOff and < DefaultModel.InHandle)
                    _claim.Note(MatchIssueCode.NumberOfAnother);
            }
        }
        AddOwners(_claim.Account, 0);
        foreach (var linked in _claim.Linked)
            AddOwners(linked, 1);
    }

    private void AddOwners(AccountId account, int level)
    {
        var segment = _index.Directory.Segment;
        if (account == default || segment.Ordinal(account) is not (>= 0 and var ordinal))
            return;
        var isOwned = false;
        foreach (var owner in segment.Accounts[ordinal].Owners)
        {
            if (segment.Ordinal(owner) is not (>= 0 and var practitioner) || Ensure(practitioner) is not (>= 0 and var at))
                continue;
            isOwned = true;
            if (Found[at].Levels[DefaultModel.Account] != 0)
                _weights.AddAccount(ref Found[at], level);
        }
        if (!isOwned || level != 0)
            return;
        foreach (ref var score in Found)
        {
            if (score.Levels[DefaultModel.Account] < 0)
                _weights.AddAccount(ref score, 2);
        }
    }

    /// <summary>The place of a practitioner among the candidates, who is added if need be; -1 for those who must not be one.</summary>
    private int Ensure(int practitioner)
    {
        if (_seen[practitioner] <= _base && _found.Count <= MostCandidates)
            Add(practitioner, isFromHandle: false);
        return _seen[practitioner] - _base - 1;
    }
}
