using MedSocial.Storage;

namespace MedSocial.Identity;

/// <summary>How the name that a profile shows compares with that of a practitioner.</summary>
/// <param name="Level">The level, by its place in <see cref="DefaultModel"/>.</param>
/// <param name="Frequency">How often a name that agrees so far occurs.</param>
internal readonly record struct NameOutcome(int Level, double Frequency);

/// <summary>Compares the words that were typed with those of a name.</summary>
/// <remarks>
/// Each word of the practitioner takes the best typed word that is left: itself, then a nickname, then one near it, then an initial. The birth name
/// need not be typed and may stand for the family name; particles count for nothing where there is another word. A frequency is that of the rarest given and the rarest
/// family word that agree: words of one compound name do not occur independently, so their product would overstate how rare it is.
/// </remarks>
internal sealed class NameComparison(NameIndex names, NameFrequencies frequencies)
{
    private const byte Exact = 4, Nick = 3, Near = 2, Initial = 2, Far = 1;

    /// <summary>Of those who bear the rarer word of a compound name, at most so many bear the other too.</summary>
    private const double Compound = 0.25;

    /// <summary>One in so many misspellings of a name is somebody's name too.</summary>
    private const double SeldomAName = 8;

    /// <summary>How many people share an initial, more or less.</summary>
    internal const double SharesInitial = 0.08;

    private readonly char[] _first = [.. Enumerable.Range(0, names.Terms.Count).Select(term => names.Terms[term] is [var first, ..] ? first : '\0')];

    private readonly bool[] _particles = [.. Enumerable.Range(0, names.Terms.Count).Select(term => Text.NameWords.IsParticle(names.Terms[term]))];

    /// <summary>The first letter of a word of the index.</summary>
    internal char First(int term) => _first[term];

    /// <summary>Compares; <see cref="DefaultModel.OtherName"/> when nothing agrees.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">The words of the practitioner, with their marks.</param>
    internal NameOutcome Compare(TypedName typed, ReadOnlySpan<int> words)
    {
        Span<byte> match = stackalloc byte[NameIndex.MaxWords];
        Span<int> by = stackalloc int[NameIndex.MaxWords];
        match.Clear();
        var left = typed.All;
        for (var pass = Exact; pass >= Far; pass--)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (match[i] != 0)
                    continue;
                var term = words[i] & NameIndex.TermMask;
                var candidates = left & pass switch
                {
                    Exact => typed.Exact(term),
                    Nick => typed.Nick(term),
                    Near => typed.Near(term) | typed.InitialsOf(_first[term]),
                    _ => typed.Far(term),
                };
                if (candidates == 0)
                    continue;
                by[i] = System.Numerics.BitOperations.TrailingZeroCount(candidates);
                left &= ~(1 << by[i]);
                match[i] = pass;
            }
        }
        return Judge(typed, words, match, by, left & ~typed.Particles);
    }

    /// <summary>Whether the given and the family name have nothing but particles: De Bluette, Anh Le. There they are the name.</summary>
    private (bool Given, bool Family) AreOnlyParticles(ReadOnlySpan<int> words)
    {
        var (given, family) = (true, true);
        foreach (var word in words)
        {
            if (_particles[word & NameIndex.TermMask])
                continue;
            if ((word & NameIndex.FamilyMark) == 0)
                given = false;
            else if ((word & NameIndex.BirthMark) == 0)
                family = false;
        }
        return (given, family);
    }

    private NameOutcome Judge(TypedName typed, ReadOnlySpan<int> words, ReadOnlySpan<byte> match, ReadOnlySpan<int> by, int left)
    {
        var (given, givenAgrees, givenInitials, family, familyAgrees, birthAgrees) = (0, 0, 0, 0, 0, 0);
        var (nicks, near, far) = (0, 0, 0);
        var slips = 1.0;
        var (givenShare, familyShare) = (1.0, 1.0);
        var (firstGiven, firstFamily) = (int.MaxValue, int.MaxValue);
        var (givenIsParticle, familyIsParticle) = AreOnlyParticles(words);
        for (var i = 0; i < words.Length; i++)
        {
            var term = words[i] & NameIndex.TermMask;
            var isFamily = (words[i] & NameIndex.FamilyMark) != 0;
            var isBirth = (words[i] & NameIndex.BirthMark) != 0;
            var isParticle = _particles[term] && !(isFamily ? familyIsParticle : givenIsParticle);
            given += isFamily || isParticle ? 0 : 1;
            family += isFamily && !isBirth && !isParticle ? 1 : 0;
            if (match[i] == 0 || isParticle)
                continue;
            var isInitial = match[i] != Exact && (typed.Initials & (1 << by[i])) != 0;
            if (isInitial)
            {
                givenInitials += isFamily ? 0 : 1;
                continue;
            }
            nicks += match[i] == Nick ? 1 : 0;
            near += match[i] == Near ? 1 : 0;
            far += match[i] == Far ? 1 : 0;
            // What was typed may be a common name itself: the stranger who bears it is who would be mistaken. And a slip seldom makes a name.
            var borne = match[i] == Exact ? -1 : typed.TermOf(by[i]);
            slips *= borne >= 0 && match[i] < Nick ? SeldomAName : 1;
            if (isFamily)
            {
                familyAgrees += isBirth ? 0 : 1;
                birthAgrees += isBirth ? 1 : 0;
                familyShare = Math.Min(familyShare, Math.Max(frequencies.Family(term), borne < 0 ? 0 : frequencies.Family(borne)));
                firstFamily = Math.Min(firstFamily, by[i]);
            }
            else
            {
                givenAgrees++;
                givenShare = Math.Min(givenShare, Math.Max(frequencies.Given(term), borne < 0 ? 0 : frequencies.Given(borne)));
                firstGiven = Math.Min(firstGiven, by[i]);
            }
        }
        if (familyAgrees + birthAgrees == 0)
            return new(DefaultModel.OtherName, 1);
        var isWhole = familyAgrees == family || (birthAgrees > 0 && familyAgrees == 0 && family > 0);
        if (givenAgrees == 0 && givenInitials == 0)
            return left == 0 && near + far == 0 && isWhole ? new(DefaultModel.SurnameOnly, familyShare) : new(left == 0 && near + far > 0 ? DefaultModel.OtherName : DefaultModel.OtherGiven, familyShare);
        if (givenAgrees == 0)
        {
            if (left != 0 || near + far > 0)
                return new(DefaultModel.OtherGiven, familyShare);
            return new(DefaultModel.Initials, familyShare * (givenInitials > 1 ? SharesInitial * SharesInitial * 2 : SharesInitial));
        }
        if (givenAgrees > 1)
            givenShare *= Compound;
        if (familyAgrees > 1)
            familyShare *= Compound;
        var share = givenShare * familyShare * slips;
        // « Jean-Gabriel Souzea » is no misspelling of Gabriel Bean: Jean is a name itself, and Souzea nothing of his.
        var isAnotherName = near == 1 && left != 0 && slips > 1;
        if (far > 0 || near > 1 || isAnotherName)
            return new(DefaultModel.FarOff, share);
        if (near == 1)
            return new(DefaultModel.Misspelt, share);
        if (nicks > 0)
            return new(DefaultModel.Nickname, share);
        if (left != 0 || !isWhole || givenAgrees + givenInitials < given)
            return new(DefaultModel.Part, share);
        return new(firstFamily < firstGiven ? DefaultModel.Reversed : DefaultModel.Full, share);
    }
}
