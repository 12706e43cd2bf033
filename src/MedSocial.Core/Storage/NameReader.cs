using System.Runtime.InteropServices;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads the names of profiles, one profile after the other, into numbers of words with the marks of <see cref="NameIndex"/>.</summary>
internal sealed class NameReader
{
    private readonly List<int> _words = [];
    private char[] _folded = new char[256];
    private int _start;

    internal TermInterner Terms { get; } = new();

    /// <summary>Ends a profile; returns where its words end.</summary>
    internal int EndProfile() => _start = _words.Count;

    /// <summary>The words of all profiles since the last call.</summary>
    internal int[] Take()
    {
        int[] words = [.. _words];
        _words.Clear();
        _start = 0;
        return words;
    }

    internal void Read(Practitioner practitioner)
    {
        if (practitioner.PublicName is { } name)
        {
            ReadName(name.Given, 0);
            ReadName(name.Family, NameIndex.FamilyMark);
            ReadName(name.BirthFamily, NameIndex.FamilyMark | NameIndex.BirthMark);
        }
        foreach (var alias in practitioner.Aliases)
            ReadOther(alias.Text);
    }

    /// <summary>Files what an alias or display name says beyond the name, titles left out.</summary>
    internal void ReadOther(string? text)
    {
        if (text is null)
            return;
        foreach (var token in new Tokens(Folding.Fold(text, ref _folded)))
        {
            if (_words.Count > _start && NameWords.IsCivility(token.Folded))
                continue;
            var word = Terms.Intern(NameWords.Canonical(token.Folded));
            var isKnown = false;
            foreach (var known in CollectionsMarshal.AsSpan(_words)[_start..])
                isKnown |= (known & NameIndex.TermMask) == word;
            if (!isKnown && _words.Count - _start < NameIndex.MaxWords)
                _words.Add(word | NameIndex.FamilyMark | NameIndex.BirthMark);
        }
    }

    private void ReadName(string? text, int marks)
    {
        if (text is null)
            return;
        foreach (var token in new Tokens(Folding.Fold(text, ref _folded)))
        {
            if (_words.Count - _start < NameIndex.MaxWords)
                _words.Add(Terms.Intern(NameWords.Canonical(token.Folded)) | marks);
        }
    }
}
