using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>The best item of every eight words of a list, of every eight of those, and so on: from it the best of any range of words are found.</summary>
/// <remarks>One seventh of an <see cref="int"/> a word. The words themselves are level 0 and are not held: their best item is the first.</remarks>
internal sealed class SuggestMinima
{
    internal const int Bits = 3, FanOut = 1 << Bits;

    /// <summary>In place of an item: the word leads nowhere.</summary>
    internal const int None = int.MaxValue;

    private readonly FlatArray<int>[] _levels;

    /// <param name="list">The list.</param>
    /// <param name="beginnings">What its words begin with, where that is known of another list of the same words.</param>
    internal SuggestMinima(SuggestList list, SuggestBeginnings? beginnings = null)
    {
        List = list;
        Beginnings = beginnings ?? new(list.Terms);
        var levels = new List<int[]> { Array.Empty<int>() };
        for (var count = list.Terms.Count; count > FanOut; count = levels[^1].Length)
        {
            var level = new int[(count + FanOut - 1) / FanOut];
            Array.Fill(level, None);
            for (var node = 0; node < count; node++)
                level[node / FanOut] = Math.Min(level[node / FanOut], levels.Count == 1 ? First(node) : levels[^1][node]);
            levels.Add(level);
        }
        _levels = [.. levels.Select(FlatArray.Copy)];
    }

    /// <summary>The bits of beginnings stand at the first number, each level at the number that is so much higher.</summary>
    internal SuggestMinima(SectionSource source, int id, SuggestList list)
    {
        List = list;
        Beginnings = new(source, id);
        var levels = 1;
        for (var count = list.Terms.Count; count > FanOut; count = Nodes(count))
            levels++;
        _levels = new FlatArray<int>[levels];
        for (var (level, count) = (1, list.Terms.Count); level < levels; level++)
        {
            count = Nodes(count);
            _levels[level] = source.Get<int>(id + level, count);
        }
    }

    /// <summary>How many nodes lie above so many.</summary>
    private static int Nodes(int count) => (count + FanOut - 1) / FanOut;

    internal void Write(SectionSink sink, int id)
    {
        Beginnings.Write(sink, id);
        for (var level = 1; level < _levels.Length; level++)
            sink.Add(id + level, _levels[level]);
    }

    internal SuggestList List { get; }

    /// <summary>What the words begin with.</summary>
    internal SuggestBeginnings Beginnings { get; }

    internal int Levels => _levels.Length;

    internal long Bytes
    {
        get
        {
            var bytes = Beginnings.Bytes;
            foreach (var level in _levels)
                bytes += level.Bytes;
            return bytes;
        }
    }

    /// <summary>How many nodes a level has.</summary>
    internal int Count(int level) => level == 0 ? List.Terms.Count : _levels[level].Length;

    /// <summary>The best item below a node.</summary>
    internal int Best(int level, int node) => level == 0 ? First(node) : _levels[level][node];

    private int First(int term) => List.Count(term) > 0 ? List.First(term) : None;
}
