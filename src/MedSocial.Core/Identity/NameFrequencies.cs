using MedSocial.Storage;

namespace MedSocial.Identity;

/// <summary>How often the words of names occur among people: a directory's counts, held to those of the country while the directory is small.</summary>
/// <remarks>(count + κ · share) / (profiles + κ), Dirichlet smoothing with κ = 20,000 people of the country. O(1) once asked for.</remarks>
internal sealed class NameFrequencies(NameIndex names, int profiles)
{
    private const double Country = 20_000;

    private readonly float[] _family = new float[names.Terms.Count];
    private readonly float[] _given = new float[names.Terms.Count];

    internal double Family(int term) => _family[term] is not 0 and var known ? known : _family[term] = Share(term, CommonNames.OfFamily(names.Terms[term]));

    internal double Given(int term) => _given[term] is not 0 and var known ? known : _given[term] = Share(term, CommonNames.OfGiven(names.Terms[term]));

    // A float is written whole, so that two threads that work it out at once do no harm. A word counts wherever it stands in a name.
    private float Share(int term, double share) => (float)((names.PostingCount(term, term + 1) + Country * share) / (profiles + Country));
}
