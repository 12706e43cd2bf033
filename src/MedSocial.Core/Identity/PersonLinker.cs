using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>One row of a set of persons.</summary>
/// <param name="Id">What the row is called; the caller's own.</param>
/// <param name="Values">The values in the order of the linker's columns; null or blank where nothing is known.</param>
public sealed record PersonRecord(string Id, EquatableArray<string?> Values);

/// <summary>Two rows that are taken for one person.</summary>
/// <param name="Left">The identifier of one row.</param>
/// <param name="Right">The identifier of the other.</param>
/// <param name="Weight">The weight of the evidence in bits, the prior included.</param>
/// <param name="Posterior">The probability that they are one person, given the model and the other candidates.</param>
/// <param name="Waterfall">The parts of the weight; they add up to it.</param>
public sealed record PersonLink(string Left, string Right, double Weight, double Posterior, EquatableArray<WeightStep> Waterfall);

/// <summary>Links sets of persons by any named fields: name, suburb, postcode, birth date, phone ... as febrl generates them.</summary>
/// <remarks>
/// <para>The engine and the weights are those of <see cref="IdentityModel"/>; a column counts when the model has a field of its name, or of its usual
/// name: <c>first_name</c>, <c>prénom</c> and <c>given_name</c> are one. Other columns are given fields by <see cref="FieldModel.Of"/>, and <see cref="Ignored"/>
/// says which count for nothing. Pairs are brought together by blocks: rows that agree in one field that few share, or in two that few share
/// together, names by their sound, also where columns are exchanged or letters scrambled; see the architecture note. Immutable and thread-safe.</para>
/// </remarks>
/// <example><c>new PersonLinker(IdentityModel.People, ["given_name", "surname", "date_of_birth"]).Fit(left, right).Link(left, right)</c></example>
public sealed class PersonLinker
{
    private readonly ImmutableArray<string> _columns;

    /// <summary>Makes a linker.</summary>
    /// <param name="model">The weights; fields that no column has are left out.</param>
    /// <param name="columns">The names of the values of each row, in their order.</param>
    /// <exception cref="ArgumentException">The model and the columns have no name in common.</exception>
    public PersonLinker(IdentityModel model, IEnumerable<string> columns)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(columns);
        var given = columns.ToImmutableArray();
        _columns = [.. given.Select(column => model.Field(column) is null ? PersonFieldNames.Standard(column) : column)];
        Ignored = given.Where((column, at) => model.Field(_columns[at]) is not { Comparator: not FieldComparator.Account } || _columns.IndexOf(_columns[at]) != at).ToImmutableArray();
        Model = model with { Fields = model.Fields.Where(field => field.Comparator != FieldComparator.Account && _columns.Contains(field.Name)).ToImmutableArray() };
        if (Model.Fields.IsEmpty)
            throw new ArgumentException("The model has no field of the name of a column.", nameof(columns));
    }

    /// <summary>Gets the model, with the fields that there are columns for.</summary>
    public IdentityModel Model { get; }

    /// <summary>Gets the columns that count for nothing: the model has no field for them, or another column stands for it.</summary>
    public EquatableArray<string> Ignored { get; }

    /// <summary>Gets whether each row of either set has one counterpart at most, as in two sets without duplicates; true unless it is set.</summary>
    public bool IsOneToOne { get; init; } = true;

    /// <summary>Makes the linker whose weights are estimated on the sets themselves, without labels: <see cref="IdentityModel.Estimate"/> on <see cref="Compare"/>.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other; null to link one set within itself.</param>
    /// <returns>The linker. O(rows + pairs that blocking brings together), and memory for all of these.</returns>
    public PersonLinker Fit(IReadOnlyList<PersonRecord> left, IReadOnlyList<PersonRecord>? right = null) =>
        new(Model.Estimate(Compare(left, right)), _columns) { IsOneToOne = IsOneToOne };

    /// <summary>Lists the pairs that blocking brings together: what is not among them is never found. For measuring how complete they are.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other; null for one set within itself.</param>
    /// <returns>The identifiers of each pair, in the order of <paramref name="left"/>.</returns>
    public IEnumerable<(string Left, string Right)> Pairs(IReadOnlyList<PersonRecord> left, IReadOnlyList<PersonRecord>? right = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        return new LinkageRun(Model, _columns, left, right).Pairs()
            .Select(pair => (left[pair.Row].Id, pair.Other < left.Count ? left[pair.Other].Id : right![pair.Other - left.Count].Id));
    }

    /// <summary>Finds for each row of one set the row of another that is the same person.</summary>
    /// <param name="left">The rows to find.</param>
    /// <param name="right">The rows to find them in.</param>
    /// <param name="progress">Is told how many rows of <paramref name="left"/> were done, now and then.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The links that reach the model's posterior, in the order of <paramref name="left"/>. When <see cref="IsOneToOne"/> is set they reach its margin too, and
    /// each row of either set is in one link at most; otherwise a row may have several.</returns>
    /// <remarks>O(rows + pairs that blocking brings together), on all cores.</remarks>
    public ImmutableArray<PersonLink> Link(
        IReadOnlyList<PersonRecord> left, IReadOnlyList<PersonRecord> right, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var run = new LinkageRun(Model, _columns, left, right);
        return IsOneToOne
            ? [.. run.OneToOne(progress, cancellationToken).Select(link => run.Link(link.Row, link.Other, link.Weight, link.Posterior))]
            : All(run, progress, cancellationToken);
    }

    /// <summary>Finds the rows of one set that are one person.</summary>
    /// <param name="records">The rows.</param>
    /// <param name="progress">Is told how many rows were done, now and then.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Every pair that reaches the model's posterior, the smaller row first; put them together with <see cref="Clusters"/>.</returns>
    public ImmutableArray<PersonLink> FindDuplicates(IReadOnlyList<PersonRecord> records, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var run = new LinkageRun(Model, _columns, records, null);
        run.CountPeople(cancellationToken);
        return All(run, progress, cancellationToken);
    }

    /// <summary>Puts rows together that links join, directly or through others.</summary>
    /// <param name="links">The links.</param>
    /// <returns>The groups of two or more, each sorted, in the order of their first.</returns>
    public static ImmutableArray<EquatableArray<string>> Clusters(IEnumerable<PersonLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var sets = new DisjointSets<string>();
        foreach (var link in links)
            sets.Join(link.Left, link.Right);
        return [.. sets.Groups(StringComparer.Ordinal).Select(group => new EquatableArray<string>([.. group]))];
    }

    /// <summary>Compares the pairs that blocking brings together, and random ones, for <see cref="IdentityModel.Estimate"/>.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other; null for one set within itself.</param>
    /// <returns>The comparisons; the fields are those of <see cref="Model"/>.</returns>
    public IEnumerable<FieldComparison> Compare(IReadOnlyList<PersonRecord> left, IReadOnlyList<PersonRecord>? right = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        return Comparisons();

        IEnumerable<FieldComparison> Comparisons()
        {
            var run = new LinkageRun(Model, _columns, left, right);
            run.CountPeople();
            foreach (var comparison in run.Compare())
                yield return comparison;
        }
    }

    private static ImmutableArray<PersonLink> All(LinkageRun run, IProgress<long>? progress, CancellationToken cancellationToken) =>
        [.. run.Likely(progress, cancellationToken).Select(link => run.Link(link.Row, link.Other, link.Weight, Odds.Probability(link.Weight)))];
}
