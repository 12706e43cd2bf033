namespace MedSocial;

/// <content>What is asked of the values of every record, and how an issue is told.</content>
internal sealed partial class DirectoryValidation
{
    private void Known<T>(string field, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            Error(DirectoryIssueCode.InvalidValue, field, $"There is no {typeof(T).Name} {value}.");
    }

    private void NoDefault<T>(string field, EquatableArray<T> items)
        where T : struct, IEquatable<T>
    {
        foreach (var item in items)
        {
            if (item.Equals(default))
                Error(DirectoryIssueCode.InvalidValue, field, "An item is empty.");
        }
    }

    private void Count<T>(string field, EquatableArray<T> items)
    {
        if (items.Count > MaxItems)
            Error(DirectoryIssueCode.TooManyItems, field, $"{items.Count} items; {MaxItems} is the most.");
    }

    private void Sources(EquatableArray<SourceId> sources)
    {
        Count("Sources", sources);
        foreach (var source in sources)
            Source("Sources", source);
    }

    private void Source(string field, SourceId source)
    {
        if (!IsKnown(source))
            Error(DirectoryIssueCode.UnknownSource, field, $"The directory has no source '{source}': add it, or leave it out here.");
    }

    private bool IsKnown(OrganizationId organization) =>
        _organizations.Contains(organization) || (_update?.Keeps(organization) == true && _organizations.Add(organization));

    private Network? Find(NetworkId id)
    {
        if (!_networks.TryGetValue(id, out var network) && _update?.FindNetwork(id) is { } kept)
            _networks.Add(id, network = kept);
        return network;
    }

    // What stays is asked for once: after that it counts as one of those given.
    private bool IsKnown(SourceId source) => _sources.Contains(source) || (_update?.Keeps(source) == true && _sources.Add(source));

    private void Date(string field, PartialDate date)
    {
        if (date.Earliest > _today)
            Error(DirectoryIssueCode.FutureDate, field, $"{date} lies after {PartialDate.Day(_today)}.");
    }

    private void Error(DirectoryIssueCode code, string field, string message)
    {
        _issues.Add(new(code, IssueSeverity.Error, _record(), field, message));
    }

    private void Warning(DirectoryIssueCode code, string field, string message) =>
        _issues.Add(new(code, IssueSeverity.Warning, _record(), field, message));
}
