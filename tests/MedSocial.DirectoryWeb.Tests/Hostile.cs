namespace MedSocial.DirectoryWebTests;

/// <summary>A directory in which everything that people may write tries to become markup, and one person whose name is withheld.</summary>
internal static class Hostile
{
    internal const string Markup = "<img src=x onerror=alert(1)>";

    internal static MedicalDirectory Directory() => new MedicalDirectoryBuilder()
        .Add(new Source { Id = "notes", Title = $"Notes {Markup}", Publisher = "\"><script>alert(2)</script>" })
        .Add(new Practitioner
        {
            Id = "mallory",
            Name = new() { Title = "Dr", Given = "Mallory\"onmouseover=\"alert(3)", Family = $"{Markup}Evil" },
            Profession = ProfessionCode.Physician,
            Roles = [new("</p><script>alert(4)</script>")],
            Topics = ["' onclick='alert(5)"],
            Places = [new() { City = "<svg/onload=alert(6)>", Country = "FR" }],
            Sources = ["notes"],
        })
        .Add(Account.Of("twitter:mallory") with
        {
            Owners = ["mallory"],
            DisplayName = "<b>bold</b>",
            Measures = [new() { Kind = MeasureKind.Followers, Value = 100, AsOf = new(2026, 1, 2), Source = "notes", AsPrinted = "<i>cent</i>" }],
        })
        .Add(new Practitioner
        {
            Id = "masked",
            Disclosure = Disclosure.UndeclaredPseudonym,
            Aliases = [new("Masked Doc", AliasKind.Pseudonym)],
            Name = PersonName.Of("Withheldgiven", "Secretname").Withhold(),
            Sources = ["notes"],
        })
        .Add(Account.Of("twitter:maskeddoc") with
        {
            Owners = ["masked"],
            Measures = [new() { Kind = MeasureKind.Followers, Value = 50, AsOf = new(2026, 1, 2), Source = "notes" }],
        })
        .Build();
}
