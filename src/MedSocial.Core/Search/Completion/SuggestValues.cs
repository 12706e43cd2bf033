using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Completion;

/// <summary>Completes labels: specialties, professions, places, networks, hashtags. Used again; one thread at a time.</summary>
internal sealed class SuggestValues(SuggestIndex index)
{
    /// <summary>So many labels are looked at when only one kind is asked for; a directory has a few hundred that are no cities.</summary>
    private const int MaxLooked = 4096;

    private readonly SuggestMerge _merge = new();
    private readonly List<(int From, int To)> _ranges = [];
    private readonly char[] _key = new char[SuggestTyped.MaxLength * FoldingTable.MaxUnits * 2];
    private readonly List<(SuggestHit Hit, int Profiles)> _found = [];
    private readonly int[] _ids = new int[1 << 12];

    /// <summary>What was found, those with most profiles first.</summary>
    internal List<(SuggestHit Hit, int Profiles)> Found => _found;

    /// <summary>Finds the labels that begin as typed, from one of their words on.</summary>
    internal void FindExact(SuggestTyped typed, int needed) => Find(typed, needed, static (values, labels, typed) => values.AddExact(labels, typed), true);

    /// <summary>Finds the labels that begin nearly as typed: one letter off.</summary>
    internal void FindNear(SuggestTyped typed, int needed) => Find(typed, needed, static (values, labels, typed) => values.AddNear(labels, typed), false);

    /// <summary>Finds the labels with a word that begins two letters off the one that was typed.</summary>
    internal void FindFar(SuggestTyped typed, int needed) => Find(typed, needed, static (values, labels, typed) => values.AddFar(labels, typed), false);

    private void Find(SuggestTyped typed, int needed, Action<SuggestValues, SuggestLabels, SuggestTyped> addRanges, bool isExact)
    {
        _found.Clear();
        if (typed.Scope.HasOthers)
            Find(index.Others, SuggestSource.Other, typed, needed, addRanges, isExact);
        var others = _found.Count;
        if (typed.Scope.HasCities)
            Find(index.Cities, SuggestSource.City, typed, needed, addRanges, isExact);
        if (others > 0 && _found.Count > others)
            SortByProfiles();
    }

    private void Find(
        SuggestLabels labels, SuggestSource source, SuggestTyped typed, int needed, Action<SuggestValues, SuggestLabels, SuggestTyped> addRanges, bool isExact)
    {
        if (labels.Count == 0)
            return;
        _ranges.Clear();
        addRanges(this, labels, typed);
        var kind = typed.Scope.IsOpen || source == SuggestSource.City ? null : typed.Scope.Label;
        _merge.Start(labels.Keys, kind is null ? needed : 0);
        foreach (var (from, to) in _ranges)
            _merge.Add(from, to);
        var (before, start) = (-1, _found.Count);
        for (var looked = 0; _found.Count - start < needed && looked < MaxLooked && _merge.Next(out var label, out _); looked++)
        {
            if (label == before || (kind is not null && labels[label].Kind != kind))
                continue;
            before = label;
            _found.Add((new(source, label, -1, isExact), labels[label].Profiles));
        }
    }

    private void AddExact(SuggestLabels labels, SuggestTyped typed)
    {
        var terms = labels.Keys.List.Terms;
        _ranges.Add(terms.Prefix(Key(typed, false, false)));
        if (Differs(typed, out var canonical))
            _ranges.Add(terms.Prefix(Key(typed, true, canonical)));
    }

    private void AddNear(SuggestLabels labels, SuggestTyped typed)
    {
        var key = Key(typed, false, false);
        if (key.Length >= SuggestEngine.MinTypoLength)
            SuggestTypos.Collect(labels.Keys, key, _ranges);
    }

    private void AddFar(SuggestLabels labels, SuggestTyped typed)
    {
        if (typed.Count > 1 || typed.Last.Length is < SuggestEngine.MinFarLength or > OsaPattern.MaxBits)
            return;
        var words = index.Search.Values.Terms;
        var pattern = new OsaPattern(typed.Last, stackalloc ulong[OsaPattern.MaskCount]);
        foreach (var word in _ids.AsSpan(0, index.Search.Values.Deletes.Collect(typed.Last, 2, _ids)))
        {
            if (pattern.PrefixDistance(words[word], 2) <= 2)
                _ranges.Add(labels.Keys.List.Terms.Prefix(words[word]));
        }
    }

    /// <summary>Whether it makes a difference to leave out small words, or to take the last word for another spelling of one.</summary>
    private static bool Differs(SuggestTyped typed, out bool canonical)
    {
        canonical = !NameWords.Canonical(typed.Last).SequenceEqual(typed.Last);
        var (hasParticle, hasWord) = (false, false);
        for (var i = 0; i < typed.Count - 1; i++)
        {
            hasParticle |= NameWords.IsParticle(typed[i]);
            hasWord |= !NameWords.IsParticle(typed[i]);
        }
        // « de la to » without its small words is two letters, which begin too much.
        return canonical || (hasParticle && hasWord);
    }

    private ReadOnlySpan<char> Key(SuggestTyped typed, bool skipParticles, bool canonicalLast)
    {
        var length = 0;
        for (var i = 0; i < typed.Count; i++)
        {
            var isLast = i == typed.Count - 1;
            if (skipParticles && !isLast && NameWords.IsParticle(typed[i]))
                continue;
            if (length > 0)
                _key[length++] = ' ';
            var word = isLast && !canonicalLast ? typed[i] : NameWords.Canonical(typed[i]);
            word.CopyTo(_key.AsSpan(length));
            length += word.Length;
        }
        return _key.AsSpan(0, length);
    }

    private void SortByProfiles()
    {
        // By insertion, which keeps the order of equals; there are two sorted halves of a few.
        for (var i = 1; i < _found.Count; i++)
        {
            var item = _found[i];
            var place = i;
            for (; place > 0 && _found[place - 1].Profiles < item.Profiles; place--)
                _found[place] = _found[place - 1];
            _found[place] = item;
        }
    }
}
