using System.Runtime.CompilerServices;
using MedSocial.Storage;

namespace MedSocial.Identity;

/// <summary>Weighs the name that a claim shows, and the one that its handle is made of, against those of practitioners.</summary>
/// <remarks>Of a thousand bearers of a common name most bear one of a hundred: what was found of a name is kept while the reading lasts.</remarks>
internal sealed class NameWeights(IdentityIndex index, ModelWeights model)
{
    private const int Kept = 1 << 9, KeptBits = 9;

    private readonly HandleComparison _handles = new(index.Search.Names);
    private readonly Known[] _known = new Known[Kept];
    private int _reading;

    /// <summary>Begins with another reading: what is remembered of names no longer holds.</summary>
    internal void Forget() => _reading++;

    /// <summary>Weighs a name.</summary>
    /// <param name="claim">What the claim says.</param>
    /// <param name="typed">The reading of the displayed name, or of the handle.</param>
    /// <param name="isFromHandle">Whether the reading is the handle's.</param>
    /// <param name="words">The words of the practitioner's name.</param>
    /// <returns>What the name says, and what the handle says beside it.</returns>
    internal (FieldEvidence Name, FieldEvidence Handle) Weigh(ClaimFeatures claim, TypedName? typed, bool isFromHandle, ReadOnlySpan<int> words)
    {
        var hash = isFromHandle ? 1u : 0;
        foreach (var word in words)
            hash = (hash ^ (uint)word) * 0x9E3779B1u;
        ref var known = ref _known[hash >> 32 - KeptBits];
        if (known.Reading != _reading || known.Count != words.Length || known.IsFromHandle != isFromHandle || !words.SequenceEqual(((ReadOnlySpan<int>)known.Words)[..words.Length]))
        {
            (known.Name, known.Handle) = Compare(claim, typed, isFromHandle, words);
            (known.Reading, known.Count, known.IsFromHandle) = (_reading, words.Length, isFromHandle);
            words.CopyTo(known.Words);
        }
        return (known.Name, known.Handle);
    }

    private (FieldEvidence, FieldEvidence) Compare(ClaimFeatures claim, TypedName? typed, bool isFromHandle, ReadOnlySpan<int> words)
    {
        var shown = typed is null || isFromHandle ? new NameOutcome(DefaultModel.OtherName, 1) : index.Comparison.Compare(typed, words);
        var made = claim.Handle.Length > 0 && !words.IsEmpty ? _handles.Compare(claim.Handle, words) : new HandleOutcome(-1, 0, false);
        var hasShown = claim.Name.Count > 0;
        if (!hasShown && typed is null && made.Level < 0)
            return (FieldEvidence.None, FieldEvidence.None);
        var name = hasShown ? model.Of(DefaultModel.Name, shown.Level, shown.Frequency) : model.Of(DefaultModel.Name, DefaultModel.OtherName);
        if (made.Level is >= 0 and < DefaultModel.HandleOther)
        {
            // The name in the handle counts in place of the one that is shown when it says more; never both, for people repeat themselves.
            var inHandle = InHandle(words, made);
            if (!hasShown || inHandle.Bits > name.Bits)
                return (inHandle, FieldEvidence.None);
        }
        return (name, hasShown && made.Level >= 0 ? model.Of(DefaultModel.Handle, made.Level) : FieldEvidence.None);
    }

    private FieldEvidence InHandle(ReadOnlySpan<int> words, HandleOutcome made)
    {
        var (family, given) = Shares(words, made);
        return made.Level switch
        {
            DefaultModel.HandleFull => model.Of(DefaultModel.Name, DefaultModel.InHandle, family * given),
            DefaultModel.HandleInitials => model.Of(DefaultModel.Name, DefaultModel.InHandle + 1, family * NameComparison.SharesInitial),
            _ => model.Of(DefaultModel.Name, DefaultModel.InHandle + 2, family),
        };
    }

    /// <summary>How common the words are that the handle holds.</summary>
    private (double Family, double Given) Shares(ReadOnlySpan<int> words, HandleOutcome made)
    {
        var (family, given) = (1.0, 1.0);
        for (var i = 0; i < words.Length; i++)
        {
            var term = words[i] & NameIndex.TermMask;
            if ((words[i] & NameIndex.FamilyMark) == 0)
                given = (made.Given & (1 << i)) != 0 ? Math.Min(given, index.Frequencies.Given(term)) : given;
            else if ((words[i] & NameIndex.BirthMark) != 0 == made.IsBirth)
                family = Math.Min(family, index.Frequencies.Family(term));
        }
        return (family, given);
    }

    [InlineArray(NameIndex.MaxWords)]
    private struct NameWordIds
    {
        private int _first;
    }

    private struct Known
    {
        internal int Reading;
        internal int Count;
        internal bool IsFromHandle;
        internal NameWordIds Words;
        internal FieldEvidence Name;
        internal FieldEvidence Handle;
    }
}
