using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Which words of names lie near a misspelled one, by letters and by ear.</summary>
internal sealed class NameNeighbours(TermTable terms)
{
    internal DeleteIndex Deletes { get; } = new(terms, 2);

    /// <summary>Words that sound the same.</summary>
    internal SoundIndex Narrow { get; } = new(terms, Phonetic.Narrow);

    /// <summary>Words that sound alike.</summary>
    internal SoundIndex Coarse { get; } = new(terms, Phonetic.Coarse);

    internal long Bytes => Deletes.Bytes + Narrow.Bytes + Coarse.Bytes;
}
