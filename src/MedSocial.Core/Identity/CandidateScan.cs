using System.Numerics;
using MedSocial.Storage;

namespace MedSocial.Identity;

/// <summary>Reads the posting lists of one reading of a name, and weighs whoever may bear it: the blocking.</summary>
/// <remarks>
/// The list of the rarest word is read. Beside each profile it holds the other words of the name, so that most who do not agree are seen off without another look.
/// Who is left waits in a short line, while the memory that will be looked at is on its way.
/// </remarks>
internal sealed class CandidateScan
{
    /// <summary>A family name that more people bear than this is common.</summary>
    private const int MostNamesakes = 1000;

    private const int Line = 32;

    private readonly IdentityIndex _index;
    private readonly NameIndex _names;
    private readonly TypedName _typed;
    private readonly ClaimFeatures _claim;
    private readonly CandidateList _found;
    private readonly (int Profile, int Practitioner)[] _line = new (int, int)[Line];
    private int _waiting;

    internal CandidateScan(IdentityIndex index, TypedName typed, ClaimFeatures claim, CandidateList found)
    {
        _index = index;
        _names = index.Search.Names;
        (_typed, _claim, _found) = (typed, claim, found);
    }

    /// <summary>What weighs the candidates.</summary>
    internal required EvidenceWeights Weights { get; set; }

    /// <summary>Who must not be a candidate.</summary>
    internal HashSet<int>? LeftOut { get; set; }

    /// <summary>Whether somebody was found whose name agrees so far that no error need be thought of.</summary>
    internal bool HasGood { get; private set; }

    /// <summary>Begins with another claim.</summary>
    internal void Restart()
    {
        _found.Clear();
        HasGood = false;
    }

    /// <summary>Reads the posting lists of the rarest word, and of the next one when that brings nobody whose name agrees.</summary>
    /// <param name="isFromHandle">Whether the reading is the handle's.</param>
    /// <param name="isFar">Whether only what lies two letters off was added to what was read before.</param>
    internal void Read(bool isFromHandle, bool isFar = false)
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
                ReadTerm(borne, others, isFromHandle);
            else
                ReadAll(driver, others, isFromHandle);
            if (others == 0 || HasGood)
                return;
        }
    }

    /// <summary>Weighs somebody, whatever brought him; returns his place among the candidates, or -1 for those who must not be one.</summary>
    internal int Ensure(int practitioner)
    {
        if (_found.Find(practitioner) < 0 && !_found.IsFull && !IsLeftOut(practitioner))
        {
            Span<int> words = stackalloc int[NameIndex.MaxWords];
            Add(practitioner, words[.._names.Words(_index.Profile(practitioner), words)], isFromHandle: false);
        }
        return _found.Find(practitioner);
    }

    private void ReadAll(int driver, int others, bool isFromHandle)
    {
        // A common family name alone brings nobody without a place: whoever practises elsewhere is counted by nothing that could decide.
        var isCommon = others == 0 && _typed.Initials == 0 && _typed.Postings(driver) > MostNamesakes;
        // Beside words that nobody bears it is another's name.
        if (isCommon && BitOperations.PopCount((uint)(_typed.All & ~_typed.Particles)) > 1)
            return;
        // « De Mengeard »: of those who bear a common name, the few whose given name is what else would be its particle.
        if (isCommon && _typed.BorneParticles is not 0 and var particles && _typed.TermOf(driver) is >= 0 and var common)
            ReadTerm(common, particles, isFromHandle);
        if (isCommon && !_claim.SaysPlace)
        {
            _claim.Note(MatchIssueCode.TooManyHomonyms);
            return;
        }
        if (isCommon)
            Weights.Places.LookAround(_claim);
        // A family name alone, or beside initials, must agree to the letter.
        if (others == 0 && _typed.TermOf(driver) is >= 0 and var exact)
        {
            ReadTerm(exact, others, isFromHandle, isCommon);
            return;
        }
        foreach (var term in _typed.Terms(driver))
            ReadTerm(term, others, isFromHandle, isCommon);
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

    private void ReadTerm(int term, int others, bool isFromHandle, bool mustBeThere = false)
    {
        var profiles = _index.Search.Profiles;
        var hasInitials = _typed.Initials != 0;
        foreach (var posting in _names.Postings(term))
        {
            var (first, second) = (NamePosting.First(posting), NamePosting.Second(posting));
            if (first == NamePosting.None && others != 0)
                continue;
            if (first < NamePosting.Overflow)
            {
                var agrees = (_typed.Any(first) | (second < NamePosting.Overflow ? _typed.Any(second) : 0)) & others;
                if (agrees == 0 && (others != 0 || hasInitials || !NamePosting.IsFamily(posting))
                    && !(hasInitials && NamePosting.IsFamily(posting) && (BeginsAsTyped(first) || (second < NamePosting.Overflow && BeginsAsTyped(second)))))
                    continue;
            }
            var profile = NamePosting.Profile(posting);
            if (profiles.Practitioner(profile) is not (>= 0 and var practitioner))
                continue;
            _names.AnnounceWords(profile);
            _index.Columns.Announce(practitioner);
            _line[_waiting++] = (profile, practitioner);
            if (_waiting == Line)
                WeighLine(others, isFromHandle, mustBeThere);
        }
        WeighLine(others, isFromHandle, mustBeThere);
    }

    private void WeighLine(int others, bool isFromHandle, bool mustBeThere)
    {
        Span<int> words = stackalloc int[NameIndex.MaxWords];
        foreach (var (profile, practitioner) in _line.AsSpan(0, _waiting))
        {
            if (_found.IsFull || IsLeftOut(practitioner) || (mustBeThere && !Weights.Places.MayBeThere(practitioner)))
                continue;
            var own = words[.._names.Words(profile, words)];
            if (FamilyAgrees(own) && (own.Length <= 3 || others == 0 || MayAgree(own, others)))
                Add(practitioner, own, isFromHandle);
        }
        _waiting = 0;
    }

    private bool IsLeftOut(int practitioner) => _index.Columns.IsProtected(practitioner) || LeftOut?.Contains(practitioner) == true;

    private bool BeginsAsTyped(int term) => _typed.InitialsOf(_index.Comparison.First(term)) != 0;

    /// <summary>Whether a word of the family name is among the typed ones: with given names alone nobody is meant.</summary>
    private bool FamilyAgrees(ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            if ((word & NameIndex.FamilyMark) != 0 && _typed.Any(word & NameIndex.TermMask) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether a long name, whose other words its posting does not hold, has another of the words.</summary>
    private bool MayAgree(ReadOnlySpan<int> words, int others)
    {
        foreach (var word in words)
        {
            if ((_typed.Any(word & NameIndex.TermMask) & others) != 0 || BeginsAsTyped(word & NameIndex.TermMask))
                return true;
        }
        return false;
    }

    private void Add(int practitioner, ReadOnlySpan<int> words, bool isFromHandle)
    {
        var score = Weights.Weigh(_claim, _typed, isFromHandle, practitioner, words);
        HasGood |= score.Levels[DefaultModel.Name] is (>= 0 and <= DefaultModel.Initials) or DefaultModel.InHandle or (DefaultModel.InHandle + 1);
        _found.Add(score);
    }
}
