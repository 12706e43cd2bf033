using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using MedSocial.Search.Queries;
using MedSocial.Text;

namespace MedSocial.Search.Reasons;

/// <summary>A word of a query as the reasons of hits compare it with theirs: what does not depend on the hit is made once.</summary>
/// <param name="query">The text in which it stands.</param>
/// <param name="folded">The word, folded.</param>
/// <param name="start">Where it starts in the text.</param>
/// <param name="end">Where it ends.</param>
/// <param name="isLast">Whether it is the last, which may be unfinished.</param>
/// <remarks>Thread-safe: two threads that work out the same come to the same.</remarks>
internal sealed class TypedWord(string query, string folded, int start, int end, bool isLast)
{
    private string? _text;
    private uint _sound;
    private TypedWord? _joined;

    internal bool IsLast => isLast;

    /// <summary>The word in its one spelling.</summary>
    internal ReadOnlySpan<char> Word => NameWords.Canonical(folded);

    /// <summary>As it was typed.</summary>
    internal string Text => _text ??= query[start..end];

    internal uint Sound => _sound != 0 ? _sound : _sound = Phonetic.Narrow(Word);

    /// <summary>This word and the next as one: « saint martin » for Saintmartin.</summary>
    internal TypedWord With(TypedWord next) => _joined ??= new(query, folded + next.Folded, start, next.End, next.IsLast);

    /// <summary>A part of the word, from one letter to another.</summary>
    internal TypedWord Part(int from, int to = int.MaxValue)
    {
        to = Math.Min(to, folded.Length);
        // What was folded into more letters or fewer is shown whole.
        var (first, last) = folded.Length == end - start ? (start + from, start + to) : (start, end);
        return new(query, folded[from..to], first, last, isLast && to == folded.Length);
    }

    private string Folded => folded;

    private int End => end;

    /// <summary>The words of a free text that hits must have.</summary>
    internal static ImmutableArray<TypedWord> Of(string text) => PlainQuery.IsShort(text) ? OfPlain(text) : OfAny(text);

    /// <summary>The same for a text that <see cref="PlainQuery.IsShort"/>, for which no clauses are made.</summary>
    internal static ImmutableArray<TypedWord> OfPlain(string text)
    {
        var folded = FoldedWords.Of(text);
        var words = new TypedWord[folded.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = new(text, Meant(i == 0 ? "" : folded[i - 1].Folded, folded[i].Folded), folded[i].Start, folded[i].End, i == words.Length - 1);
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    internal static ImmutableArray<TypedWord> OfAny(string text)
    {
        var words = new List<QueryWord>();
        foreach (var clause in QueryWords.Of(text).Clauses)
        {
            foreach (var term in clause.Terms)
                words.AddRange(term.IsNegated ? [] : term.Words);
        }
        return [.. words.Select((word, i) =>
            new TypedWord(text, Meant(i == 0 ? "" : words[i - 1].Folded, word.Folded), word.Start, word.End, i == words.Count - 1))];
    }

    /// <summary>What a word means behind the one before: « 11 » behind « paris » is the postal code of the district, as the search reads it.</summary>
    private static string Meant(string before, string word) =>
        CityDistrict.PostalCode(before, word) is > 0 and var code ? code.ToString(CultureInfo.InvariantCulture) : word;
}
