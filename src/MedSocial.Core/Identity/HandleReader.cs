using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Takes a handle apart: words by separators, capitals and figures; work, places and departments that it names.</summary>
internal static class HandleReader
{
    private const int LargeTown = 10_000, ShortestWork = 4;

    internal static void Read(string handle, ClaimFeatures features)
    {
        var name = Name(handle);
        var letters = new System.Text.StringBuilder(name.Length);
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            if (at < name.Length && at > start && IsSame(name[at - 1], name[at], at + 1 < name.Length ? name[at + 1] : '\0'))
                continue;
            if (at > start)
                Part(name.AsSpan(start, at - start), isLast: at == name.Length, letters, features);
            start = at;
            if (at < name.Length && !char.IsLetterOrDigit(name[at]))
                start = at + 1;
        }
        features.Handle = letters.ToString();
    }

    /// <summary>What a person chose: without the sign, the server of the fediverse, and the ends of host names.</summary>
    private static string Name(string handle)
    {
        var name = handle.AsSpan().Trim().TrimStart('@');
        if (name.IndexOf('@') is > 0 and var at)
            name = name[..at];
        foreach (var end in (ReadOnlySpan<string>)[".bsky.social", ".wordpress.com", ".blogspot.com", ".over-blog.com", ".substack.com", ".example", ".fr", ".com", ".org", ".net"])
        {
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^end.Length];
                break;
            }
        }
        return name.ToString();
    }

    private static bool IsSame(char before, char c, char next)
    {
        if (!char.IsLetterOrDigit(c) || !char.IsLetterOrDigit(before))
            return false;
        if (char.IsDigit(before) != char.IsDigit(c))
            return false;
        // DrFraslin, and DRFraslin where the last capital begins the next word.
        return !(char.IsUpper(c) && (char.IsLower(before) || (char.IsUpper(before) && char.IsLower(next))));
    }

    private static bool IsWork(string word) => word is "sante" or "health" or "medecine" or "medical" or "urgence" or "urgences" or "hopital" or "clinique" or "cabinet"
        || (word.Length >= ShortestWork && !WorkTable.Shared.Named(word).IsEmpty);

    private static void Part(ReadOnlySpan<char> part, bool isLast, System.Text.StringBuilder letters, ClaimFeatures features)
    {
        var places = PlaceTable.Shared;
        if (char.IsDigit(part[0]))
        {
            if (part.Length is 2 or 3 && places.OfDepartment(part) is >= 0 and var department && isLast)
                features.HintedDepartments.Add(department);
            return;
        }
        var folded = Folding.Fold(part.ToString());
        features.HandleWords.Add(folded);
        if (folded.Length >= ShortestWork)
        {
            foreach (var work in WorkTable.Shared.Named(folded))
                features.Work.Add(work);
        }
        foreach (var commune in places.Named(folded))
        {
            if (places.Population[commune] >= LargeTown)
                features.HintedCommunes.Add(commune);
        }
        // What is work is no name, unless it is all there is.
        if (!IsWork(folded))
            letters.Append(folded);
    }
}
