namespace MedSocial.Storage;

/// <summary>The texts of a profile that are names. Index and explanation read the same; a protected civil name is in neither.</summary>
internal readonly record struct NameText(NameField Field, string Text)
{
    internal static IEnumerable<NameText> Of(Practitioner? practitioner, IEnumerable<Account> accounts)
    {
        if (practitioner?.PublicName is { } name)
        {
            if (name.Given is { } given)
                yield return new(NameField.Given, given);
            if (name.Family is { } family)
                yield return new(NameField.Family, family);
            if (name.BirthFamily is { } birth)
                yield return new(NameField.Family, birth);
        }
        foreach (var alias in practitioner?.Aliases ?? [])
            yield return new(NameField.Alias, alias.Text);
        foreach (var account in accounts)
        {
            if (account.DisplayName is { } shown)
                yield return new(NameField.DisplayName, shown);
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
