using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MedSocial.Catalog;
using MedSocial.Storage;

namespace MedSocial;

/// <summary>Collects records in any order, checks them all, and builds the directory that holds them.</summary>
/// <remarks>
/// <para>The order of the calls does not matter: the same records give the same directory. Networks of the catalogue need not be added; a
/// directory takes those that its accounts use.</para>
/// <para>Not thread-safe. Adding is O(1); building sorts, O(n log n). A builder may go on after <see cref="Build"/>: the directory made
/// does not change.</para>
/// </remarks>
/// <example>
/// <code>
/// var directory = new MedicalDirectoryBuilder()
///     .Add(new Source { Id = "me", Title = "My own notes" })
///     .Add(new Practitioner { Id = "fraslin", Name = PersonName.Of("Jean-Jacques", "Fraslin") })
///     .Add(Account.Of("twitter:Fraslin") with { Owners = ["fraslin"] })
///     .Build();
/// </code>
/// </example>
public sealed class MedicalDirectoryBuilder
{
    private readonly DateOnly? _today;
    private readonly List<Practitioner> _practitioners = [];
    private readonly List<IReadOnlyList<Practitioner>> _made = [];
    private readonly List<Account> _accounts = [];
    private readonly List<Network> _networks = [];
    private readonly List<Organization> _organizations = [];
    private readonly List<Topic> _topics = [];
    private readonly List<Interaction> _interactions = [];
    private readonly List<Source> _sources = [];
    private ErasureMarks _marks = ErasureMarks.None;

    /// <summary>Makes an empty builder.</summary>
    /// <param name="today">The day after which dates are reported as lying in the future. Without it they are not: the library never reads
    /// the machine's clock. What the catalogue says of its networks is not held to it.</param>
    public MedicalDirectoryBuilder(DateOnly? today = null) => _today = today;

    /// <summary>Adds a practitioner.</summary>
    /// <param name="practitioner">The record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public MedicalDirectoryBuilder Add(Practitioner practitioner) => Add(_practitioners, practitioner);

    /// <summary>Adds an account.</summary>
    /// <param name="account">The record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public MedicalDirectoryBuilder Add(Account account) => Add(_accounts, account);

    /// <summary>Adds a network, in place of the one of the catalogue if it has the same identifier.</summary>
    /// <param name="network">The record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public MedicalDirectoryBuilder Add(Network network) => Add(_networks, network);

    /// <summary>Adds an organization.</summary>
    /// <param name="organization">The record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public MedicalDirectoryBuilder Add(Organization organization) => Add(_organizations, organization);

    /// <summary>Adds a topic.</summary>
    /// <param name="topic">The record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public MedicalDirectoryBuilder Add(Topic topic) => Add(_topics, topic);

    /// <summary>Adds an interaction.</summary>
    /// <param name="interaction">The record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public MedicalDirectoryBuilder Add(Interaction interaction) => Add(_interactions, interaction);

    /// <summary>Adds a source.</summary>
    /// <param name="source">The record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The record is null.</exception>
    public MedicalDirectoryBuilder Add(Source source) => Add(_sources, source);

    /// <summary>Keeps out whoever asked a directory to be forgotten, whatever is added: an import of a register leaves out the people erased before it.</summary>
    /// <param name="directory">The directory: see <see cref="DirectoryChanges.ErasedPractitioners"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The directory is null.</exception>
    /// <remarks>Records left out are reported by <see cref="TryBuild"/> as <see cref="DirectoryIssueCode.Erased"/>, a warning each that does not say who. The
    /// directory that is built keeps the marks. Costs about a microsecond for each record and identifier.</remarks>
    public MedicalDirectoryBuilder KeepErasures(MedicalDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        _marks = _marks.And(directory.Erasures);
        return this;
    }

    /// <summary>Adds every record of a directory, so that what follows extends or corrects it; whoever it has forgotten stays forgotten.</summary>
    /// <param name="directory">The directory.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The directory is null.</exception>
    public MedicalDirectoryBuilder AddAll(MedicalDirectory directory)
    {
        KeepErasures(directory);
        _sources.AddRange(directory.Sources);
        _networks.AddRange(directory.Networks);
        _organizations.AddRange(directory.Organizations);
        _topics.AddRange(directory.Topics);
        _practitioners.AddRange(directory.Practitioners);
        _accounts.AddRange(directory.Accounts);
        _interactions.AddRange(directory.Interactions);
        return this;
    }

    /// <summary>Adds practitioners who are made when the directory is built, if at all, and dropped again: a register of millions is never there as records.</summary>
    internal void AddMade(IReadOnlyList<Practitioner> practitioners) => _made.Add(practitioners);

    /// <summary>Builds the directory.</summary>
    /// <returns>The directory; warnings are only given by <see cref="TryBuild"/>.</returns>
    /// <exception cref="DirectoryValidationException">A record is wrong; the exception lists every issue of all records.</exception>
    public MedicalDirectory Build() =>
        TryBuild(out var directory, out var issues) ? directory! : throw new DirectoryValidationException(issues);

    /// <summary>Builds the directory, or tells why it cannot be built.</summary>
    /// <param name="directory">The directory, or null when an issue is an error.</param>
    /// <param name="issues">Every issue of all records, warnings included.</param>
    /// <returns>Whether the directory was built.</returns>
    public bool TryBuild(out MedicalDirectory? directory, out ImmutableArray<DirectoryIssue> issues)
    {
        var left = ImmutableArray.CreateBuilder<DirectoryIssue>();
        var records = WithoutErased(ToRecords(), left);
        directory = null;
        left.AddRange(DirectoryValidation.Check(records, _today, out var people, out var accounts));
        issues = left.ToImmutable();
        if (!HasError(issues))
            directory = new(new FlatSegment(SegmentLayout.Of(records, people, accounts)), _marks);
        return directory is not null;
    }

    private DirectoryRecords WithoutErased(DirectoryRecords records, ImmutableArray<DirectoryIssue>.Builder issues)
    {
        if (_marks.IsEmpty)
            return records;
        var erasures = new DirectoryErasures(_marks, issues);
        return new()
        {
            Practitioners = erasures.Keep(records.Practitioners),
            Accounts = erasures.Keep(records.Accounts, static _ => false),
            Networks = records.Networks,
            Organizations = records.Organizations,
            Topics = records.Topics,
            Interactions = erasures.Keep(records.Interactions, static _ => false),
            Sources = records.Sources,
        };
    }

    private static bool HasError(ImmutableArray<DirectoryIssue> issues) => issues.Any(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>The records as they were added, with the networks of the catalogue that they use.</summary>
    internal DirectoryRecords ToRecords() => new()
    {
        Practitioners = RecordView<Practitioner>.Join([_practitioners.ToArray(), .. _made]),
        Accounts = [.. _accounts],
        Networks = WithCatalogued(),
        Organizations = [.. _organizations],
        Topics = [.. _topics],
        Interactions = [.. _interactions],
        Sources = [.. _sources],
    };

    private MedicalDirectoryBuilder Add<T>(List<T> records, T record, [CallerArgumentExpression(nameof(record))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record, name);
        records.Add(record);
        return this;
    }

    /// <summary>The networks added, and those of the catalogue that accounts use.</summary>
    private ImmutableArray<Network> WithCatalogued()
    {
        var added = _networks.Select(network => network.Id).ToHashSet();
        var used = _accounts.Select(account => account.Network).Distinct()
            .Where(id => !added.Contains(id))
            .Select(Networks.Find)
            .OfType<Network>();
        return [.. _networks, .. used];
    }
}
