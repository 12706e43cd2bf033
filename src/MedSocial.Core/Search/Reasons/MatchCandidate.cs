using MedSocial.Text;

namespace MedSocial.Search.Reasons;

/// <summary>A word of a profile, for which a word of a query may stand.</summary>
/// <param name="Word">The word, folded, in its one spelling; several as one where <paramref name="Kind"/> says so.</param>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">The text in which it stands.</param>
/// <param name="Start">Where it starts there.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Kind">What it is when it was typed as it is.</param>
internal record struct MatchCandidate(ArraySegment<char> Word, SearchField Field, string Text, int Start, int Length, MatchKind Kind)
{
    /// <summary>The first letter, which sends most candidates away without a look at the others.</summary>
    internal readonly char First = Word.Count > 0 ? Word[0] : '\0';

    private uint _sound;

    /// <summary>How it sounds; worked out when first asked for.</summary>
    internal uint Sound => _sound != 0 ? _sound : _sound = Phonetic.Narrow(Word);

    internal readonly bool IsSynonym => Kind == MatchKind.Synonym;

    /// <summary>Whether it is several words of a name as one.</summary>
    internal readonly bool IsRun => Kind is MatchKind.Joined or MatchKind.Initial;

    internal readonly bool IsName => Field is SearchField.Name or SearchField.Alias or SearchField.DisplayName;

    /// <summary>What it costs that the field is no name.</summary>
    internal readonly int FieldCost => Field <= SearchField.Handle ? 0 : 1;
}
