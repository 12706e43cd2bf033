using MedSocial.Storage;
using MedSocial.Storage.Records;

namespace MedSocial.Requests;

/// <summary>The specialties of everybody by number, who has each, and where those of the large ones practise.</summary>
/// <remarks>Laid out with the columns, so that the first request that names a specialty finds its people there.</remarks>
internal sealed class PeerSpecialties
{
    private readonly Dictionary<SpecialtyCode, int> _numbers = [];
    private readonly int[] _starts;
    private readonly short[] _held;
    private readonly int[] _memberStarts;
    private readonly int[] _members;
    private readonly Lazy<PeerPlaceList>[] _places;

    /// <param name="lists">The specialties of each practitioner.</param>
    /// <param name="columns">Where they practise and who can be reached.</param>
    /// <param name="most">From how many members on the places are laid out at once.</param>
    internal PeerSpecialties(EquatableArray<SpecialtyCode>[] lists, PeerColumns columns, int most)
    {
        _starts = new int[lists.Length + 1];
        var held = new List<short>(lists.Length);
        for (var practitioner = 0; practitioner < lists.Length; practitioner++)
        {
            foreach (var code in lists[practitioner])
            {
                if (!_numbers.TryGetValue(code, out var number))
                    _numbers.Add(code, number = _numbers.Count);
                held.Add((short)number);
            }
            _starts[practitioner + 1] = held.Count;
        }
        _held = [.. held];
        _memberStarts = new int[_numbers.Count + 1];
        foreach (var number in _held)
            _memberStarts[number + 1]++;
        for (var number = 0; number < _numbers.Count; number++)
            _memberStarts[number + 1] += _memberStarts[number];
        var next = _memberStarts[..^1];
        _members = new int[_held.Length];
        for (var practitioner = 0; practitioner < lists.Length; practitioner++)
        {
            foreach (var number in Of(practitioner))
                _members[next[number]++] = practitioner;
        }
        _places = [.. Enumerable.Range(0, _numbers.Count).Select(number => new Lazy<PeerPlaceList>(() => new(Members(number), columns)))];
        Parallel.For(0, _places.Length, number => _ = Members(number).Length > most ? _places[number].Value : null);
    }

    internal int Count => _numbers.Count;

    /// <summary>The number of a specialty; -1 when nobody has it.</summary>
    internal int Number(SpecialtyCode code) => _numbers.GetValueOrDefault(code, -1);

    /// <summary>The numbers of what a practitioner has.</summary>
    internal ReadOnlySpan<short> Of(int practitioner) => _held.AsSpan(_starts[practitioner], _starts[practitioner + 1] - _starts[practitioner]);

    /// <summary>Who has a specialty, ascending.</summary>
    internal ReadOnlySpan<int> Members(int number) => _members.AsSpan(_memberStarts[number], _memberStarts[number + 1] - _memberStarts[number]);

    /// <summary>Where those practise who can be reached; laid out when it is first asked for, where they are few.</summary>
    internal PeerPlaceList Places(int number) => _places[number].Value;
}
