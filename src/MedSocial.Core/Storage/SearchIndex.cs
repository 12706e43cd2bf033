using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>What a segment keeps so that its profiles can be found: names, shared values, handles, and the columns that sort and filter.</summary>
/// <remarks>
/// A profile is a practitioner with accounts, or an account without a known owner. Profiles are numbered by descending static weight, as
/// practitioners and accounts are: the first of any posting list is the best known.
/// </remarks>
internal sealed class SearchIndex
{
    internal SearchIndex(ProfileColumns profiles, NameIndex names, ValueIndex values, HandleIndex handles)
    {
        Profiles = profiles;
        Names = names;
        Values = values;
        Handles = handles;
        NameDeletes = new(names.Terms, 2);
        NarrowSounds = new(names.Terms, Phonetic.Narrow);
        CoarseSounds = new(names.Terms, Phonetic.Coarse);
    }

    internal ProfileColumns Profiles { get; }

    internal NameIndex Names { get; }

    internal DeleteIndex NameDeletes { get; }

    /// <summary>Words that sound the same.</summary>
    internal SoundIndex NarrowSounds { get; }

    /// <summary>Words that sound alike.</summary>
    internal SoundIndex CoarseSounds { get; }

    internal ValueIndex Values { get; }

    internal HandleIndex Handles { get; }

    internal long Bytes => Profiles.Bytes + Names.Bytes + NameDeletes.Bytes + NarrowSounds.Bytes + CoarseSounds.Bytes + Values.Bytes + Handles.Bytes;
}
