using System.Collections.Immutable;
using MedSocial.Catalog;

namespace MedSocial.Storage;

/// <summary>The words by which a value is found: its label, and what else people call it. Index and explanation read the same.</summary>
internal readonly record struct ValueText(string Label, ImmutableArray<string> Synonyms)
{
    internal static ValueText Of(SearchValue value, Func<NetworkId, Network?> findNetwork) => value.Kind switch
    {
        ValueKind.Specialty when Specialties.Find(value.Key) is { } specialty =>
            new(specialty.ShortLabelFr, [.. specialty.Words, specialty.LabelEn, specialty.LabelFr]),
        ValueKind.Profession when Professions.Find(value.Key) is { } profession =>
            new(profession.LabelFr, [.. profession.Words, profession.LabelEn]),
        ValueKind.Network when findNetwork(value.Key) is { Names.IsEmpty: false } network =>
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
        ValueKind.City => OfCity(value.Key),
        ValueKind.HasAccount => new("", []),
        _ => new(value.Key, []),
    };

    /// <summary>The name of a city, and the postal codes by which people write it.</summary>
    private static ValueText OfCity(string key)
    {
        var mark = key.IndexOf(SearchValue.CityMark, StringComparison.Ordinal);
        return new(key[(mark + 1)..], mark > 0 && Communes.Find(key[..mark]) is { } commune ? [.. commune.PostalCodes] : []);
    }

    /// <summary>The values of a practitioner, each with the field that it belongs to.</summary>
    internal static List<SearchValue> Of(Practitioner practitioner)
    {
        var values = new ToldValues();
        Tell(practitioner, values);
        return values.Values;
    }

    /// <summary>The values of an account.</summary>
    internal static List<SearchValue> Of(Account account)
    {
        var values = new ToldValues();
        Tell(account, values);
        return values.Values;
    }

    /// <summary>Tells the values of a practitioner one by one.</summary>
    internal static void Tell<TListener>(Practitioner practitioner, TListener listener)
        where TListener : IValueListener
    {
        foreach (var specialty in practitioner.Specialties)
            listener.Value(ValueKind.Specialty, specialty.Value);
        if (practitioner.Profession is { } profession)
            listener.Value(ValueKind.Profession, profession.Value);
        if (practitioner.Stage != CareerStage.Unknown)
            listener.Value(ValueKind.Stage, practitioner.Stage.ToString());
        foreach (var role in practitioner.Roles)
            listener.Value(ValueKind.Role, role.Text);
        foreach (var topic in practitioner.Topics)
            listener.Value(ValueKind.Topic, topic);
        foreach (var place in practitioner.Places)
            Tell(place, listener);
    }

    /// <summary>Tells the values of a place one by one.</summary>
    internal static void Tell<TListener>(Place place, TListener listener)
        where TListener : IValueListener
    {
        if (place.City is { } city)
            listener.City(place.InseeCode, city);
        if (place.Department is { } department)
            listener.Department(department);
        if (place.Region is { } region)
            listener.Value(ValueKind.Region, region);
        if (place.Country is { } country)
            listener.Value(ValueKind.Country, country);
        if (place.Site is { } site)
            listener.Value(ValueKind.Site, site);
        if (place.AsPrinted is { } printed)
            listener.Value(ValueKind.Site, printed);
    }

    /// <summary>Tells the values of an account one by one.</summary>
    internal static void Tell<TListener>(Account account, TListener listener)
        where TListener : IValueListener
    {
        listener.Value(ValueKind.Network, account.Network.Value);
        listener.Value(ValueKind.HasAccount, "");
        foreach (var hashtag in account.Hashtags)
            listener.Value(ValueKind.Hashtag, hashtag.Text.ToLowerInvariant());
    }

    private sealed class ToldValues : IValueListener
    {
        internal List<SearchValue> Values { get; } = [];

        public void Value(ValueKind kind, string key) => Values.Add(new(kind, key));

        public void City(string? inseeCode, string name) => Values.Add(SearchValue.City(inseeCode, name));

        public void Department(string code)
        {
            Value(ValueKind.Department, code);
            if (Departments.Find(code)?.RegionName is { } region)
                Value(ValueKind.Region, region);
        }
    }
}

/// <summary>Hears the values of a record.</summary>
internal interface IValueListener
{
    void Value(ValueKind kind, string key);

    void City(string? inseeCode, string name);

    /// <summary>A French department; its region goes with it.</summary>
    void Department(string code);
}
