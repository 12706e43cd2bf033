using MedSocial.Search.Queries;
using MedSocial.Storage;

namespace MedSocial.Search.Completion;

/// <summary>Writes the queries that search for what was suggested.</summary>
internal static class SuggestionQuery
{
    /// <summary>For a person or page: the handle or the name that is shown, without title.</summary>
    internal static string Of(Practitioner? person, SuggestionView view)
    {
        if (view.Handle is { } handle)
            return new SearchQuery { Handles = [handle] }.ToText();
        var text = view.Text == person?.DisplayName && NameWithoutTitle(person) is { } name ? name : view.Text;
        return IsPlain(text) ? text : new SearchQuery { Text = text }.ToText();
    }

    /// <summary>For a label: the operator of its kind.</summary>
    internal static string Of(in SuggestLabel label, SuggestIndex index, string text)
    {
        if (label.Kind == ValueKind.Hashtag)
            return new SearchQuery { Hashtags = [text] }.ToText();
        var key = index.Search.Values.Values[label.Value].Key;
        return label.Kind switch
        {
            ValueKind.Specialty => Named("specialty:", text, key, QueryCatalog.Specialties(text).Contains(key)),
            ValueKind.Profession => Named("profession:", text, key, QueryCatalog.Professions(text).Contains(key)),
            ValueKind.Network => new SearchQuery { Networks = [key] }.ToText(),
            ValueKind.Department => new SearchQuery { Departments = [key] }.ToText(),
            ValueKind.City => new SearchQuery { Cities = [text], Departments = label is { IsAmbiguous: true, Department: { } department } ? [department] : [] }.ToText(),
            _ => new SearchQuery { Text = $"\"{text.Replace('"', ' ')}\"" }.ToText(),
        };
    }

    /// <summary>Whether a text is words of letters, hyphens within, with one space between: that is its own normal form, and most names are so.</summary>
    private static bool IsPlain(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && (c is not (' ' or '-') || !char.IsLetter(before)))
                return false;
            before = c;
        }
        return char.IsLetter(before) && !text.Contains("OR", StringComparison.Ordinal) && !text.Contains("OU", StringComparison.Ordinal);
    }

    private static string? NameWithoutTitle(Practitioner person)
    {
        if (person.PublicName is not { } name)
            return null;
        var plain = string.Join(' ', ((string?[])[name.Given, name.Family]).OfType<string>());
        return plain.Length > 0 ? plain : name.BirthFamily;
    }

    /// <summary>The label where the catalogue knows it, for it means all codes of its discipline then; else the code as it stands.</summary>
    private static string Named(string name, string text, string code, bool isKnown) => isKnown && text.AsSpan().IndexOfAny('"', '\\') < 0
        ? $"{name}\"{text}\""
        : $"{name}={code}";
}
