using MedSocial.Storage;

namespace MedSocial.Search.Completion;

/// <summary>Completes what is typed. Holds everything that an answer needs but the answer itself; one thread at a time.</summary>
/// <remarks>
/// First what begins as typed; what lies a letter off fills the places that are left; two letters off only when there is nothing else. Within
/// each, people are ordered by static weight and labels by profiles. Who goes first follows from what more profiles bear: « card » is cardiology
/// before it is the Cardons, « mart » the Martins before Martigues. Each side has half of the places as far as the other needs its half.
/// </remarks>
internal sealed class SuggestEngine
{
    /// <summary>Below this length everything is near everything.</summary>
    internal const int MinTypoLength = 3;

    /// <summary>From this length two letters may be wrong.</summary>
    internal const int MinFarLength = 6;

    /// <summary>The most suggestions of one answer.</summary>
    internal const int MaxTake = 1000;

    private readonly SuggestTyped _typed = new();
    private readonly SuggestPeople _people;
    private readonly SuggestValues _values;
    private readonly List<SuggestHit> _hits = [];

    // Made once: each use of a method as a delegate would allocate one.
    private readonly Predicate<SuggestHit> _isTaken;
    private readonly Predicate<(SuggestHit Hit, int Profiles)> _isTakenValue;

    internal SuggestEngine(SuggestIndex index)
    {
        _people = new(index);
        _values = new(index);
        _isTaken = IsTaken;
        _isTakenValue = value => IsTaken(value.Hit);
    }

    /// <summary>The answer, best first.</summary>
    internal List<SuggestHit> Hits => _hits;

    /// <summary>Where what was typed begins and ends in the text.</summary>
    internal (int Start, int End) Content => _typed.Content;

    internal void Run(string text, int take)
    {
        _hits.Clear();
        take = Math.Min(take, MaxTake);
        if (take == 0 || !_typed.Read(text))
            return;
        FindExact(take);
        if (_hits.Count < take)
            FindNear(take);
        if (_hits.Count == 0)
            FindFar(take);
    }

    private void FindExact(int take)
    {
        _people.Clear();
        if (_typed.Scope.IsOpen)
            _people.FindExact(_typed, take);
        else if (_typed.Scope.Handles && _typed.HandleLength > 0)
            _people.FindHandles(_typed, take, true);
        _values.FindExact(_typed, take);
        Mix(take);
    }

    private void FindNear(int take)
    {
        _people.Clear();
        // What is nearly as typed includes what is as typed, and that is left out afterwards.
        var needed = take + _hits.Count;
        // Two words that begin a name are a name, not a city with a wrong letter, and the other way round.
        var isLabel = _typed.Count > 1 && _hits.TrueForAll(IsLabel) && _hits.Count > 0;
        var isName = _typed.Count > 1 && !_hits.Exists(IsLabel) && _hits.Count > 0;
        if (_typed.Scope.IsOpen && !isLabel)
            _people.FindNear(_typed, needed);
        else if (_typed.Scope is { IsOpen: false, Handles: true } && _typed.HandleLength >= MinTypoLength)
            _people.FindHandles(_typed, needed, false);
        if (isName)
            _values.Found.Clear();
        else
            _values.FindNear(_typed, needed);
        Mix(take);
    }

    private void FindFar(int take)
    {
        _people.Clear();
        if (_typed.Scope.IsOpen)
            _people.FindFar(_typed, take);
        _values.FindFar(_typed, take);
        Mix(take);
    }

    /// <summary>Adds what was found: labels that more profiles bear than the words typed stand in names, people, the other labels.</summary>
    private void Mix(int take)
    {
        var (people, values) = (_people.Found, _values.Found);
        people.RemoveAll(_isTaken);
        values.RemoveAll(_isTakenValue);
        var room = take - _hits.Count;
        var heavy = 0;
        while (heavy < values.Count && values[heavy].Profiles > _people.Weight)
            heavy++;
        var shown = Math.Min(values.Count, Math.Max(room - people.Count, heavy > 0 ? (room + 1) / 2 : room / 2));
        var persons = Math.Min(people.Count, room - shown);
        heavy = Math.Min(heavy, shown);
        for (var i = 0; i < heavy; i++)
            _hits.Add(values[i].Hit);
        for (var i = 0; i < persons; i++)
            _hits.Add(people[i]);
        for (var i = heavy; i < shown; i++)
            _hits.Add(values[i].Hit);
    }

    private bool IsTaken(SuggestHit hit)
    {
        foreach (var taken in _hits)
        {
            if (taken.Id == hit.Id && Group(taken.Source) == Group(hit.Source))
                return true;
        }
        return false;
    }

    private static bool IsLabel(SuggestHit hit) => hit.Source >= SuggestSource.City;

    /// <summary>A person found by name and by handle is one.</summary>
    private static SuggestSource Group(SuggestSource source) => source == SuggestSource.Handle ? SuggestSource.Name : source;
}
