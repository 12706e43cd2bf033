using System.Buffers;
using System.Collections.Immutable;

namespace MedSocial.Text;

/// <summary>One word of a text: folded, and where it stands in the text as it was written.</summary>
internal readonly record struct FoldedWord(string Folded, int Start, int End);

/// <summary>Splits a text into folded words at once, for texts that are read once and kept.</summary>
internal static class FoldedWords
{
    internal static ImmutableArray<FoldedWord> Of(string text)
    {
        var bound = Folding.FoldLength(text.Length);
        var folded = ArrayPool<char>.Shared.Rent(bound);
        var origins = ArrayPool<int>.Shared.Rent(bound);
        var length = Folding.Fold(text, folded, origins);
        var words = ImmutableArray.CreateBuilder<FoldedWord>();
        foreach (var token in new Tokens(folded.AsSpan(0, length), origins.AsSpan(0, length), text.Length))
            words.Add(new(token.Folded.ToString(), token.SourceStart, token.SourceEnd));
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(origins);
        return words.ToImmutable();
    }
}
