namespace MedSocial.Text;

/// <summary>A letter in its word, with what <see cref="SpellingCost"/> asks about it in every cell of the matrix.</summary>
/// <param name="Char">The letter.</param>
/// <param name="Index">0-25 for a to z, else <see cref="SpellingSounds.NoLetter"/>.</param>
/// <param name="Sounds">The sounds of the spellings that end with it, see <see cref="SpellingSounds"/>.</param>
/// <param name="Inside">What it costs to leave it out.</param>
/// <param name="AtEnd">What it costs when the other word has come to its silent end.</param>
internal readonly record struct SpellingLetter(char Char, int Index, ulong Sounds, int Inside, int AtEnd)
{
    // All sounds in the upper half, those of several letters in the lower: see MeetsInSeveral.
    private readonly uint _meet = Halves(Sounds >> SpellingSounds.LaneBits, Sounds);

    /// <summary>The half-swapped set that <see cref="MeetsInSeveral"/> takes of the other letter.</summary>
    internal uint Meeting => _meet >> 16 | _meet << 16;

    /// <summary>Whether two spellings that end here share a sound and one of them has several letters: one AND, nearly always no.</summary>
    internal bool MeetsInSeveral(uint meeting) => (_meet & meeting) != 0;

    private const int Doubled = 8, Silent = 10, MaxSilent = 2;

    /// <summary>Reads a word into <paramref name="letters"/>[1..] and returns how many letters come before its silent end.</summary>
    internal static int Read(ReadOnlySpan<char> word, Span<SpellingLetter> letters)
    {
        var tail = word.Length;
        while (tail > 1 && word.Length - tail < MaxSilent && word[tail - 1] is 't' or 'd' or 's' or 'x' or 'e' or 'h')
            tail--;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var index = SpellingSounds.Index(c);
            var letter = index != SpellingSounds.NoLetter;
            var inside = !letter ? SpellingCost.Unit : i > 0 && word[i - 1] == c ? Doubled : c == 'h' ? Silent : SpellingCost.Unit;
            var end = i < tail ? inside : Math.Min(inside, Silent);
            letters[i + 1] = new(c, index, letter ? SpellingSounds.Ending(word, i) : 0, First(inside, i), First(end, i));
        }

        return tail;
    }

    private static uint Halves(ulong several, ulong all)
    {
        several |= several >> SpellingSounds.LaneBits;
        all |= several;
        return (uint)(several & SpellingSounds.Lane) | (uint)(all & SpellingSounds.Lane) << 16;
    }

    private static int First(int cost, int index) => index == 0 ? cost + cost / 5 : cost;
}
