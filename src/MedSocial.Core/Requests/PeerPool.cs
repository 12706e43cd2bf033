using System.Collections.Immutable;

namespace MedSocial.Requests;

/// <summary>Everybody of some specialties: one by one where they are few, and by place where they are many.</summary>
/// <remarks>Nothing is laid out for a request: what it reads stands in <see cref="PeerSpecialties"/>. Who has several of the specialties is met once, with the first of them.</remarks>
internal sealed class PeerPool
{
    private readonly PeerSpecialties _specialties;
    private readonly bool[] _isAsked;
    private readonly int[] _numbers;

    /// <param name="specialties">The specialties of everybody.</param>
    /// <param name="codes">Those that are asked for.</param>
    internal PeerPool(PeerSpecialties specialties, ImmutableArray<SpecialtyCode> codes)
    {
        _specialties = specialties;
        _isAsked = new bool[specialties.Count];
        _numbers = [.. codes.Select(specialties.Number).Where(number => number >= 0).Distinct()];
        foreach (var number in _numbers)
        {
            _isAsked[number] = true;
            Most += specialties.Members(number).Length;
        }
    }

    /// <summary>How many there are, those with several of the specialties counted for each.</summary>
    internal int Most { get; }

    internal bool Contains(int practitioner) => First(practitioner) >= 0;

    /// <summary>Lists everybody.</summary>
    internal List<int> All(List<int> found)
    {
        found.Clear();
        foreach (var number in _numbers)
        {
            foreach (var practitioner in _specialties.Members(number))
            {
                if (First(practitioner) == number)
                    found.Add(practitioner);
            }
        }
        return found;
    }

    /// <summary>Lists the places within reach, the nearest first: of each specialty its own.</summary>
    internal List<(float Chord2, int Number, int Place)> Within(UnitPoint centre, float reach2, List<(float Chord2, int Number, int Place)> found)
    {
        found.Clear();
        foreach (var number in _numbers)
        {
            var points = _specialties.Places(number).Points;
            for (var place = 0; place < points.Length; place++)
            {
                if (points[place].Chord2(centre) is var chord2 && chord2 <= reach2)
                    found.Add((chord2, number, place));
            }
        }
        found.Sort();
        return found;
    }

    /// <summary>Who practises at a place and can be reached there.</summary>
    internal ReadOnlySpan<int> Members(int number, int place) => _specialties.Places(number).Members(place);

    /// <summary>Whether a person who is met at a place is to be looked at there: of several specialties and places with the first and the nearest, so once.</summary>
    internal bool IsMet(int practitioner, int number, int place, ReadOnlySpan<UnitPoint> all, UnitPoint centre)
    {
        if (First(practitioner) != number)
            return false;
        if (all.Length == 1)
            return true;
        var nearest = all[0];
        foreach (var point in all)
        {
            if (point.Chord2(centre) < nearest.Chord2(centre))
                nearest = point;
        }
        return nearest == _specialties.Places(number).Points[place];
    }

    private int First(int practitioner)
    {
        foreach (var number in _specialties.Of(practitioner))
        {
            if (_isAsked[number])
                return number;
        }
        return -1;
    }
}
