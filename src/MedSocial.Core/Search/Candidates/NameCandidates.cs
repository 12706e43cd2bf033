using System.Runtime.CompilerServices;
using MedSocial.Catalog;
using MedSocial.Search.Queries;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Candidates;

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

    /// <summary>More than the name itself, less than any that is misspelled; in twentieths of a letter.</summary>
    private const int NicknameCost = 7;

    private const int LongestAbbreviation = 3, LongestUnknownAbbreviation = 6;

    /// <summary>Adds the words of names that a word can mean; beyond what is near, those alone that the reach before did not find.</summary>
    internal void Find(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        if (reach <= SearchReach.Near)
            AddAsTyped(clause, word, reach);
        if (reach == SearchReach.Near)
            AddNicknamed(clause, word);
        if (reach == SearchReach.Near && word.Length == 2 && clause.Name < 0)
            AddHomophones(clause, word);
        if (reach != SearchReach.Exact)
            AddMisspelled(clause, word, reach);
        if (reach == SearchReach.Furthest)
            AddAbbreviated(clause, word);
    }

    private void AddAsTyped(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        var terms = index.Names.Terms;
        // Ph. and Chr. are given names cut short, as J. is; and somebody whose name is so short stands before.
        var isAbbreviated = word.Length == 1 || (word.Length <= LongestAbbreviation && reach != SearchReach.Exact);
        if (clause.MayBeUnfinished || isAbbreviated)
        {
            var (from, to) = clause.MayBeUnfinished ? clause.Begun : terms.Prefix(word);
            clause.AddRange(from, to, clause.MayBeUnfinished ? Clause.Begins : Clause.Initial);
            clause.CanDrive = clause.MayBeUnfinished || word.Length > 1 || from == to;
        }
        if (clause.Name >= 0)
            clause.AddExact(clause.Name);
        var canonical = NameWords.Canonical(word);
        if (canonical != word && terms.Find(canonical) is >= 0 and var saint)
            clause.AddExact(saint);
    }

    /// <summary>Adds the given names for which a word is the familiar form: « manu » for Emmanuel.</summary>
    private void AddNicknamed(Clause clause, ReadOnlySpan<char> word)
    {
        foreach (var name in Nicknames.Of(word))
        {
            if (index.Names.Terms.Find(name) is >= 0 and var term)
                clause.AddNear(term, NicknameCost);
        }
    }

    /// <summary>Adds what begins with a word that may be a given name cut short where nothing nearer was found: four letters, and more of what is no name.</summary>
    private void AddAbbreviated(Clause clause, ReadOnlySpan<char> word)
    {
        if (clause.Ranges.Count > 0 || word.Length > (clause.Name < 0 ? LongestUnknownAbbreviation : LongestAbbreviation + 1))
            return;
        var (from, to) = index.Names.Terms.Prefix(word);
        clause.AddRange(from, to, Clause.Initial);
    }

    /// <summary>How many letters of a word may be wrong; 0 also where what lies near it is known already, and nothing further is looked for.</summary>
    private int WrongLetters(Clause clause, int length, SearchReach reach)
    {
        const int shortest = 2;
        if (reach == SearchReach.Exact || length < shortest || (length == shortest && reach != SearchReach.Furthest))
            return 0;
        if (length > 3 && (reach == SearchReach.Furthest || (reach == SearchReach.Far && !IsCommon(clause))))
            return reach == SearchReach.Furthest || length >= TwoErrors ? 2 : 1;
        return clause.Name >= 0 ? 0 : 1;
    }

    [SkipLocalsInit]
    private void AddMisspelled(Clause clause, ReadOnlySpan<char> word, SearchReach reach)
    {
        if (clause.Name >= 0 && reach == (word.Length > 2 ? SearchReach.Near : SearchReach.Furthest))
        {
            foreach (var near in index.Neighbours.Known.Of(clause.Name))
                clause.AddNear(near.Term, near.Weight);
        }
        var before = WrongLetters(clause, word.Length, reach == SearchReach.Furthest ? SearchReach.Far : reach == SearchReach.Near ? SearchReach.Exact : SearchReach.Near);
        var distance = WrongLetters(clause, word.Length, reach);
        if (distance == 0 || (distance == before && (reach != SearchReach.Furthest || word.Length <= 3)))
            return;
        var pattern = new OsaPattern(word, stackalloc ulong[OsaPattern.MaskCount]);
        var later = distance > before ? AddByLetters(clause, pattern, distance) : 0;
        // The words that deletes found still stand at the start of the ids.
        var rest = ids.AsSpan(later, ids.Length - later);
        if (before == 0 || reach == SearchReach.Furthest)
        {
            AddByEar(clause, word, pattern, reach, rest);
            Span<char> scratch = stackalloc char[QueryWords.MaxWordLength + 1];
            if (OtherEnd(word, scratch) is { IsEmpty: false } said)
                AddByEar(clause, said, pattern, reach, rest);
        }
        foreach (var term in ids.AsSpan(0, later))
            clause.AddTerm(term, Clause.Far);
    }

    /// <summary>Adds the words with one letter wrong, and leaves those with more at the start of the ids; returns how many.</summary>
    private int AddByLetters(Clause clause, OsaPattern pattern, int distance)
    {
        var terms = index.Names.Terms;
        var candidates = ids.AsSpan(0, index.Neighbours.Deletes.Collect(pattern.Text, distance, ids));
        candidates = KeepAlike(candidates, pattern.Text, distance);
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
        return later;
    }

    /// <summary>Keeps the words whose letters do not say that they are too far: one place in memory, where to measure them takes two and the measuring.</summary>
    private Span<int> KeepAlike(Span<int> candidates, ReadOnlySpan<char> word, int distance)
    {
        var letters = LetterSets.Of(word);
        var sets = index.Neighbours.Letters.Sets;
        var kept = 0;
        foreach (var term in candidates)
        {
            candidates[kept] = term;
            kept += LetterSets.MayBeNear(sets[term], letters, distance) ? 1 : 0;
        }
        return candidates[..kept];
    }

    private void AddByEar(Clause clause, ReadOnlySpan<char> said, OsaPattern typed, SearchReach reach, Span<int> rest)
    {
        AddHomophones(clause, said);
        if (typed.Text.Length > 3)
            AddAlike(clause, said, typed, reach, rest);
    }

    private void AddHomophones(Clause clause, ReadOnlySpan<char> said)
    {
        foreach (var term in index.Neighbours.Narrow.Find(Phonetic.Narrow(said)))
            clause.AddTerm(term, Clause.SameSound);
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
        var found = KeepAlike(rest[..index.Neighbours.Sounds.Collect(said, 1, rest)], typed.Text, furthest);
        terms.Announce(found);
        Span<char> sounds = stackalloc char[FrenchSound.MaxSounds(QueryWords.MaxWordLength + MaxFurther)];
        Span<char> others = stackalloc char[FrenchSound.MaxSounds(QueryWords.MaxWordLength + MaxFurther)];
        var pattern = new OsaPattern(sounds[..FrenchSound.Write(said, sounds)], stackalloc ulong[OsaPattern.MaskCount]);
        foreach (var term in found)
        {
            var word = terms[term];
            if (clause.Kind(term) is Clause.NoMatch or Clause.Far && typed.Distance(word, furthest) <= furthest
                && pattern.Distance(others[..FrenchSound.Write(word, others)], mostSounds) <= mostSounds)
                clause.AddTerm(term, Clause.Near);
        }
    }
}
