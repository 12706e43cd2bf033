namespace MedSocial.Text;

/// <summary>The small words around names in France: which may be left out, which are no part of a name, and which are one word spelled in several ways.</summary>
/// <remarks>All take folded words. O(length), no allocation.</remarks>
internal static class NameWords
{
    /// <summary>Whether a word may be left out of a name that has another word: de, du, le, van ...</summary>
    internal static bool IsParticle(ReadOnlySpan<char> word) => word is
        "de" or "du" or "des" or "d" or "le" or "la" or "les" or "l" or "van" or "von" or "der" or "den" or "ben" or "el";

    /// <summary>All particles.</summary>
    internal static IReadOnlyList<string> Particles { get; } = ["de", "du", "des", "d", "le", "la", "les", "l", "van", "von", "der", "den", "ben", "el"];

    /// <summary>Whether a word may be a particle with an error.</summary>
    internal static bool IsNearParticle(ReadOnlySpan<char> word)
    {
        const int longest = 4;
        for (var i = 0; word.Length <= longest && i < Particles.Count; i++)
        {
            if (Math.Max(Particles[i].Length, word.Length) > 1 && EditDistance.Osa(Particles[i], word) == 1)
                return true;
        }
        return false;
    }

    /// <summary>Whether letters are particles written as one word: vanden, dela.</summary>
    internal static bool AreParticles(ReadOnlySpan<char> letters)
    {
        const int longest = 3;
        if (IsParticle(letters))
            return true;
        for (var i = 1; i < letters.Length && i <= longest; i++)
        {
            if (IsParticle(letters[..i]) && AreParticles(letters[i..]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word at the end of what is typed addresses a person and names nobody: Dr, Pr, Mme ...</summary>
    internal static bool IsCivility(ReadOnlySpan<char> word) => word is
        "dr" or "dre" or "drs" or "docteur" or "docteure" or "doctor" or "pr" or "pre" or "prof" or "professeur" or "professeure" or "professor" or "m" or "mr" or "mme" or "mlle" or "madame" or "monsieur"
        or "me" or "mrs" or "ms" or "miss" or "md" or "phd";

    /// <summary>Whether a word stands between two names of one person: « Marie Dupont épouse Martin », « X née Y », « X dit Y ».</summary>
    internal static bool IsConnector(ReadOnlySpan<char> word) => word is "epouse" or "ep" or "nee" or "ne" or "dit" or "dite" or "alias";

    /// <summary>Whether a word may stand before a place: « cardiologue à Lyon », « dentiste au Havre », « sage-femme près de Brest ».</summary>
    internal static bool IsPreposition(ReadOnlySpan<char> word) => word is
        "a" or "au" or "aux" or "en" or "dans" or "vers" or "pres" or "proche" or "in" or "near";

    /// <summary>The one spelling of a word that is written in several ways: st, ste and sainte are saint.</summary>
    internal static ReadOnlySpan<char> Canonical(ReadOnlySpan<char> word) => word is "st" or "ste" or "sainte" ? "saint" : word;
}
