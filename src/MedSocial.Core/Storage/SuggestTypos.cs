namespace MedSocial.Storage;

/// <summary>Finds the words of which some beginning lies one letter off what is typed, a letter swapped with its neighbour included.</summary>
/// <remarks>
/// <para>The sorted table is read as a trie: a beginning is a range. The one error is tried at each place, with those letters only that stand in the
/// table at that place, and what follows must be as typed: 100 to 200 searches within ever smaller ranges, most of which
/// <see cref="SuggestBeginnings"/> spares; where distances to all words near would cost milliseconds.</para>
/// <para>An error in the last letter gives everything that begins with the letters before it. The first letter may be wrong when four are typed: of
/// three, a wrong first one leaves two, which begin almost anything.</para>
/// </remarks>
internal static class SuggestTypos
{
    /// <summary>Nobody has typed more letters of one word wrong in one place than this and expects an answer.</summary>
    internal const int MaxLength = 64;

    private const int MinLengthOfFirst = 4;

    /// <summary>Adds the ranges, which may overlap; those as typed are not among them.</summary>
    internal static void Collect(SuggestMinima list, ReadOnlySpan<char> typed, List<(int From, int To)> ranges)
    {
        if (typed.Length is < 2 or > MaxLength)
            return;
        var terms = list.List.Terms;
        Span<char> swapped = stackalloc char[MaxLength];
        var (from, to) = (0, terms.Count);
        var last = typed.Length - 1;
        var code = 0; // of the letters before i
        for (var i = 0; i < last && from < to; i++)
        {
            var mayMiss = i > 0 || typed.Length >= MinLengthOfFirst;
            if (mayMiss && (i == 0 || typed[i] != typed[i - 1]))
                Follow(list, from, to, i, code, typed[(i + 1)..], ranges);
            if (typed[i] != typed[i + 1])
            {
                typed[i..].CopyTo(swapped);
                (swapped[0], swapped[1]) = (swapped[1], swapped[0]);
                Follow(list, from, to, i, code, swapped[..(typed.Length - i)], ranges);
            }
            var (nextFrom, nextTo) = (to, to);
            for (var at = terms[from].Length == i ? from + 1 : from; at < to;)
            {
                var letter = terms[at][i];
                var end = EndOf(terms, at, to, i, letter);
                if (letter == typed[i])
                {
                    (nextFrom, nextTo) = (at, end);
                }
                else if (mayMiss)
                {
                    var next = SuggestBeginnings.Add(code, letter);
                    Follow(list, at, end, i + 1, next, typed[(i + 1)..], ranges);
                    Follow(list, at, end, i + 1, next, typed[i..], ranges);
                }
                at = end;
            }
            (from, to) = (nextFrom, nextTo);
            if (i < SuggestBeginnings.Length)
                code = SuggestBeginnings.Add(code, typed[i]);
        }
        if (from < to)
            ranges.Add((from, to));
    }

    /// <summary>Within words that share a beginning of a length and code: those that go on as said.</summary>
    private static void Follow(SuggestMinima list, int from, int to, int depth, int code, ReadOnlySpan<char> rest, List<(int From, int To)> ranges)
    {
        if (depth < SuggestBeginnings.Length && depth + rest.Length >= SuggestBeginnings.Length)
        {
            foreach (var letter in rest[..(SuggestBeginnings.Length - depth)])
                code = SuggestBeginnings.Add(code, letter);
            if (!list.Beginnings.Holds(code))
                return;
        }
        var terms = list.List.Terms;
        var (low, high) = (from, to);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (terms[middle][depth..].SequenceCompareTo(rest) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        var first = low;
        var step = 1;
        if (low == to || !terms[low][depth..].StartsWith(rest))
            return;
        // Galloping, then halving: most ranges are short.
        while (low + step < to && terms[low + step][depth..].StartsWith(rest))
        {
            low += step;
            step *= 2;
        }
        high = Math.Min(to, low + step);
        low++;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (terms[middle][depth..].StartsWith(rest))
                low = middle + 1;
            else
                high = middle;
        }
        ranges.Add((first, low));
    }

    /// <summary>Where the words end that have a letter at a place, from one that has it.</summary>
    private static int EndOf(TermTable terms, int from, int to, int depth, char letter)
    {
        var (low, step) = (from, 1);
        while (low + step < to && terms[low + step][depth] == letter)
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(to, low + step);
        low++;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (terms[middle][depth] == letter)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
