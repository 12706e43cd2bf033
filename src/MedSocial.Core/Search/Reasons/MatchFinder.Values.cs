using MedSocial.Storage;

namespace MedSocial.Search.Reasons;

/// <content>Hears the values of a profile, of the kinds alone that were asked for: each is a group of words.</content>
internal sealed partial class MatchFinder : IValueListener
{
    private ValueKinds _told, _asked;

    // The group of the value that the profile tells next: the same whenever it is asked.
    private int _next;

    private void AddValues(ValueKinds kinds)
    {
        _asked = kinds.Without(_told);
        if (_asked.IsEmpty)
            return;
        _told = _told.With(kinds);
        _next = FirstValue;
        foreach (var account in _accounts)
            ValueText.Tell(account, this);
        if (_practitioner is not null)
            ValueText.Tell(_practitioner, this);
    }

    void IValueListener.Value(ValueKind kind, string key)
    {
        if (!IsAsked(kind, out var group))
            return;
        var known = kind switch
        {
            ValueKind.Specialty or ValueKind.Profession or ValueKind.Country => CataloguedWords.Of(kind, key),
            ValueKind.Network when _directory.FindNetwork(key) is { } network => CataloguedWords.Of(network),
            _ => null,
        };
        Add(group, known, new(kind, key));
    }

    void IValueListener.City(string? inseeCode, string name)
    {
        var isAsked = IsAsked(ValueKind.City, out var group);
        if (inseeCode is not null && _asked.HasPostalCodes && CataloguedWords.OfCity(inseeCode, name) is { } known)
        {
            _words.Share(group, known); // its name first, as it stands without them
        }
        else if (isAsked)
        {
            _words.Open(group);
            _words.Add(SearchField.Place, name);
        }
    }

    // With the words of its region.
    void IValueListener.Department(string code)
    {
        if (IsAsked(ValueKind.Department, out var group))
            Add(group, CataloguedWords.Of(ValueKind.Department, code), new(ValueKind.Department, code));
    }

    private void Add(int group, SharedWords? known, SearchValue value)
    {
        if (known is not null)
        {
            _words.Share(group, known);
            return;
        }
        _words.Open(group);
        _words.Add(value.Kind, ValueText.Of(value, _directory.FindNetwork));
    }

    private bool IsAsked(ValueKind kind, out int group)
    {
        group = _next++;
        return _asked.Has(kind);
    }
}
