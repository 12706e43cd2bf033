using System.Runtime.InteropServices;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads the names of all profiles.</summary>
internal sealed class NameIndexBuilder(Segment segment, ProfileColumns profiles)
{
    private readonly TermInterner _terms = new();
    private readonly List<int> _words = [];
    private readonly int[] _starts = new int[profiles.Count + 1];
    private char[] _folded = new char[256];
    private int _start;

    internal NameIndex Build()
    {
        for (var profile = 0; profile < profiles.Count; profile++)
        {
            _start = _words.Count;
            Read(profile);
            _starts[profile + 1] = _words.Count;
        }
        var (terms, ids) = _terms.ToTable();
        var words = CollectionsMarshal.AsSpan(_words);
        foreach (ref var word in words)
            word = ids[word & NameIndex.TermMask] | (word & ~NameIndex.TermMask);
        return new(terms, words, _starts);
    }

    private void Read(int profile)
    {
        var ordinal = profiles.Practitioner(profile);
        if (ordinal < 0)
        {
            ReadOtherName(segment.Accounts[profiles.Account(profile)].DisplayName);
            return;
        }
        var practitioner = segment.Practitioners[ordinal];
        if (practitioner.PublicName is { } name)
        {
            ReadName(name.Given, 0);
            ReadName(name.Family, NameIndex.FamilyMark);
            ReadName(name.BirthFamily, NameIndex.FamilyMark | NameIndex.BirthMark);
        }
        foreach (var alias in practitioner.Aliases)
            ReadOtherName(alias.Text);
        foreach (var account in segment.AccountsOf(ordinal))
            ReadOtherName(segment.Accounts[account].DisplayName);
    }

    private void ReadName(string? text, int marks)
    {
        if (text is null)
            return;
        foreach (var token in new Tokens(Folding.Fold(text, ref _folded)))
        {
            if (_words.Count - _start < NameIndex.MaxWords)
                _words.Add(_terms.Intern(NameWords.Canonical(token.Folded)) | marks);
        }
    }

    /// <summary>Files what an alias or display name says beyond the name, titles left out.</summary>
    private void ReadOtherName(string? text)
    {
        if (text is null)
            return;
        foreach (var token in new Tokens(Folding.Fold(text, ref _folded)))
        {
            if (_words.Count > _start && NameWords.IsCivility(token.Folded))
                continue;
            var word = _terms.Intern(NameWords.Canonical(token.Folded));
            var isKnown = false;
            foreach (var known in CollectionsMarshal.AsSpan(_words)[_start..])
                isKnown |= (known & NameIndex.TermMask) == word;
            if (!isKnown && _words.Count - _start < NameIndex.MaxWords)
                _words.Add(word | NameIndex.FamilyMark | NameIndex.BirthMark);
        }
    }
}
