using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Whether a handle is made of a practitioner's name: « drjjfraslin44 » of Jean-Jacques Fraslin.</summary>
internal sealed class HandleComparison(NameIndex names)
{
    private const int Shortest = 3, Longest = 64;

    /// <summary>Compares; the handle's letters are folded and without separators.</summary>
    internal int Compare(string handle, ReadOnlySpan<int> words)
    {
        Span<char> family = stackalloc char[Longest];
        Span<char> given = stackalloc char[Longest];
        Span<char> birth = stackalloc char[Longest];
        Span<char> initials = stackalloc char[NameIndex.MaxWords];
        var (familyLength, givenLength, birthLength, initialCount) = (0, 0, 0, 0);
        foreach (var word in words)
        {
            var text = names.Terms[word & NameIndex.TermMask];
            if ((word & NameIndex.BirthMark) != 0)
                birthLength = Append(birth, birthLength, text);
            else if ((word & NameIndex.FamilyMark) != 0)
                familyLength = Append(family, familyLength, text);
            else
            {
                givenLength = Append(given, givenLength, text);
                initials[initialCount++] = text.IsEmpty ? ' ' : text[0];
            }
        }
        var level = Level(handle, family[..familyLength], given[..givenLength], initials[..initialCount], words);
        return birthLength == 0 ? level : Math.Min(level, Level(handle, birth[..birthLength], given[..givenLength], initials[..initialCount], words));
    }

    private int Level(ReadOnlySpan<char> handle, ReadOnlySpan<char> family, ReadOnlySpan<char> given, ReadOnlySpan<char> initials, ReadOnlySpan<int> words)
    {
        if (family.Length < Shortest || handle.IndexOf(family, StringComparison.Ordinal) is not (>= 0 and var at))
            return DefaultModel.HandleOther;
        var before = handle[..at];
        var after = handle[(at + family.Length)..];
        if (given.Length >= 2 && (before.Contains(given, StringComparison.Ordinal) || after.Contains(given, StringComparison.Ordinal)))
            return DefaultModel.HandleFull;
        foreach (var word in words)
        {
            var text = names.Terms[word & NameIndex.TermMask];
            if ((word & NameIndex.FamilyMark) == 0 && text.Length >= Shortest
                && (before.Contains(text, StringComparison.Ordinal) || after.Contains(text, StringComparison.Ordinal)))
                return DefaultModel.HandleFull;
        }
        if (!initials.IsEmpty && (before.EndsWith(initials, StringComparison.Ordinal) || after.StartsWith(initials, StringComparison.Ordinal)
            || IsInitial(before, after, initials[0])))
            return DefaultModel.HandleInitials;
        return DefaultModel.HandleSurname;
    }

    /// <summary>One letter of the given name beside the family name, with nothing but « dr » or the like around it.</summary>
    private static bool IsInitial(ReadOnlySpan<char> before, ReadOnlySpan<char> after, char initial) =>
        (!before.IsEmpty && before[^1] == initial && IsTitle(before[..^1])) || (!after.IsEmpty && after[0] == initial && IsTitle(after[1..]));

    private static bool IsTitle(ReadOnlySpan<char> text) => text.IsEmpty || NameWords.IsCivility(text) || text is "doc" or "md" or "med" or "mg";

    private static int Append(Span<char> text, int length, ReadOnlySpan<char> word)
    {
        if (length + word.Length > text.Length)
            return length;
        word.CopyTo(text[length..]);
        return length + word.Length;
    }
}
