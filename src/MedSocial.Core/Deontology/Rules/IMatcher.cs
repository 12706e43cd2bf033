using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Finds what one rule looks for, in one pass over the words.</summary>
internal interface IMatcher
{
    void Find(ReviewText text, FindingSink sink);
}
