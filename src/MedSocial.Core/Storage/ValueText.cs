using System.Collections.Immutable;
using MedSocial.Catalog;

namespace MedSocial.Storage;

/// <summary>The words by which a value is found: its label, and what else people call it. Index and explanation read the same.</summary>
internal readonly record struct ValueText(string Label, ImmutableArray<string> Synonyms)
{
    internal static ValueText Of(SearchValue value, Func<NetworkId, Network?> findNetwork) => value.Kind switch
    {
        ValueKind.Specialty when Specialties.Find(value.Key) is { } specialty =>
            new(specialty.ShortLabelFr, [.. specialty.Words, specialty.LabelEn]),
        ValueKind.Profession when Professions.Find(value.Key) is { } profession =>
            new(profession.LabelFr, [.. profession.Words, profession.LabelEn]),
        ValueKind.Network when findNetwork(value.Key) is { } network =>
            new(network.Names[0].Text, [.. network.Names.Skip(1).Select(name => name.Text)]),
        ValueKind.Department when Departments.Find(value.Key) is { } department => new(department.Name, [department.Code]),
        ValueKind.Country when Countries.Names(value.Key) is { } names => new(names.Fr, [names.En]),
        ValueKind.Stage => value.Key switch
        {
            nameof(CareerStage.Student) => new("étudiant", ["étudiante", "externe", "student"]),
            nameof(CareerStage.Intern) => new("interne", ["intern", "resident"]),
            nameof(CareerStage.Retired) => new("retraité", ["retraitée", "retired"]),
            _ => new("", []),
        },
        ValueKind.City => new(value.Key[(value.Key.IndexOf('|', StringComparison.Ordinal) + 1)..], []),
        ValueKind.HasAccount => new("", []),
        _ => new(value.Key, []),
    };

    /// <summary>The values of a practitioner, each with the field that it belongs to.</summary>
    internal static IEnumerable<SearchValue> Of(Practitioner practitioner)
    {
        foreach (var specialty in practitioner.Specialties)
            yield return new(ValueKind.Specialty, specialty.Value);
        if (practitioner.Profession is { } profession)
            yield return new(ValueKind.Profession, profession.Value);
        if (practitioner.Stage != CareerStage.Unknown)
            yield return new(ValueKind.Stage, practitioner.Stage.ToString());
        foreach (var role in practitioner.Roles)
            yield return new(ValueKind.Role, role.Text);
        foreach (var topic in practitioner.Topics)
            yield return new(ValueKind.Topic, topic);
        foreach (var place in practitioner.Places)
        {
            // Homonymous communes are different values; the name stands behind the code.
            if (place.City is { } city)
                yield return new(ValueKind.City, $"{place.InseeCode}|{city}");
            if (place.Department is { } department)
            {
                yield return new(ValueKind.Department, department);
                if (Departments.Find(department)?.RegionName is { } region)
                    yield return new(ValueKind.Region, region);
            }
            if (place.Region is { } other)
                yield return new(ValueKind.Region, other);
            if (place.Country is { } country)
                yield return new(ValueKind.Country, country);
            if (place.Site is { } site)
                yield return new(ValueKind.Site, site);
            if (place.AsPrinted is { } printed)
                yield return new(ValueKind.Site, printed);
        }
    }

    /// <summary>The values of an account.</summary>
    internal static IEnumerable<SearchValue> Of(Account account)
    {
        yield return new(ValueKind.Network, account.Network.Value);
        yield return new(ValueKind.HasAccount, "");
        foreach (var hashtag in account.Hashtags)
            yield return new(ValueKind.Hashtag, hashtag.Text.ToLowerInvariant());
    }
}
