using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Finds the words of names that a typed word can mean.</summary>
/// <remarks>Short words are held tighter (two letters: exact, and one letter off when all else fails; three: one letter off), because there everything is
/// near everything.</remarks>
/// <param name="index">The index.</param>
/// <param name="ids">Room for what deletes and sounds bring.</param>
internal sealed class NameCandidates(SearchIndex index, int[] ids)
{
    /// <summary>From so many letters on, words that sound alike may have four of them wrong: gauphillet, gaufilet.</summary>
    private const int LongWord = 7;

    /// <summary>How many more when nothing else finds anybody: rousseau, rouco.</summary>
    private const int FurtherAlike = 2;

    /// <summary>No word that sounds alike is longer than the one that was typed by more letters.</summary>
    private const int MaxFurther = 8;

    /// <summary>From so many letters on, any two may be wrong at once; in shorter words two make another name.</summary>
    private const int TwoErrors = 6;

    private const int LongestAbbreviation = 3, LongestUnknownAbbreviation = 6;

    /// <summary>Adds the words of names that a word can mean.</summary>
    internal void Find(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var terms = index.Names.Terms;
        // Ph. and Chr. are given names cut short, as J. is, where nobody is called so.
        var isAbbreviated = word.Length == 1 || (reach != SearchReach.Exact && MayBeAbbreviated(clause, word.Length, reach));
        if (clause.MayBeUnfinished || isAbbreviated)
        {
            var (from, to) = clause.MayBeUnfinished ? clause.Begun : terms.Prefix(word);
            clause.AddRange(from, to, clause.MayBeUnfinished ? Clause.Begins : Clause.Initial);
            clause.CanDrive = clause.MayBeUnfinished || from == to;
        }
        if (clause.Name >= 0)
            clause.AddExact(clause.Name);
        var canonical = NameWords.Canonical(word);
        if (canonical != word && terms.Find(canonical) is >= 0 and var saint)
            clause.AddExact(saint);
        if (reach == SearchReach.Exact)
            return;
        if (word.Length > 2 || (word.Length == 2 && reach == SearchReach.Furthest))
            FindMisspelled(clause, word, reach);
        else if (word.Length == 2 && clause.Name < 0)
            AddHomophones(clause, word);
    }

    /// <summary>Whether a word may be a given name cut short: what is a name itself, or is longer, only where nothing nearer was found.</summary>
    private static bool MayBeAbbreviated(Clause clause, int length, SearchReach reach) => reach switch
    {
        SearchReach.Furthest when clause.Name < 0 => length <= LongestUnknownAbbreviation,
        SearchReach.Furthest => length <= LongestAbbreviation + 1,
        SearchReach.Far => length <= LongestAbbreviation,
        _ => length <= LongestAbbreviation && clause.Name < 0,
    };

    private void FindMisspelled(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var far = word.Length > 3 && (reach == SearchReach.Furthest || (reach == SearchReach.Far && !IsCommon(clause)));
        if (clause.Name >= 0)
        {
            foreach (var near in index.Neighbours.Known.Of(clause.Name))
                clause.AddNear(near.Term, near.Weight);
            if (!far)
                return;
        }
        var distance = far && (reach == SearchReach.Furthest || word.Length >= TwoErrors) ? 2 : 1;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var pattern = new OsaPattern(word, masks);
        var terms = index.Names.Terms;
        var candidates = ids.AsSpan(0, index.Neighbours.Deletes.Collect(word, distance, ids));
        terms.Announce(candidates);
        var later = 0;
        foreach (var term in candidates)
        {
            if (clause.Kind(term) != Clause.NoMatch)
                continue;
            var apart = pattern.Distance(terms[term], distance);
            if (apart <= 1)
                clause.AddTerm(term, Clause.Near);
            else if (apart <= distance)
                candidates[later++] = term;
        }
        AddHomophones(clause, word);
        // The words that deletes found still stand at the start of the ids.
        var rest = ids.AsSpan(later);
        if (word.Length > 3)
            AddAlike(clause, word, pattern, reach, rest);
        Span<char> scratch = stackalloc char[QueryWords.MaxWordLength + 1];
        if (OtherEnd(word, scratch) is { IsEmpty: false } said)
        {
            AddHomophones(clause, said);
            if (word.Length > 3)
                AddAlike(clause, said, pattern, reach, rest);
        }
        if (!far)
            return;
        clause.EndNear();
        foreach (var term in candidates[..later])
            clause.AddTerm(term, Clause.Near);
    }

    private void AddHomophones(Clause clause, ReadOnlySpan<char> said)
    {
        foreach (var term in index.Neighbours.Narrow.Find(Phonetic.Narrow(said)))
            clause.AddTerm(term, Clause.Near);
    }

    /// <summary>The word with an end that may have been meant though it is said in another way; nothing for most.</summary>
    private static ReadOnlySpan<char> OtherEnd(ReadOnlySpan<char> word, Span<char> scratch)
    {
        switch (word)
        {
            case [.., 'e']: // The accents are gone: a final e may have been é, which is said as -er is.
                word.CopyTo(scratch);
                scratch[word.Length] = 'r';
                return scratch[..(word.Length + 1)];
            case [.., 'e', 'n']:
                word.CopyTo(scratch);
                scratch[word.Length] = 't';
                return scratch[..(word.Length + 1)];
            case [.., 'o' or 'e' or 'a' or 'i', 'x']:
                return word[..^1];
            case [.., 't', 'h']:
                return word[..^2];
            default:
                return [];
        }
    }

    /// <summary>How many letters of a word may be wrong where another word says who may be meant; 0 where <see cref="Find"/> goes as far alone.</summary>
    internal static int GarbledLetters(int length)
    {
        const int shortest = 3, veryLong = 10;
        return length switch { < shortest => 0, shortest => 2, < TwoErrors => 0, < veryLong => 3, _ => 4 };
    }

    /// <summary>The same for a clause: a name that somebody bears is not garbled, unless it is very short.</summary>
    internal static int GarbledLetters(Clause clause)
    {
        const int veryShort = 3;
        var mayBe = !clause.IsFilter && clause.ValueTerm < 0 && (clause.Name < 0 || clause.Word.Length <= veryShort);
        return mayBe ? GarbledLetters(clause.Word.Length) : 0;
    }

    /// <summary>How many letters of a word may be wrong at most if it sounds alike.</summary>
    internal static int FurthestAlike(int length) => (length < LongWord ? 3 : 4) + FurtherAlike;

    /// <summary>Whether so many bear the name that nobody writes it by accident.</summary>
    private bool IsCommon(Clause clause)
    {
        const long few = 10_000;
        return clause.Name >= 0 && index.Names.PostingCount(clause.Name, clause.Name + 1) * few >= index.Profiles.Count;
    }

    /// <summary>Adds the words that sound like a word, one sound more, less or other, and are not too far from the letters of the one that was typed.</summary>
    private void AddAlike(Clause clause, ReadOnlySpan<char> said, OsaPattern typed, SearchReach reach, Span<int> rest)
    {
        const int mostSounds = 2;
        var terms = index.Names.Terms;
        var furthest = FurthestAlike(said.Length) - (reach == SearchReach.Furthest ? 0 : FurtherAlike);
        var found = rest[..index.Neighbours.Sounds.Collect(said, 1, rest)];
        terms.Announce(found);
        Span<char> sounds = stackalloc char[FrenchSound.MaxSounds(QueryWords.MaxWordLength + MaxFurther)];
        Span<char> others = stackalloc char[FrenchSound.MaxSounds(QueryWords.MaxWordLength + MaxFurther)];
        var pattern = new OsaPattern(sounds[..FrenchSound.Write(said, sounds)], stackalloc ulong[OsaPattern.MaskCount]);
        foreach (var term in found)
        {
            var word = terms[term];
            if (clause.Kind(term) == Clause.NoMatch && typed.Distance(word, furthest) <= furthest
                && pattern.Distance(others[..FrenchSound.Write(word, others)], mostSounds) <= mostSounds)
                clause.AddTerm(term, Clause.Near);
        }
    }
}
