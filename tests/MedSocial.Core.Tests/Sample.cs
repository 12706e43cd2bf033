namespace MedSocial.Tests;

/// <summary>Small records and directories for the tests.</summary>
internal static class Sample
{
    internal static readonly DateOnly Day = new(2026, 3, 1);

    internal static readonly Source Source = new() { Id = "s", Title = "Some source" };

    internal static Practitioner Person(string id, string given = "Ada", string family = "Martin") =>
        new() { Id = id, Name = PersonName.Of(given, family) };

    internal static Measure Followers(long value, Bound bound = Bound.Exact, DateOnly? asOf = null) =>
        new() { Kind = MeasureKind.Followers, Value = value, Bound = bound, AsOf = asOf ?? Day, Source = "s" };

    internal static Account Followed(string id, long value, Bound bound = Bound.Exact, DateOnly? asOf = null) =>
        Account.Of(id) with { Measures = [Followers(value, bound, asOf)] };

    /// <summary>A builder that holds the sample source and the records.</summary>
    internal static MedicalDirectoryBuilder Builder(params object[] records) => Add(new MedicalDirectoryBuilder().Add(Source), records);

    internal static MedicalDirectory Directory(params object[] records) => Builder(records).Build();

    internal static MedicalDirectoryBuilder Add(MedicalDirectoryBuilder builder, params IEnumerable<object> records)
    {
        foreach (var record in records)
        {
            _ = record switch
            {
                Practitioner practitioner => builder.Add(practitioner),
                Account account => builder.Add(account),
                Network network => builder.Add(network),
                Organization organization => builder.Add(organization),
                Topic topic => builder.Add(topic),
                Interaction interaction => builder.Add(interaction),
                Source source => builder.Add(source),
                _ => throw new ArgumentException($"{record.GetType()} is no record of a directory.", nameof(records)),
            };
        }
        return builder;
    }

    /// <summary>The issues that the records give, errors or not.</summary>
    internal static DirectoryIssue[] Issues(MedicalDirectoryBuilder builder)
    {
        builder.TryBuild(out _, out var issues);
        return [.. issues];
    }
}
