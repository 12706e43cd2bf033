using MedSocial;
using MedSocial.Catalog;
using MedSocial.Search;

namespace DirectoryWeb;

/// <summary>What an address asks of the search: the typed text, and the filters that were clicked.</summary>
internal sealed record SearchAsked
{
    /// <summary>The longest text that this site takes, in characters. The library itself takes more.</summary>
    internal const int MaxTextLength = 1024;

    internal const int MaxTake = 100;

    internal const int MaxSkip = 10_000;

    internal string Text { get; init; } = "";

    internal string? Network { get; init; }

    internal string? Specialty { get; init; }

    internal string? Department { get; init; }

    internal string? Sort { get; init; }

    internal int Skip { get; init; }

    internal bool IsEmpty => Text.AsSpan().Trim().IsEmpty && Filters.All(filter => string.IsNullOrEmpty(filter.Value));

    /// <summary>Whether fewer are found than the text alone would.</summary>
    internal bool IsNarrowed => (Network ?? Specialty ?? Department) is not null;

    internal (string Name, string? Value)[] Filters => [("network", Network), ("specialty", Specialty), ("dept", Department), ("sort", Sort)];

    /// <summary>The parameters of the address that asks this.</summary>
    internal (string Name, string? Value)[] Parameters =>
        [("q", Text), .. Filters, ("skip", Skip == 0 ? null : Skip.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    internal static SearchAsked Of(IQueryCollection query) => new()
    {
        Text = query["q"].ToString(),
        Network = Known(query["network"], code => NetworkId.TryParse(code, out _)),
        Specialty = Known(query["specialty"], code => SpecialtyCode.TryParse(code, out var parsed) && Specialties.Find(parsed) is not null),
        Department = Known(query["dept"], code => Departments.Find(code) is not null),
        Sort = Known(query["sort"], order => order is "followers" or "name"),
        Skip = int.TryParse(query["skip"], System.Globalization.CultureInfo.InvariantCulture, out var skip) ? Math.Clamp(skip, 0, MaxSkip) : 0,
    };

    /// <summary>The question that this is to the library; what of the text was not understood comes back in <paramref name="issues"/>.</summary>
    internal SearchQuery ToQuery(int take, SearchFacets facets, out System.Collections.Immutable.ImmutableArray<SearchIssue> issues)
    {
        var typed = SearchQuery.Parse(Text, out issues);
        return typed with
        {
            Networks = Network is null ? typed.Networks : [.. typed.Networks, NetworkId.Parse(Network)],
            Specialties = Specialty is null ? typed.Specialties : [.. typed.Specialties, SpecialtyCode.Parse(Specialty)],
            Departments = Department is null ? typed.Departments : [.. typed.Departments, Department],
            OrderBy = Sort switch { "followers" => SearchOrder.Followers(), "name" => SearchOrder.Name, _ => typed.OrderBy },
            Facets = facets,
            Skip = Skip,
            Take = take,
        };
    }

    private static string? Known(string? value, Func<string, bool> isKnown) => !string.IsNullOrEmpty(value) && isKnown(value) ? value : null;
}
