using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>A search engine under comparison. One thread; built once, then asked.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>The name in the table, without spaces.</summary>
    string Name { get; }

    /// <summary>The bytes of the index in files or native memory; 0 when it lies on the managed heap, where it is measured from outside.</summary>
    long FileBytes { get; }

    /// <summary>Whether the engine can answer queries of a kind at all.</summary>
    bool CanDo(QueryKind kind);

    /// <summary>Takes in the people. What the engine needs of them it keeps; the array is dropped afterwards.</summary>
    void Build(SyntheticProfile[] people);

    /// <summary>Answers a query from its text or, for the kinds that filter, from its typed parts. Everything that the engine must do for it is timed.</summary>
    /// <param name="query">The query.</param>
    /// <param name="top">Receives the ordinals of the best ten, best first; for facets the ten largest counts.</param>
    /// <returns>How many were written.</returns>
    int Search(TestQuery query, Span<int> top);
}
