using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using MedSocial.Search;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Finds people and accounts in a directory.</summary>
public static class DirectorySearch
{
    // A queue and not a bag: the thread-local lists of a bag would keep the engines, and with them the directory, alive for ever.
    private static readonly ConditionalWeakTable<SearchIndex, ConcurrentQueue<SearchEngine>> Idle = [];

    /// <summary>Finds the profiles that hold every word of a text, in spite of spelling; the last word may be unfinished.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="text">The words, as a person types them. Nothing that is typed throws.</param>
    /// <param name="take">How many hits to return at most; 0 for the total alone.</param>
    /// <returns>The hits, best first: by the weighted cost of what is not as typed, then family names before given names before other fields,
    /// then the best known, then by identifier.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <remarks>Thread-safe. The first search of a directory lays out its index; every other costs microseconds and allocates its result only.</remarks>
    /// <example><c>directory.Search("kierzec urgentiste")</c></example>
    public static SearchResult Search(this MedicalDirectory directory, string text, int take = 20)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var query = SearchQuery.Parse(text, out var issues, out var words) with { Take = take };
        return Run(directory, query, text, words, issues);
    }

    /// <summary>Finds the profiles that answer a query.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="query">The query.</param>
    /// <returns>The hits, ordered as for a text.</returns>
    /// <remarks>Thread-safe.</remarks>
    public static SearchResult Search(this MedicalDirectory directory, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(query);
        var words = QueryWords.Of(query.Text);
        return Run(directory, query, query.Text, words, words.Issues);
    }

    private static SearchResult Run(MedicalDirectory directory, SearchQuery query, string text, QueryWords words, ImmutableArray<SearchIssue> issues)
    {
        var started = Stopwatch.GetTimestamp();
        var segment = directory.Segment;
        var index = segment.SearchIndex;
        var idle = Idle.GetValue(index, static _ => new());
        if (!idle.TryDequeue(out var engine))
            engine = new(index, segment);
        engine.Run(query, words);
        var typed = ImmutableArray.CreateBuilder<FoldedWord>();
        foreach (var clause in words.Clauses)
        {
            foreach (var term in clause.Terms)
            {
                foreach (var word in term.IsNegated ? [] : term.Words)
                    typed.Add(new(word.Folded, word.Start, word.End));
            }
        }
        var folded = typed.ToImmutable();
        var hits = ImmutableArray.CreateBuilder<SearchHit>(engine.Page.Count);
        foreach (var hit in engine.Page)
            hits.Add(new(directory, (int)(uint)hit, HitRanking.Score(hit), text, folded));
        var result = new SearchResult
        {
            Hits = hits.MoveToImmutable(),
            Total = engine.Total,
            TotalIsExact = engine.TotalIsExact,
            Facets = engine.Facets,
            Issues = issues,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
        idle.Enqueue(engine);
        return result;
    }
}
