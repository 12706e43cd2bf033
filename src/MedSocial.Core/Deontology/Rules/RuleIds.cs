namespace MedSocial.Deontology.Rules;

/// <summary>The identifiers that more than one place needs.</summary>
internal static class RuleIds
{
    internal const string Name = "direct.name";
    internal const string Professional = "direct.professional-name";
    internal const string KnownName = "direct.known-name";
    internal const string FirstName = "direct.first-name";
    internal const string Date = "direct.date";
    internal const string BirthDate = "direct.birth-date";
}
