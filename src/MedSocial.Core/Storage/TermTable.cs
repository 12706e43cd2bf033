using System.Text;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Distinct folded words in ordinal order; a word's place in it is its id, so that the words with one beginning are one range of ids.</summary>
/// <remarks>
/// Two flat arrays; the id of each word by its hash, for whole words; and a sample of every sixteenth word by its first eight letters, for beginnings: that one
/// stays in the fast memory, so that a beginning is found from three places of the others where words do not share eight letters. Find: O(length). Prefix: O(log n).
/// </remarks>
internal sealed class TermTable
{
    private const int Step = TermSamples.Step, KeyLetters = TermSamples.KeyLetters;

    /// <summary>Longer than any word or label that is filed: texts have at most 1,000 characters, some of which fold into several.</summary>
    private const int MaxLength = 1 << 14;

    private readonly FlatArray<char> _text;
    private readonly FlatArray<int> _starts;
    private readonly TermSamples _samples;
    private readonly TermNumbers _numbers;

    /// <summary>Takes the words over; they must be distinct and in ordinal order.</summary>
    internal TermTable(char[] text, int[] starts)
    {
        _text = FlatArray.Copy(text);
        _starts = FlatArray.Copy(starts);
        _samples = new(MakeSamples());
        _numbers = new(this);
    }

    internal TermTable(SectionSource source, int id)
    {
        _text = source.Get<char>(id);
        _starts = source.Starts(id + 1, _text.Length, MaxLength);
        var samples = source.Get<ulong>(id + 2, (Count + Step - 1) / Step);
        // Keys of words in other letters than ASCII did not ascend in the first files.
        _samples = new(TermSamples.AreAscii(samples.Span) ? samples : MakeSamples());
        // Files of earlier days have none.
        _numbers = source.Has(id + TermNumbers.Section) ? new(source, id, Count) : new(this);
    }

    internal int Count => _starts.Length - 1;

    internal long Bytes => _text.Bytes + _starts.Bytes + _samples.Keys.Bytes + _numbers.Bytes;

    internal ReadOnlySpan<char> this[int id] => _text.List(_starts, id);

    /// <summary>Says that words will be read soon.</summary>
    internal void Announce(ReadOnlySpan<int> ids)
    {
        foreach (var id in ids)
            _text.Prefetch(_starts[id]);
    }

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _text);
        sink.Add(id + 1, _starts);
        sink.Add(id + 2, _samples.Keys);
        _numbers.Write(sink, id);
    }

    /// <summary>The id of a word, or -1.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        var hash = Fingerprint.Of(word);
        return Find(word, hash, Seek(hash));
    }

    /// <summary>The first step of a look-up whose steps are taken beside those of others: sends for what says which word it is, if any.</summary>
    /// <param name="hash">The <see cref="Fingerprint"/> of the word.</param>
    internal void Announce(ulong hash) => _numbers.Announce(hash);

    /// <summary>The second: the id of the word if it is there; sends for where its letters start.</summary>
    internal int Seek(ulong hash)
    {
        var id = _numbers.Find(hash);
        if (id >= 0)
            _starts.Prefetch(id);
        return id;
    }

    /// <summary>The third: sends for the letters of a word.</summary>
    internal void AnnounceLetters(int id)
    {
        if (id >= 0)
            _text.Prefetch(_starts[id]);
    }

    /// <summary>The last: the id of the word, or -1.</summary>
    internal int Find(ReadOnlySpan<char> word, ulong hash, int sought)
    {
        if (sought < 0 || this[sought].SequenceEqual(word))
            return sought;
        var at = _numbers.First(hash);
        int id;
        do
            id = _numbers.Next(hash, at, out at);
        while (id >= 0 && !this[id].SequenceEqual(word));
        return id;
    }

    private FlatArray<ulong> MakeSamples()
    {
        var samples = new ulong[(Count + Step - 1) / Step];
        for (var sample = 0; sample < samples.Length; sample++)
            samples[sample] = TermSamples.Key(this[sample * Step], 0);
        return FlatArray.Copy(samples);
    }

    private void AnnounceStarts(TermRange range)
    {
        _starts.Prefetch(range.From);
        _starts.Prefetch(range.To);
    }

    /// <summary>Sends for the letters of some words.</summary>
    internal void Announce(TermRange range)
    {
        const int line = 32, most = 8 * line;
        if (range.From == range.To)
            return;
        var from = _starts[range.From];
        var to = Math.Min(_starts[range.To], from + most);
        for (var at = from; at < to; at += line)
            _text.Prefetch(at);
    }

    /// <summary>The range of ids whose words have the beginning; empty when none has.</summary>
    internal (int From, int To) Prefix(ReadOnlySpan<char> beginning)
    {
        if (beginning.Length is 0 or > KeyLetters || !Ascii.IsValid(beginning))
            return Prefix(beginning, SeekPrefix(beginning));
        // Most of those that are tried begin nothing, or a few words that stand side by side.
        var first = _samples.First(TermSamples.Key(beginning, 0));
        var from = LowerBound(beginning, Before(first), At(first));
        var to = from;
        while (to < Count && to - from < Step && this[to].StartsWith(beginning))
            to++;
        return to - from < Step ? (from, to) : Prefix(beginning, SeekPrefix(beginning));
    }

    /// <summary>The second step for a beginning: among which words the first that has it stands, and among which the first behind the last.</summary>
    internal TermRanges SeekPrefix(ReadOnlySpan<char> beginning)
    {
        if (beginning.IsEmpty)
            return default;
        var first = _samples.First(TermSamples.Key(beginning, 0));
        var last = _samples.First(TermSamples.Key(beginning, byte.MaxValue) + 1);
        // Where the key has all its letters as they are, the first word of the first sample is not before the beginning.
        var isWhole = new Beginning(beginning).IsWhole;
        // What stands between the first word with the beginning and the last sample that has it, has it too.
        var (from, to) = (
            new TermRange(Before(first), At(isWhole ? first : last)), new TermRange(Before(isWhole && beginning.Length < KeyLetters ? last : first), At(last)));
        AnnounceStarts(from);
        AnnounceStarts(to);
        return new(from, to);
    }

    /// <summary>The range of ids whose words begin as a word of the table does: itself and, mostly, a few behind it.</summary>
    internal (int From, int To) Prefix(ReadOnlySpan<char> word, int id)
    {
        var beginning = new Beginning(word);
        var (low, step) = (id + 1, 1);
        for (; low + step <= Count && Begins(low + step - 1, word, beginning); step *= 2)
            low += step;
        return (id, EndOf(word, beginning, low, Math.Min(step - 1, Count - low)));
    }

    /// <summary>The last: the range of ids.</summary>
    internal (int From, int To) Prefix(ReadOnlySpan<char> beginning, TermRanges among)
    {
        if (beginning.IsEmpty)
            return (0, Count);
        var from = LowerBound(beginning, among.From.From, among.From.To);
        var low = Math.Max(from, among.To.From);
        return (from, EndOf(beginning, new(beginning), low, among.To.To - low));
    }

    /// <summary>Of some words that begin alike and others behind them, the first of the others.</summary>
    private int EndOf(ReadOnlySpan<char> word, Beginning beginning, int low, int count)
    {
        while (count > 0)
        {
            var begins = Begins(low + (count >>> 1), word, beginning);
            (low, count) = TermSamples.Halve(low, count, begins ? 1 : 0);
        }
        return low;
    }

    private bool Begins(int id, ReadOnlySpan<char> word, Beginning beginning) =>
        beginning.MayBegin(KeyOf(id)) && (beginning.IsWhole || this[id].StartsWith(word, StringComparison.Ordinal));

    private static int Before(int sample) => Math.Max(0, sample - 1) * Step;

    private int At(int sample) => Math.Min(sample * Step, Count);

    private int LowerBound(ReadOnlySpan<char> word, int from, int to)
    {
        var key = TermSamples.Key(word, 0);
        var isAscii = TermSamples.IsAscii(key);
        var (low, count) = (from, to - from);
        while (count > 0)
        {
            var middle = low + (count >>> 1);
            var own = KeyOf(middle);
            // Few share eight letters; and between what is no ASCII the keys do not tell.
            var isBefore = own != key && isAscii ? own < key : IsBefore(this[middle], word);
            (low, count) = TermSamples.Halve(low, count, isBefore ? 1 : 0);
        }
        return low;
    }

    private ulong KeyOf(int id)
    {
        var (from, to) = (_starts[id], _starts[id + 1]);
        return from + KeyLetters <= _text.Length ? TermSamples.KeyOfEight(_text.Between(from, from + KeyLetters), to - from) : TermSamples.Key(this[id], 0);
    }

    // Letter by letter: words differ early, and the vectors of the base library are compiled when a process first asks for them.
    private static bool IsBefore(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        for (var i = 0; i < word.Length && i < other.Length; i++)
        {
            if (word[i] != other[i])
                return word[i] < other[i];
        }
        return word.Length < other.Length;
    }
}

/// <summary>A beginning as the keys of words show it.</summary>
internal readonly struct Beginning
{
    private readonly ulong _key;
    private readonly ulong _mask;

    internal Beginning(ReadOnlySpan<char> word)
    {
        var letters = Math.Min(word.Length, TermSamples.KeyLetters);
        _mask = ~0UL << (8 * (TermSamples.KeyLetters - letters));
        _key = TermSamples.Key(word, 0) & _mask;
        IsWhole = word.Length <= TermSamples.KeyLetters && TermSamples.IsAscii(_key);
    }

    /// <summary>Whether a key says of any word whether it begins so: all letters are in it, as they are.</summary>
    internal bool IsWhole { get; }

    internal bool MayBegin(ulong key) => (key & _mask) == _key;
}

/// <summary>The ids among which a word stands, if at all; empty when it does not.</summary>
internal readonly record struct TermRange(int From, int To);

/// <summary>The ids among which the first word that has a beginning stands, and those among which the first behind the last does.</summary>
internal readonly record struct TermRanges(TermRange From, TermRange To);
