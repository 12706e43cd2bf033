using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

internal sealed partial class QueryPlan
{
    /// <summary>What is no particle may begin like one, so that a name behind it that has an error itself is as unlikely as another half letter; and one letter is none.</summary>
    private const int UnsureCost = RecutCost + GuessCost, ShortestUnsure = 2;

    /// <summary>What begins like a particle is mostly none: « elane » is Éliane before Anne, « derrouh » Derrough before Roux.</summary>
    private const int GuessCost = 10;

    private const int MostInitials = 2, MostCuts = 2, ShortestName = 3, LongestParticles = 6;

    /// <summary>
    /// Adds readings in which words that nobody bears are cut or joined where both parts, or the whole, are borne by somebody:
    /// « jeanjacques », « delatour », « saint martin » for Saintmartin, « jj » for initials; and readings without misspelled particles. Adds none when
    /// there is nothing of the kind.
    /// </summary>
    /// <param name="index">The index.</param>
    /// <param name="isNobody">Whether nobody at all was found: then one of the parts may have an error.</param>
    internal void Recut(SearchIndex index, bool isNobody)
    {
        var before = Count;
        for (var reading = 0; reading < before; reading++)
        {
            if (isNobody)
                AddWithoutRequest(reading);
            AddWithoutSmallWords(reading, index);
            AddWithoutParticles(reading, index, isNobody);
            var cut = Count;
            AddCut(reading, index);
            for (; cut < Count; cut++)
                AddWithoutParticles(cut, index, isNobody); // « annesophie lebihan »
            AddPairs(reading, index);
            if (isNobody)
                AddCutWithError(reading, index);
        }
    }

    /// <summary>Adds a reading without the words in which people ask: « je cherche un cardiologue à Lyon ».</summary>
    private void AddWithoutRequest(int reading)
    {
        _scratch.Clear();
        var words = Reading(reading);
        for (var i = 0; i < words.Length; i++)
        {
            var letters = this[words[i]];
            var isAsking = RequestWords.Is(letters) || (NameWords.IsPreposition(letters) && !words[i].IsInitial);
            if (!isAsking)
                _scratch.Add(words[i]);
        }
        if (_scratch.Count > 0 && _scratch.Count < words.Length)
            AddScratch(RecutCost);
    }

    /// <summary>Adds a reading without the small words that nobody bears and that one error makes of particles: « ed Mercier », « e Guen ».</summary>
    private void AddWithoutSmallWords(int reading, SearchIndex index)
    {
        // Of three letters or four it may as well be a given name, which one of two words is not to lose.
        const int small = 2, manyWords = 4;
        var longest = Reading(reading).Length < manyWords ? small : int.MaxValue;
        _scratch.Clear();
        foreach (var word in Reading(reading))
        {
            var isKnown = word.IsInitial || word.Length > longest || (word.Length > 1 && index.Knows(this[word]));
            if (isKnown || !NameWords.IsNearParticle(this[word]))
                _scratch.Add(word);
        }
        if (_scratch.Count > 0 && _scratch.Count < Reading(reading).Length)
            AddScratch(_scratch.Count == 1 ? UnsureCost : RecutCost, GuessCost);
    }

    /// <summary>Adds a reading for each way to take particles off the front of a word: tour and latour for « delatour »; when nobody was found, gof of « legof », which stands for Le Goff.</summary>
    private void AddWithoutParticles(int reading, SearchIndex index, bool isNobody)
    {
        for (var at = 0; at < Reading(reading).Length; at++)
        {
            var word = Reading(reading)[at];
            for (var cut = 1; cut <= Math.Min(LongestParticles, word.Length - ShortestName); cut++)
            {
                if (!NameWords.AreParticles(this[word][..cut]))
                    continue;
                var isKnown = index.Bearers(NameWords.Canonical(this[word][cut..])) > 0;
                if (!isKnown && (!isNobody || cut < ShortestUnsure || index.Knows(this[word])))
                    continue;
                _scratch.Clear();
                _scratch.AddRange(Reading(reading));
                _scratch[at] = new(word.Start + cut, word.Length - cut);
                AddScratch(isKnown ? RecutCost : UnsureCost, isKnown ? GuessCost : 0);
            }
        }
    }

    private void AddCut(int reading, SearchIndex index)
    {
        _scratch.Clear();
        var count = 0;
        foreach (var word in Reading(reading))
        {
            count++;
            if (word.Length == MostInitials && !index.Knows(this[word]))
            {
                for (var i = 0; i < word.Length; i++)
                    _scratch.Add(new(word.Start + i, 1, IsInitial: true));
                continue;
            }
            var rest = word;
            // Three at most, as in « jeanmarcdupont ».
            for (var cuts = 0; cuts < MostCuts && Cut(rest, index, mayBeCutAgain: cuts + 1 < MostCuts) is > 0 and var at; cuts++)
            {
                _scratch.Add(rest with { Length = at });
                rest = new(rest.Start + at, rest.Length - at);
            }
            _scratch.Add(rest);
        }
        if (_scratch.Count > count)
            AddScratch(RecutCost);
    }

    /// <summary>Where to cut a word so that most people bear the rarer part, more than bear the whole; 0 for nowhere.</summary>
    /// <param name="word">The word.</param>
    /// <param name="index">The index.</param>
    /// <param name="mayBeCutAgain">Whether what follows may be two words where it is none.</param>
    private int Cut(PlanWord word, SearchIndex index, bool mayBeCutAgain)
    {
        var letters = this[word];
        if (letters.Length < 2 * ShortestName)
            return 0;
        var (best, at) = (Meant(letters, index), 0);
        for (var i = ShortestName; i <= letters.Length - ShortestName; i++)
        {
            var left = Meant(letters[..i], index);
            var both = left == 0 ? 0 : Math.Min(left, Meant(letters[i..], index));
            if (both > best)
                (best, at) = (both, i);
        }
        if (best > 0 || !mayBeCutAgain)
            return at;
        for (var i = ShortestName; i <= letters.Length - 2 * ShortestName; i++)
        {
            var left = Meant(letters[..i], index);
            if (left <= best)
                continue;
            var rest = new PlanWord(word.Start + i, word.Length - i);
            if (Cut(rest, index, mayBeCutAgain: false) is > 0 and var next)
                (best, at) = (Math.Min(left, Math.Min(Meant(this[rest][..next], index), Meant(this[rest][next..], index))), i);
        }
        return at;
    }

    /// <summary>Adds a reading for each way to take a name that many bear off either end of a word that nobody bears, where the rest has an error, or particles in front: « jeanlmathias », « henrilefourn ».</summary>
    private void AddCutWithError(int reading, SearchIndex index)
    {
        const int shortestRest = 4, oneIn = 10_000;
        var many = Math.Max(1, index.Profiles.Count / oneIn);
        for (var at = 0; at < Reading(reading).Length; at++)
        {
            var word = Reading(reading)[at];
            if (word.Length < ShortestName + shortestRest || index.Knows(this[word]))
                continue;
            AddCutBehind(LongestName(this[word], fromEnd: false));
            var length = LongestName(this[word], fromEnd: true);
            AddCutBehind(length > 0 ? word.Length - length : 0);

            void AddCutBehind(int cut)
            {
                if (cut == 0)
                    return;
                var rest = new PlanWord(word.Start + cut, word.Length - cut);
                AddParts(word with { Length = cut }, rest);
                if (WithoutParticles(rest, index) is var name && name != rest)
                    AddParts(word with { Length = cut }, name);
            }

            void AddParts(PlanWord left, PlanWord right)
            {
                _scratch.Clear();
                _scratch.AddRange(Reading(reading));
                _scratch[at] = left;
                _scratch.Insert(at + 1, right);
                AddScratch(RecutCost);
            }
        }

        // The longest name that many bear at either end of a word, and that leaves enough of it; 0 for none.
        int LongestName(ReadOnlySpan<char> word, bool fromEnd)
        {
            for (var length = word.Length - shortestRest; length >= ShortestName; length--)
            {
                if (index.Bearers(fromEnd ? word[^length..] : word[..length]) >= many)
                    return length;
            }
            return 0;
        }
    }

    /// <summary>A part of a word without particles in front, if somebody bears what is left: « lesourd » of « guillaumelesourd » stands as Le Sourd.</summary>
    private PlanWord WithoutParticles(PlanWord part, SearchIndex index)
    {
        for (var cut = 1; cut <= Math.Min(LongestParticles, part.Length - ShortestName); cut++)
        {
            if (NameWords.AreParticles(this[part][..cut]) && index.Bearers(NameWords.Canonical(this[part][cut..])) > 0)
                return new(part.Start + cut, part.Length - cut);
        }
        return part;
    }

    /// <summary>By how many a part of a word is borne; one for a word that stands for a trade or a place: « sagefemme ».</summary>
    private static int Meant(ReadOnlySpan<char> part, SearchIndex index)
    {
        const int shortest = 4;
        return Math.Max(index.Bearers(NameWords.Canonical(part)), part.Length >= shortest && index.Values.Terms.Find(part) >= 0 ? 1 : 0);
    }

    private void AddPairs(int reading, SearchIndex index)
    {
        for (var pair = 0; pair + 1 < Reading(reading).Length; pair++)
        {
            var words = Reading(reading);
            var (left, right) = (words[pair], words[pair + 1]);
            if (left.Length + right.Length > QueryWords.MaxWordLength)
                continue;
            var start = _length;
            Keep(this[left]);
            Keep(this[right]);
            var whole = new PlanWord(start, left.Length + right.Length);
            if (index.Bearers(this[whole]) == 0)
            {
                _length = start;
                continue;
            }
            words = Reading(reading);
            _scratch.Clear();
            for (var i = 0; i < words.Length; i++)
            {
                if (i != pair + 1)
                    _scratch.Add(i == pair ? whole : words[i]);
            }
            AddScratch(RecutCost);
        }
    }
}
