using System.Collections.Immutable;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Finds French communes, departments and regions in what a profile says.</summary>
/// <remarks>
/// Many communes are named like words and people (Bio, Vers, Martin): in running text a commune needs a capital letter, and either a
/// preposition before it or enough inhabitants. Of homonyms the largest counts, unless a department is named too.
/// </remarks>
internal sealed class PlaceReader(NameIndex names)
{
    private const int MaxWords = 6, Known = 8_000, KnownWithPreposition = 300, BorneByMany = 400, MostHomonyms = 16;

    internal void Read(string text, ImmutableArray<FoldedWord> words, bool isLocation, ClaimFeatures features)
    {
        var table = PlaceTable.Shared;
        Span<char> phrase = stackalloc char[96];
        Span<int> found = stackalloc int[32];
        var foundCount = 0;
        for (var at = 0; at < words.Length && foundCount < found.Length; at++)
        {
            for (var count = Math.Min(MaxWords, words.Length - at); count > 0; count--)
            {
                var length = Key(words.AsSpan().Slice(at, count), phrase);
                if (length < 2)
                    continue;
                if (count == 1 && IsDepartment(text, words[at], isLocation, out var department))
                {
                    Add(features.Departments, department);
                    break;
                }
                if (IsNamed(text, words, at, isLocation) && table.DepartmentNamed(phrase[..length]) is >= 0 and var byName && (isLocation || length > 3))
                {
                    Add(features.Departments, byName);
                    // « Paris » and « La Réunion » are communes or departments alike.
                    if (table.Named(phrase[..length]).IsEmpty)
                    {
                        at += count - 1;
                        break;
                    }
                    features.Departments.Remove(byName);
                }
                if (table.RegionNamed(phrase[..length]) is >= 0 and var region && IsNamed(text, words, at, isLocation))
                {
                    Add(features.Regions, region);
                    at += count - 1;
                    break;
                }
                var communes = table.Named(phrase[..length]);
                if (communes.IsEmpty || !IsCommune(text, words, at, count, communes, isLocation))
                    continue;
                found[foundCount++] = at | (count << 16);
                at += count - 1;
                break;
            }
        }
        foreach (var place in found[..foundCount])
        {
            var length = Key(words.AsSpan().Slice(place & 0xFFFF, place >> 16), phrase);
            Choose(table.Named(phrase[..length]), features);
        }
    }

    private static void Add(List<int> list, int number)
    {
        if (!list.Contains(number))
            list.Add(number);
    }

    /// <summary>The homonym in a department that is named beside it; else all of them, the one with most inhabitants first.</summary>
    private static void Choose(ReadOnlySpan<int> communes, ClaimFeatures features)
    {
        var table = PlaceTable.Shared;
        Span<int> chosen = stackalloc int[MostHomonyms];
        var (count, isNamed) = (0, false);
        foreach (var commune in communes)
        {
            var isHere = features.Departments.Contains(table.Department[commune]);
            if (isNamed && !isHere)
                continue;
            if (isHere && !isNamed)
                (count, isNamed) = (0, true);
            if (count < chosen.Length)
                chosen[count++] = commune;
            var last = count - 1;
            while (last > 0 && table.Population[chosen[last]] > table.Population[chosen[last - 1]])
            {
                (chosen[last], chosen[last - 1]) = (chosen[last - 1], chosen[last]);
                last--;
            }
        }
        features.AddCommunes(chosen[..count]);
    }

    private static int Key(ReadOnlySpan<FoldedWord> words, Span<char> phrase)
    {
        var length = 0;
        foreach (var word in words)
        {
            var written = word.Folded switch { "st" => "saint", "ste" => "sainte", "sts" => "saints", "stes" => "saintes", _ => word.Folded };
            if (length + written.Length + 1 > phrase.Length)
                return 0;
            if (length > 0)
                phrase[length++] = ' ';
            written.CopyTo(phrase[length..]);
            length += written.Length;
        }
        return length;
    }

    private bool IsCommune(string text, ImmutableArray<FoldedWord> words, int at, int count, ReadOnlySpan<int> communes, bool isLocation)
    {
        if (isLocation)
            return true;
        if (!char.IsUpper(text[words[at].Start]))
            return false;
        var population = 0;
        foreach (var commune in communes)
            population = Math.Max(population, PlaceTable.Shared.Population[commune]);
        if (at > 0 && words[at - 1].Folded is "a" or "au" or "in" or "at" or "near" or "from" or "sur" or "chu" or "ch" or "hopital" or "clinique" or "cabinet")
            return population >= KnownWithPreposition;
        var bearers = count == 1 && names.Terms.Find(words[at].Folded) is >= 0 and var term ? names.PostingCount(term, term + 1) : 0;
        return population >= Known && (bearers < BorneByMany || population >= 100_000);
    }

    private static bool IsNamed(string text, ImmutableArray<FoldedWord> words, int at, bool isLocation) => isLocation || char.IsUpper(text[words[at].Start]);

    /// <summary>« (44) » anywhere, « 44 » and « 44340 » in a location.</summary>
    private static bool IsDepartment(string text, FoldedWord word, bool isLocation, out int department)
    {
        department = -1;
        if (word.Folded.Length is not (2 or 3 or 5) || !char.IsAsciiDigit(word.Folded[0]))
            return false;
        var inBrackets = word.Start > 0 && text[word.Start - 1] == '(' && word.End < text.Length && text[word.End] == ')';
        if (!inBrackets && !isLocation)
            return false;
        var code = word.Folded.ToUpperInvariant();
        department = PlaceTable.Shared.OfDepartment(code.Length < 5 ? code : code.StartsWith("97", StringComparison.Ordinal) ? code[..3] : code[..2]);
        return department >= 0;
    }
}
