using MedSocial.Search.Queries;
using MedSocial.Search.Scans;
using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>The numbers of a word among the words of names, of values and of handles; -1 where it is none.</summary>
/// <param name="Name">The number among the words of names.</param>
/// <param name="Value">The number among the words of values.</param>
/// <param name="Handle">The number among the handles.</param>
/// <param name="Begun">The words of names that begin with it, if it may be unfinished.</param>
internal readonly record struct WordNumbers(int Name, int Value, int Handle, (int From, int To) Begun);

/// <summary>Looks the words of a reading up in the tables of names, values and handles: all words in all tables at once, step by step.</summary>
/// <remarks>
/// A query that comes for the first time waits for places in memory that nothing touched before. A look-up is four of them, each of which says where the
/// next one is; word by word and table by table they add up, side by side the words and tables wait for each other's. The lists
/// of the words that are found, and of what lies near them, are sent for in the same way before anything reads them.
/// </remarks>
internal sealed class WordLookup(SearchIndex index)
{
    private const int Tables = 3;

    /// <summary>Of more words somebody who has all of them is hardly ever there by accident, and what lies near them is not asked for.</summary>
    private const int MostWordsWithNear = 2;

    private readonly TermTable[] _tables = [index.Names.Terms, index.Values.Terms, index.Handles.Terms];
    private readonly ulong[] _hashes = new ulong[QueryPlan.MaxWords];
    private readonly int[] _sought = new int[QueryPlan.MaxWords * Tables];
    private readonly WordNumbers[] _found = new WordNumbers[QueryPlan.MaxReadings * QueryPlan.MaxWords];
    private int _readings;

    /// <summary>Forgets the readings of the last plan.</summary>
    internal void Clear() => _readings = 0;

    /// <summary>The numbers of the words of a reading, which are looked up once for each plan.</summary>
    internal WorkPart<WordNumbers> Of(QueryPlan plan, int reading)
    {
        for (; _readings <= reading; _readings++)
            Find(plan, _readings, new(_found, _readings * QueryPlan.MaxWords, plan.Reading(_readings).Length));
        return new(_found, reading * QueryPlan.MaxWords, plan.Reading(reading).Length);
    }

    private void Find(QueryPlan plan, int reading, WorkPart<WordNumbers> found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            _hashes[i] = Fingerprint.Of(Word(plan, reading, i));
            foreach (var table in _tables)
                table.Announce(_hashes[i]);
        }
        var withNear = found.Length <= MostWordsWithNear;
        var lookups = found.Length * Tables;
        for (var i = 0; i < lookups; i++)
            _sought[i] = _tables[i % Tables].Seek(_hashes[i / Tables]);
        for (var i = 0; i < found.Length; i++)
            AnnounceStarts(_sought[i * Tables], _sought[i * Tables + 1], withNear);
        var names = _tables[0];
        var last = Word(plan, reading, found.Length - 1);
        // What is a name itself stands before all others that begin so.
        var begun = plan.LastMayBeUnfinished && _sought[lookups - Tables] < 0 ? names.SeekPrefix(last) : default;
        for (var i = 0; i < lookups; i++)
            _tables[i % Tables].AnnounceLetters(_sought[i]);
        names.Announce(begun.From);
        names.Announce(begun.To);
        for (var i = 0; i < found.Length; i++)
        {
            var word = Word(plan, reading, i);
            found[i] = new(Find(word, i, 0), Find(word, i, 1), Find(word, i, 2), default);
        }
        if (plan.LastMayBeUnfinished)
        {
            var name = found[^1].Name;
            var range = name >= 0 ? names.Prefix(last, name) : _sought[lookups - Tables] < 0 ? names.Prefix(last, begun) : names.Prefix(last);
            found[^1] = found[^1] with { Begun = range };
            index.Names.AnnounceStart(range.From);
            index.Names.AnnounceStart(range.To);
        }
        foreach (var numbers in found)
            AnnounceLists(numbers, withNear);
    }

    private int Find(ReadOnlySpan<char> word, int at, int table) => _tables[table].Find(word, _hashes[at], _sought[at * Tables + table]);

    private static ReadOnlySpan<char> Word(QueryPlan plan, int reading, int at)
    {
        var words = plan.Reading(reading);
        return Clause.Form(plan[words[at]], plan.LastMayBeUnfinished && at == words.Length - 1);
    }

    private void AnnounceStarts(int name, int value, bool withNear)
    {
        if (value >= 0)
            index.Values.AnnounceStart(value);
        if (name < 0)
            return;
        index.Names.AnnounceStart(name);
        if (withNear && index.NearNames.IsValueCreated)
            index.Neighbours.Known.AnnounceStart(name);
    }

    private void AnnounceLists(WordNumbers numbers, bool withNear)
    {
        if (numbers.Value >= 0)
            index.Values.Announce(numbers.Value);
        if (numbers.Begun is var (from, to) && from < to)
            index.Names.Announce(from, to, ProfileScan.FirstLines);
        else if (numbers.Name >= 0)
            index.Names.Announce(numbers.Name, numbers.Name + 1, ProfileScan.FirstLines);
        if (withNear && numbers.Name >= 0 && index.NearNames.IsValueCreated)
            index.Neighbours.Known.Announce(numbers.Name);
    }

    /// <summary>Sends for where the lists of the words are that lie near those that were found: nearly every search of two words goes on to them.</summary>
    internal void AnnounceNear(WorkPart<WordNumbers> found)
    {
        if (found.Length > MostWordsWithNear)
            return;
        foreach (var numbers in found)
        {
            foreach (var near in Near(numbers.Name))
                index.Names.AnnounceStart(near.Term);
        }
    }

    /// <summary>The next step, once the exact ones are read: sends for the lists of that word which leads to the fewest profiles, as it will be the one to start from.</summary>
    internal void AnnounceNearLists(WorkPart<WordNumbers> found)
    {
        if (found.Length > MostWordsWithNear)
            return;
        var (fewest, driver) = (long.MaxValue, -1);
        foreach (var numbers in found)
        {
            if (numbers.Name < 0)
                return;
            long postings = numbers.Begun is var (from, to) && from < to
                ? index.Names.PostingCount(from, to)
                : index.Names.PostingCount(numbers.Name, numbers.Name + 1);
            foreach (var near in Near(numbers.Name))
                postings += index.Names.PostingCount(near.Term, near.Term + 1);
            if (postings < fewest)
                (fewest, driver) = (postings, numbers.Name);
        }
        foreach (var near in Near(driver))
            index.Names.Announce(near.Term, near.Term + 1, ProfileScan.FirstLines);
    }

    private ReadOnlySpan<NearWord> Near(int name)
    {
        const int most = 16;
        if (name < 0 || !index.NearNames.IsValueCreated)
            return [];
        var near = index.Neighbours.Known.Of(name);
        return near[..Math.Min(near.Length, most)];
    }
}
