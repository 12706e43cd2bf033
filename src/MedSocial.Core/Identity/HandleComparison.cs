using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>How a handle is made of a practitioner's name.</summary>
/// <param name="Level">The level, by its place in <see cref="DefaultModel"/>.</param>
/// <param name="Given">The words of the given name that it holds, as a set of places.</param>
/// <param name="IsBirth">Whether its family name is the one at birth.</param>
internal readonly record struct HandleOutcome(int Level, int Given, bool IsBirth);

/// <summary>Whether a handle is made of a practitioner's name: « drjjfraslin44 » of Jean-Jacques Fraslin.</summary>
/// <remarks>The name must explain the letters: « cardozomarie » is not of Marie Car, for « dozo » is left.</remarks>
internal sealed class HandleComparison(NameIndex names)
{
    private const int Shortest = 3, Longest = 64, MostLeft = 1;

    /// <summary>Compares; the handle's letters are folded and without separators.</summary>
    internal HandleOutcome Compare(string handle, ReadOnlySpan<int> words)
    {
        var own = Compare(handle, words, isBirth: false);
        if (own.Level == DefaultModel.HandleFull || (words[^1] & NameIndex.BirthMark) == 0)
            return own;
        var birth = Compare(handle, words, isBirth: true);
        return birth.Level < own.Level ? birth : own;
    }

    private HandleOutcome Compare(ReadOnlySpan<char> handle, ReadOnlySpan<int> words, bool isBirth)
    {
        Span<char> family = stackalloc char[Longest];
        var length = 0;
        foreach (var word in words)
        {
            if ((word & NameIndex.FamilyMark) != 0 && (word & NameIndex.BirthMark) != 0 == isBirth)
                length = Append(family, length, names.Terms[word & NameIndex.TermMask]);
        }
        var at = length < Shortest ? -1 : handle.IndexOf(family[..length], StringComparison.Ordinal);
        if (at < 0)
            return new(DefaultModel.HandleOther, 0, isBirth);
        // The name leaves a gap: what stands before it and after it is no word together.
        Span<char> rest = stackalloc char[handle.Length];
        handle.CopyTo(rest);
        rest.Slice(at, length).Fill(' ');
        Span<char> letters = stackalloc char[handle.Length];
        letters = letters[..Letters(rest, letters)];
        if (letters.IsEmpty || IsTitle(letters))
            return new(DefaultModel.HandleSurname, 0, isBirth);
        var (left, given, initials) = (letters.Length, 0, 0);
        for (var i = 0; i < words.Length && (words[i] & NameIndex.FamilyMark) == 0; i++)
        {
            var text = names.Terms[words[i] & NameIndex.TermMask];
            if (text.Length >= 2 && rest.IndexOf(text, StringComparison.Ordinal) is >= 0 and var place)
            {
                given |= 1 << i;
                left -= text.Length;
                rest.Slice(place, text.Length).Fill(' ');
            }
        }
        if (given != 0)
            return new(left <= MostLeft || IsTitle(letters[..Letters(rest, letters)]) ? DefaultModel.HandleFull : DefaultModel.HandleOther, given, isBirth);
        // Initials stand in their order; nothing but a title may be left.
        foreach (var title in (ReadOnlySpan<string>)["dr", "pr", "doc", "prof", "md"])
        {
            if (letters.Length > title.Length && letters.StartsWith(title, StringComparison.Ordinal))
            {
                letters = letters[title.Length..];
                break;
            }
        }
        for (var i = 0; i < words.Length && (words[i] & NameIndex.FamilyMark) == 0 && initials < letters.Length; i++)
            initials += names.Terms[words[i] & NameIndex.TermMask] is [var first, ..] && letters[initials] == first ? 1 : 0;
        return new(initials > 0 && initials == letters.Length ? DefaultModel.HandleInitials : DefaultModel.HandleOther, 0, isBirth);
    }

    private static bool IsTitle(ReadOnlySpan<char> text) => NameWords.IsCivility(text) || text is "doc" or "md" or "med" or "mg" or "off";

    private static int Letters(ReadOnlySpan<char> text, Span<char> letters)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c != ' ')
                letters[length++] = c;
        }
        return length;
    }

    private static int Append(Span<char> text, int length, ReadOnlySpan<char> word)
    {
        if (length + word.Length > text.Length)
            return length;
        word.CopyTo(text[length..]);
        return length + word.Length;
    }
}
