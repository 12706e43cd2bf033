using System.Collections.Immutable;
using MedSocial.Search;

namespace MedSocial.TestData;

/// <summary>A query whose right answers are known.</summary>
/// <remarks>Immutable. What is not needed by the kind is null or empty.</remarks>
public sealed record TestQuery
{
    /// <summary>Gets the kind.</summary>
    public required QueryKind Kind { get; init; }

    /// <summary>Gets what a person types.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the words of the text that are names, folded, in the order in which they are typed; without city, specialty and operators.</summary>
    public ImmutableArray<string> NameWords { get; init; } = [];

    /// <summary>Gets the city of a query by name and city.</summary>
    public string? City { get; init; }

    /// <summary>Gets the everyday word of a query by name and specialty.</summary>
    public string? SpecialtyWord { get; init; }

    /// <summary>Gets the handle, without the sign, of a query by handle.</summary>
    public string? Handle { get; init; }

    /// <summary>Gets the specialty of the kinds that filter.</summary>
    public SpecialtyCode? Specialty { get; init; }

    /// <summary>Gets the network of the kind that sorts.</summary>
    public NetworkId? Network { get; init; }

    /// <summary>Gets the middle of a radius.</summary>
    public GeoPoint? Center { get; init; }

    /// <summary>Gets the radius in kilometres.</summary>
    public double RadiusKm { get; init; }

    /// <summary>Gets the ordinals that are right as the first answer, ascending. Several where people share the name, or the sorted value.</summary>
    public required ImmutableArray<int> RightFirst { get; init; }

    /// <summary>Gets the ordinals that are right among the first ten, ascending.</summary>
    public required ImmutableArray<int> RightInTen { get; init; }

    /// <summary>Gets the largest counts of a query for facets, descending, ten at most.</summary>
    public ImmutableArray<int> Counts { get; init; } = [];

    /// <summary>Gets the identifiers of <see cref="RightFirst"/>.</summary>
    public IEnumerable<PractitionerId> Expected => RightFirst.Select(SyntheticDirectory.IdOf);

    /// <summary>Gets the same question as a typed query, as far as filters and text go: sorting, facets and distances are the caller's to add.</summary>
    public SearchQuery ToSearchQuery(int take = 10) => new()
    {
        Text = Specialty is null ? Text : "",
        Specialties = Specialty is { } specialty ? [specialty] : default,
        Networks = Network is { } network ? [network] : default,
        Take = take,
    };

    /// <summary>Judges an answer: is the first right, and the first ten?</summary>
    /// <param name="answer">The ordinals, best first, ten at most; the counts, largest first, of a query for facets.</param>
    /// <returns>
    /// For kinds that look for somebody: 1 or 0 each, the second when anyone of the ten is right. For kinds that sort, the second is the share of the
    /// places that are right; for facets, of the counts.
    /// </returns>
    public (double First, double InTen) Judge(ReadOnlySpan<int> answer)
    {
        if (Kind == QueryKind.Facets)
            return Share(answer, Counts.AsSpan());
        if (Kind is not (QueryKind.FilterSort or QueryKind.Radius))
            return (answer.Length > 0 && Has(RightFirst, answer[0]) ? 1 : 0, AnyOf(answer) ? 1 : 0);
        if (RightInTen.IsEmpty)
            return answer.IsEmpty ? (1, 1) : (0, 0);
        var right = 0;
        foreach (var ordinal in answer)
            right += Has(RightInTen, ordinal) ? 1 : 0;
        return (answer.Length > 0 && Has(RightFirst, answer[0]) ? 1 : 0, (double)right / Math.Min(10, RightInTen.Length));
    }

    private bool AnyOf(ReadOnlySpan<int> answer)
    {
        foreach (var ordinal in answer)
        {
            if (Has(RightInTen, ordinal))
                return true;
        }
        return false;
    }

    private static (double, double) Share(ReadOnlySpan<int> answer, ReadOnlySpan<int> right)
    {
        if (right.IsEmpty)
            return answer.IsEmpty ? (1, 1) : (0, 0);
        var same = 0;
        for (var i = 0; i < Math.Min(answer.Length, right.Length); i++)
            same += answer[i] == right[i] ? 1 : 0;
        return (answer.Length > 0 && answer[0] == right[0] ? 1 : 0, (double)same / right.Length);
    }

    private static bool Has(ImmutableArray<int> ordinals, int ordinal) => ordinals.AsSpan().BinarySearch(ordinal) >= 0;
}
