namespace MedSocial.Identity;

/// <summary>The start values of the two models that come with the library.</summary>
/// <remarks>
/// Levels of names follow the ladder of Splink's febrl4 demonstration, with estimates of how often people show their names so. Strangers write
/// theirs in the same ways: so the factor of a frequency is m itself for a level that says nothing else, and more where several names fall
/// within the level of one (a misspelling, a part). The other levels count among profiles that say anything of the field. Nothing was
/// fitted on the sets that the benchmark measures.
/// </remarks>
internal static class DefaultModel
{
    /// <summary>The places of the fields of <see cref="Accounts"/>.</summary>
    internal const int Name = 0, Place = 1, Work = 2, Handle = 3, Number = 4, Account = 5, FieldCount = 6;

    /// <summary>The places of the levels of names.</summary>
    internal const int Full = 0, Reversed = 1, Part = 2, Nickname = 3, Misspelt = 4, Initials = 5, SurnameOnly = 6, FarOff = 7, OtherGiven = 8, OtherName = 9,
        InHandle = 10;

    /// <summary>The places of the levels of places.</summary>
    internal const int SameCommune = 0, SameDepartment = 1, Nearby = 2, SameRegion = 3, Hinted = 4, Elsewhere = 5;

    /// <summary>The places of the levels of work.</summary>
    internal const int SameSpecialty = 0, SameProfession = 1, OtherSpecialty = 2, OtherProfession = 3;

    /// <summary>The places of the levels of handles.</summary>
    internal const int HandleFull = 0, HandleInitials = 1, HandleSurname = 2, HandleOther = 3;

    /// <summary>The places of the levels of numbers.</summary>
    internal const int SameNumber = 0, AnotherNumber = 1;

    /// <summary>The places of the levels of accounts.</summary>
    internal const int Owned = 0, Linked = 1, OwnedByAnother = 2;

    internal static readonly EquatableArray<FieldModel> Accounts =
    [
        new()
        {
            Name = "name",
            Levels =
            [
                new("full", 0.60, 0.6, true),
                new("reversed", 0.10, 0.1, true),
                new("part", 0.10, 0.4, true),
                new("nickname", 0.03, 0.1, true),
                new("misspelt", 0.08, 0.5, true),
                new("initials", 0.06, 0.06, true),
                new("surname", 0.03, 0.03, true),
                new("far", 0.02, 5e-5),
                new("other-given", 0.004, 0.5, false),
                new("other", 0.002, 1, false),
                new("handle-full", 0.40, 0.4, true),
                new("handle-initials", 0.25, 0.3, true),
                new("handle-surname", 0.15, 0.2, true),
            ],
        },
        new()
        {
            Name = "place",
            Levels =
            [
                new("commune", 0.70, 1, true),
                new("department", 0.35, 1, true),
                new("nearby", 0.05, 0.02),
                new("region", 0.12, 1, true),
                new("hinted", 0.25, 1, true),
                new("elsewhere", 0.12, 0.85),
            ],
        },
        new()
        {
            Name = "work",
            Levels =
            [
                new("specialty", 0.80, 1, true),
                new("profession", 0.30, 1, true),
                new("other-specialty", 0.04, 0.6),
                new("other-profession", 0.02, 0.6),
            ],
        },
        new()
        {
            Name = "handle",
            Levels = [new("full", 0.35, 0.25), new("initials", 0.20, 0.15), new("surname", 0.15, 0.12), new("other", 0.30, 0.48)],
        },
        new()
        {
            Name = "number",
            Levels = [new("same", 0.98, 1e-6), new("another", 0.02, 0.999)],
        },
        new()
        {
            Name = "account",
            Levels = [new("owned", 0.98, 1e-7), new("linked", 0.5, 1e-5), new("owned-by-another", 0.02, 0.9)],
        },
    ];

    internal static readonly EquatableArray<FieldModel> People =
    [
        new()
        {
            Name = "given_name",
            Comparator = FieldComparator.Name,
            SwapsWith = "surname",
            Levels = [new("exact", 0.75, 1, true), new("near", 0.10, 0.004), new("far", 0.06, 0.02), new("initial", 0.01, 0.06), new("swapped", 0.03, 0.0005), new("else", 0.05, 0.92)],
        },
        new()
        {
            Name = "surname",
            Comparator = FieldComparator.Name,
            SwapsWith = "given_name",
            Levels = [new("exact", 0.75, 1, true), new("near", 0.10, 0.003), new("far", 0.06, 0.015), new("initial", 0.01, 0.06), new("swapped", 0.03, 0.0005), new("else", 0.05, 0.92)],
        },
        new()
        {
            Name = "date_of_birth",
            Comparator = FieldComparator.Date,
            Levels = [new("exact", 0.88, 1, true), new("near", 0.08, 0.002), new("far", 0.02, 0.01), new("else", 0.02, 0.985)],
        },
        new()
        {
            Name = "address_1",
            Comparator = FieldComparator.Text,
            SwapsWith = "address_2",
            Levels = [new("exact", 0.65, 1, true), new("near", 0.15, 0.002), new("far", 0.10, 0.03), new("swapped", 0.03, 0.0005), new("else", 0.10, 0.96)],
        },
        new()
        {
            Name = "address_2",
            Comparator = FieldComparator.Text,
            SwapsWith = "address_1",
            Levels = [new("exact", 0.60, 1, true), new("near", 0.10, 0.002), new("far", 0.10, 0.03), new("swapped", 0.03, 0.0005), new("else", 0.20, 0.96)],
        },
        new()
        {
            Name = "street_number",
            Comparator = FieldComparator.Digits,
            Levels = [new("exact", 0.80, 1, true), new("near", 0.10, 0.10), new("else", 0.10, 0.88)],
        },
        new()
        {
            Name = "suburb",
            Comparator = FieldComparator.Text,
            Levels = [new("exact", 0.75, 1, true), new("near", 0.10, 0.002), new("far", 0.05, 0.02), new("else", 0.10, 0.97)],
        },
        new()
        {
            Name = "postcode",
            Comparator = FieldComparator.Digits,
            Levels = [new("exact", 0.80, 1, true), new("near", 0.12, 0.01), new("else", 0.08, 0.98)],
        },
        new()
        {
            Name = "state",
            Comparator = FieldComparator.Exact,
            Levels = [new("exact", 0.88, 1, true), new("else", 0.12, 0.75)],
        },
        new()
        {
            Name = "phone_number",
            Comparator = FieldComparator.Digits,
            Levels = [new("exact", 0.85, 1, true), new("near", 0.10, 0.0001), new("else", 0.05, 0.999)],
        },
        new()
        {
            Name = "email",
            Comparator = FieldComparator.Text,
            Levels = [new("exact", 0.75, 1, true), new("near", 0.15, 0.0002), new("far", 0.02, 0.01), new("else", 0.08, 0.99)],
        },
        new()
        {
            Name = "soc_sec_id",
            Comparator = FieldComparator.Digits,
            Levels = [new("exact", 0.90, 1, true), new("near", 0.08, 0.0001), new("else", 0.02, 0.9999)],
        },
    ];

    /// <summary>The start values of a field of which nothing but its comparator is known: those of the field of persons that has it.</summary>
    internal static EquatableArray<LevelModel> Start(FieldComparator comparator) => comparator switch
    {
        FieldComparator.Name => Person("surname"),
        FieldComparator.Date => Person("date_of_birth"),
        FieldComparator.Text => Person("address_1"),
        FieldComparator.Digits => Person("postcode"),
        FieldComparator.Exact => Person("state"),
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "Levels of accounts are made by the matching of accounts itself."),
    };

    private static EquatableArray<LevelModel> Person(string name) => People.First(field => field.Name == name).Levels;
}
