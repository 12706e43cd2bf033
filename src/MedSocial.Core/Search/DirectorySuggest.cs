using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MedSocial.Search;
using MedSocial.Search.Completion;
using MedSocial.Storage;

namespace MedSocial;

/// <summary>Completes what is typed into a search field.</summary>
public static class DirectorySuggest
{
    private static readonly ConditionalWeakTable<SuggestIndex, ConcurrentQueue<SuggestEngine>> Idle = [];

    /// <summary>Suggests what a person may be about to type: people, handles, specialties, professions, places, networks, hashtags.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="text">What is typed so far. Nothing that is typed throws; of a blank text or one longer than 256 characters nothing is suggested.</param>
    /// <param name="take">How many suggestions to return at most; never more than 1,000.</param>
    /// <returns>
    /// What begins as typed before what lies a letter off, people by their followers, everything else by the number of its profiles. One person
    /// stands there once.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <remarks>
    /// <para>The last word may be unfinished; words of a name may come in any order as long as the last one typed is the unfinished one. From the third
    /// letter one error is forgiven, the first letter included, from the sixth two. After @ only handles are suggested, after # only
    /// hashtags, after an operator such as <c>ville:</c> or <c>specialty:</c> only its values.</para>
    /// <para>Thread-safe. The first call lays out the index of the directory; every other costs microseconds and allocates its result only.</para>
    /// </remarks>
    /// <example><c>directory.Suggest("frasl")</c></example>
    public static IReadOnlyList<Suggestion> Suggest(this MedicalDirectory directory, string text, int take = 8)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var segment = directory.Segment;
        using var lease = segment.Read();
        try
        {
            return Run(directory, segment.SuggestIndex, text, take);
        }
        catch (Exception error) when (segment.IsDamage(error))
        {
            throw segment.Damaged(error);
        }
    }

    private static Suggestion[] Run(MedicalDirectory directory, SuggestIndex index, string text, int take)
    {
        var idle = Idle.GetValue(index, static _ => new());
        if (!idle.TryDequeue(out var engine))
            engine = new(index);
        engine.Run(text, take);
        var suggestions = engine.Hits.Count == 0 ? [] : new Suggestion[engine.Hits.Count];
        if (suggestions.Length > 0)
        {
            var (start, end) = engine.Content;
            var typed = start == 0 && end == text.Length ? text : text[start..end];
            for (var i = 0; i < suggestions.Length; i++)
                suggestions[i] = new(directory, index, engine.Hits[i], typed);
        }
        idle.Enqueue(engine);
        return suggestions;
    }
}
