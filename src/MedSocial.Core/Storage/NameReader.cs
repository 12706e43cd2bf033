using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Records;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads the names of profiles, one profile after the other, into numbers of words with the marks of <see cref="NameIndex"/>.</summary>
internal sealed class NameReader
{
    private const int SharedBits = 27;

    private readonly List<int> _words = [];
    private readonly List<int> _sharedWords = [];
    private int[] _shared = [];
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

    /// <summary>Reads a name from texts that are read once each, however many bear them.</summary>
    internal void Read(in PractitionerSketch name, TextTable texts)
    {
        ReadShared(name.Given, 0, texts);
        ReadShared(name.Family, NameIndex.FamilyMark, texts);
        ReadShared(name.Birth, NameIndex.FamilyMark | NameIndex.BirthMark, texts);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadShared(int text, int marks, TextTable texts)
    {
        if (text < 0)
            return;
        if (_shared.Length == 0)
            _shared = new int[texts.Count];
        // Where its words stand, and above that how many they are; 0 when it was not met.
        ref var known = ref _shared[text];
        if (known == 0)
        {
            var start = _sharedWords.Count;
            foreach (var token in new Tokens(Folding.Fold(texts[text], ref _folded)))
            {
                if (_sharedWords.Count - start < NameIndex.MaxWords)
                    _sharedWords.Add(Terms.Intern(NameWords.Canonical(token.Folded)));
            }
            known = ((_sharedWords.Count - start + 1) << SharedBits) | start;
        }
        var from = known & ((1 << SharedBits) - 1);
        foreach (var word in CollectionsMarshal.AsSpan(_sharedWords).Slice(from, (known >> SharedBits) - 1))
        {
            if (_words.Count - _start < NameIndex.MaxWords)
                _words.Add(word | marks);
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
