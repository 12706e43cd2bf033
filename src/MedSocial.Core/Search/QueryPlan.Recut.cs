using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

internal sealed partial class QueryPlan
{
    /// <summary>
    /// Adds readings in which words that nobody bears are cut or joined where both parts, or the whole, are borne by somebody:
    /// « jeanjacques », « delatour », « saint martin » for Saintmartin, « jj » for initials; and readings without misspelled particles. Adds none when
    /// there is nothing of the kind.
    /// </summary>
    internal void Recut(SearchIndex index)
    {
        var before = Count;
        for (var reading = 0; reading < before; reading++)
        {
            AddWithoutSmallWords(reading, index);
            AddWithoutParticles(reading, index);
            AddCut(reading, index);
            AddPairs(reading, index);
        }
    }

    /// <summary>Adds a reading without the small words that nobody bears and that one error makes of particles: « ed Mercier », « e Guen ».</summary>
    private void AddWithoutSmallWords(int reading, SearchIndex index)
    {
        _scratch.Clear();
        foreach (var word in Reading(reading))
        {
            if (word.Length > 2 || (word.Length == 2 && index.Knows(this[word])) || !NameWords.IsNearParticle(this[word]))
                _scratch.Add(word);
        }
        if (_scratch.Count > 0 && _scratch.Count < Reading(reading).Length)
            AddScratch();
    }

    /// <summary>Adds a reading for each way to take particles off the front of a word: tour and latour for « delatour ».</summary>
    private void AddWithoutParticles(int reading, SearchIndex index)
    {
        const int shortest = 3, longest = 6;
        for (var at = 0; at < Reading(reading).Length; at++)
        {
            var word = Reading(reading)[at];
            for (var cut = 1; cut <= Math.Min(longest, word.Length - shortest); cut++)
            {
                if (!NameWords.AreParticles(this[word][..cut]) || index.Bearers(NameWords.Canonical(this[word][cut..])) == 0)
                    continue;
                _scratch.Clear();
                _scratch.AddRange(Reading(reading));
                _scratch[at] = new(word.Start + cut, word.Length - cut);
                AddScratch();
            }
        }
    }

    private void AddCut(int reading, SearchIndex index)
    {
        _scratch.Clear();
        var words = Reading(reading);
        var isCut = false;
        foreach (var word in words)
        {
            var at = index.Knows(this[word]) ? 0 : Cut(word, index);
            isCut |= at != 0;
            if (at > 0)
            {
                _scratch.Add(word with { Length = at });
                _scratch.Add(new(word.Start + at, word.Length - at));
            }
            else if (at < 0)
            {
                for (var i = 0; i < word.Length; i++)
                    _scratch.Add(new(word.Start + i, 1));
            }
            else
            {
                _scratch.Add(word);
            }
        }
        if (isCut)
            AddScratch(keepsLetters: true);
    }

    /// <summary>Where to cut a word so that most people bear the rarer part; 0 for nowhere, -1 for into initials.</summary>
    private int Cut(PlanWord word, SearchIndex index)
    {
        const int shortest = 2, mostInitials = 2;
        var letters = this[word];
        var (best, at) = (0, 0);
        for (var i = shortest; i <= letters.Length - 3; i++)
        {
            var right = Meant(letters[i..], index);
            var left = i < 3 ? 0 : Meant(letters[..i], index);
            var both = Math.Min(left, right);
            if (both > best)
                (best, at) = (both, i);
        }
        return at == 0 && letters.Length == mostInitials ? -1 : at;
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
            AddScratch();
        }
    }
}
