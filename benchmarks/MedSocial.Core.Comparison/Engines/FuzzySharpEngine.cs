using FuzzySharp;
using FuzzySharp.SimilarityRatio;
using FuzzySharp.SimilarityRatio.Scorer.StrategySensitive;
using MedSocial.TestData;

namespace MedSocial.Comparison.Engines;

/// <summary>FuzzySharp over all names, words sorted first so that their order does not matter. A scan: few queries fit into the time.</summary>
internal sealed class FuzzySharpEngine : IEngine
{
    private string[] _names = [];

    public string Name => "FuzzySharp";

    public long FileBytes => 0;

    public bool CanDo(QueryKind kind) => kind is QueryKind.Exact or QueryKind.OneTypo or QueryKind.TwoTypos or QueryKind.Phonetic;

    public void Build(SyntheticProfile[] people) =>
        _names = [.. people.Select(person => string.Join(' ', Plain.Words($"{person.Practitioner.Name!.Given} {person.Practitioner.Name.Family}")))];

    public int Search(TestQuery query, Span<int> top)
    {
        // Names are folded already; the default processor would do it again for each of them.
        var count = 0;
        foreach (var hit in Process.ExtractTop(string.Join(' ', Plain.Words(query.Text)), _names, text => text, ScorerCache.Get<TokenSortScorer>(), top.Length))
            top[count++] = hit.Index;
        return count;
    }

    public void Dispose() => _names = [];
}
