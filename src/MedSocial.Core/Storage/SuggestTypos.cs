namespace MedSocial.Storage;

/// <summary>Finds the words of which some beginning lies one letter off what is typed, a letter swapped with its neighbour included.</summary>
/// <remarks>
/// <para>Within the first four letters every error is tried: <see cref="SuggestBeginnings"/> says of nearly all of them that nothing begins so, and the
/// others are looked up. Further on the sorted table is read as a trie: a beginning is a range, and the error is tried at each place with those
/// letters only that stand in the table at that place. Distances to all words near would cost milliseconds.</para>
/// <para>An error in the last letter gives everything that begins with the letters before it. The first letter may be wrong when four are typed: of
/// three, a wrong first one leaves two, which begin almost anything.</para>
/// </remarks>
internal static class SuggestTypos
{
    /// <summary>Nobody has typed more letters of one word wrong in one place than this and expects an answer.</summary>
    internal const int MaxLength = 64;

    private const int MinLengthOfFirst = 4;

    /// <summary>Adds the ranges, which may overlap; those as typed are not sought.</summary>
    internal static void Collect(SuggestMinima list, ReadOnlySpan<char> typed, List<(int From, int To)> ranges) =>
        Collect(list.List.Terms, list.Beginnings, typed, ranges);

    /// <summary>The same for any table of words.</summary>
    internal static void Collect(TermTable terms, SuggestBeginnings beginnings, ReadOnlySpan<char> typed, List<(int From, int To)> ranges)
    {
        if (typed.Length is < 2 or > MaxLength)
            return;
        var last = typed.Length - 1;
        for (var i = 0; i < Math.Min(last, SuggestBeginnings.Length); i++)
            TryAll(terms, beginnings, typed, i, ranges);
        var (from, to) = terms.Prefix(typed[..Math.Min(last, SuggestBeginnings.Length)]);
        if (last > SuggestBeginnings.Length)
            Walk(terms, typed, from, to, ranges);
        else if (from < to)
            ranges.Add((from, to));
    }

    /// <summary>Whether a word is among those that <c>Collect</c> finds, or begins as typed.</summary>
    internal static bool IsNear(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (typed.Length is < 2 or > MaxLength)
            return false;
        // Where they differ first is where the error is, or may as well be.
        var same = typed.CommonPrefixLength(word);
        if (same >= typed.Length - 1)
            return true;
        var rest = typed[same..];
        var other = word[same..];
        if (other.Length > 1 && other[0] == rest[1] && other[1] == rest[0] && other[2..].StartsWith(rest[2..]))
            return true;
        var mayMissFirst = typed.Length >= MinLengthOfFirst;
        if (same == 0 && !mayMissFirst)
            return false;
        // A letter too much that is the same as the first is the first.
        if (other.StartsWith(rest[1..]) && (same != 1 || typed[0] != typed[1] || mayMissFirst))
            return true;
        return other.Length > 0 && (other[1..].StartsWith(rest[1..]) || other[1..].StartsWith(rest));
    }

    /// <summary>Tries every error at one of the first places.</summary>
    private static void TryAll(TermTable terms, SuggestBeginnings beginnings, ReadOnlySpan<char> typed, int at, List<(int From, int To)> ranges)
    {
        Span<char> room = stackalloc char[MaxLength + 1];
        var one = room[..typed.Length];
        var more = room[..(typed.Length + 1)];
        if (typed[at] != typed[at + 1])
        {
            typed.CopyTo(one);
            (one[at], one[at + 1]) = (one[at + 1], one[at]);
            Try(terms, beginnings, one, ranges);
        }
        if (at == 0 && typed.Length < MinLengthOfFirst)
            return;
        if (at == 0 || typed[at] != typed[at - 1])
        {
            typed[..at].CopyTo(room);
            typed[(at + 1)..].CopyTo(room[at..]);
            Try(terms, beginnings, room[..(typed.Length - 1)], ranges);
        }
        typed.CopyTo(one);
        for (one[at] = 'a'; one[at] <= 'z'; one[at]++)
        {
            if (one[at] != typed[at])
                Try(terms, beginnings, one, ranges);
        }
        TryOtherSigns(terms, beginnings, one, at, ranges);
        typed[at..].CopyTo(more[(at + 1)..]);
        for (more[at] = 'a'; more[at] <= 'z'; more[at]++)
            Try(terms, beginnings, more, ranges);
        TryOtherSigns(terms, beginnings, more, at, ranges);
    }

    private static void Try(TermTable terms, SuggestBeginnings beginnings, ReadOnlySpan<char> beginning, List<(int From, int To)> ranges)
    {
        if (!beginnings.MayBegin(beginning))
            return;
        var (from, to) = terms.Prefix(beginning);
        if (from < to)
            ranges.Add((from, to));
    }

    /// <summary>Tries what is no letter of a-z at a place; those that stand there in the table.</summary>
    private static void TryOtherSigns(TermTable terms, SuggestBeginnings beginnings, Span<char> beginning, int at, List<(int From, int To)> ranges)
    {
        beginning[at] = '\0';
        if (!beginnings.MayBegin(beginning))
            return;
        var (from, to) = terms.Prefix(beginning[..at]);
        while (from < to && terms[from].Length == at)
            from++;
        while (from < to)
        {
            var sign = terms[from][at];
            if (sign is >= 'a' and <= 'z')
            {
                from = FirstAfter(terms, from, to, at, 'z');
                continue;
            }
            beginning[at] = sign;
            Try(terms, beginnings, beginning, ranges);
            from = FirstAfter(terms, from, to, at, sign);
        }
    }

    /// <summary>Goes on behind the first four letters, which are as typed.</summary>
    private static void Walk(TermTable terms, ReadOnlySpan<char> typed, int from, int to, List<(int From, int To)> ranges)
    {
        Span<char> swapped = stackalloc char[MaxLength];
        var last = typed.Length - 1;
        for (var i = SuggestBeginnings.Length; i < last && from < to; i++)
        {
            if (typed[i] != typed[i - 1])
                Follow(terms, from, to, i, typed[(i + 1)..], ranges);
            if (typed[i] != typed[i + 1])
            {
                typed[i..].CopyTo(swapped);
                (swapped[0], swapped[1]) = (swapped[1], swapped[0]);
                Follow(terms, from, to, i, swapped[..(typed.Length - i)], ranges);
            }
            var (nextFrom, nextTo) = (to, to);
            for (var at = terms[from].Length == i ? from + 1 : from; at < to;)
            {
                var letter = terms[at][i];
                var end = FirstAfter(terms, at, to, i, letter);
                if (letter == typed[i])
                {
                    (nextFrom, nextTo) = (at, end);
                }
                else
                {
                    Follow(terms, at, end, i + 1, typed[(i + 1)..], ranges);
                    Follow(terms, at, end, i + 1, typed[i..], ranges);
                }
                at = end;
            }
            (from, to) = (nextFrom, nextTo);
        }
        if (from < to)
            ranges.Add((from, to));
    }

    /// <summary>Within words that share a beginning of a length: those that go on as said.</summary>
    private static void Follow(TermTable terms, int from, int to, int depth, ReadOnlySpan<char> rest, List<(int From, int To)> ranges)
    {
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
        while (low < to && terms[low][depth..].StartsWith(rest))
            low++;
        if (first < low)
            ranges.Add((first, low));
    }

    /// <summary>The first word behind one that has a greater letter at a place, of words that are alike before it.</summary>
    private static int FirstAfter(TermTable terms, int from, int to, int depth, char letter)
    {
        // Galloping, then halving: most ranges are short.
        var (low, step) = (from, 1);
        while (low + step < to && terms[low + step][depth] <= letter)
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(to, low + step);
        low++;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (terms[middle][depth] <= letter)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
