namespace MedSocial.Storage;

/// <summary>The texts of a profile that are names. Index and explanation read the same; a protected civil name is in neither.</summary>
internal readonly record struct NameText(NameField Field, string Text)
{
    internal static List<NameText> Of(Practitioner? practitioner, ReadOnlySpan<Account> accounts)
    {
        var names = new List<NameText>();
        AddTo(names, practitioner, accounts);
        return names;
    }

    /// <summary>Adds the names of a profile to a list.</summary>
    internal static void AddTo(List<NameText> names, Practitioner? practitioner, ReadOnlySpan<Account> accounts)
    {
        if (practitioner?.PublicName is { } name)
        {
            if (name.Given is { } given)
                names.Add(new(NameField.Given, given));
            if (name.Family is { } family)
                names.Add(new(NameField.Family, family));
            if (name.BirthFamily is { } birth)
                names.Add(new(NameField.Family, birth));
        }
        foreach (var alias in practitioner?.Aliases ?? [])
            names.Add(new(NameField.Alias, alias.Text));
        foreach (var account in accounts)
        {
            if (account.DisplayName is { } shown)
                names.Add(new(NameField.DisplayName, shown));
        }
    }
}

/// <summary>Which sort of name a text is.</summary>
internal enum NameField : byte
{
    Given,
    Family,
    Alias,
    DisplayName,
}
