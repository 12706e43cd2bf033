using MedSocial.Identity;

namespace MedSocial;

/// <summary>Tells who is who in a directory: whom an account belongs to, who stands in it twice, who imitates whom.</summary>
public static class DirectoryIdentity
{
    /// <summary>Looks for the practitioner who runs an account.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="claim">What the account says of itself.</param>
    /// <param name="options">Weights, consent and objections; <see cref="MatchOptions.Default"/> when null.</param>
    /// <returns>The decision with its reasons. Nothing that a claim says throws.</returns>
    /// <remarks>Thread-safe. The first match of a directory lays out what is compared (about 1 µs a practitioner and core); every other takes tens to
    /// hundreds of microseconds. Refusals are decided before any candidate is looked for.</remarks>
    /// <example><c>directory.Match(new ProfileClaim { DisplayName = "Dr JJ Fraslin", Location = "Bouguenais" }).Explain("fr")</c></example>
    public static MatchResult Match(this MedicalDirectory directory, ProfileClaim claim, MatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(claim);
        options ??= MatchOptions.Default;
        if (MatchRefusal.ByClaim(claim, options) is { } refused)
            return refused;
        return directory.Segment.Guard((directory, claim, options), static asked => Look(asked.directory, asked.claim, asked.options));
    }

    private static MatchResult Look(MedicalDirectory directory, ProfileClaim claim, MatchOptions options)
    {
        var index = IdentityIndex.Of(directory);
        if (MatchRefusal.ByAccount(index, claim, options) is { } protectedAccount)
            return protectedAccount;
        if (!index.Idle.TryDequeue(out var engine))
            engine = new(index);
        engine.Run(claim, options);
        var result = MatchDecider.Decide(engine, directory, options);
        index.Idle.Enqueue(engine);
        return result;
    }

    /// <summary>Matches a stream of claims on all cores; answers come in the order of the claims.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="claims">The claims; read ahead by a few thousand at most.</param>
    /// <param name="options">Weights, consent and objections.</param>
    /// <param name="progress">Is told how many claims were answered, now and then.</param>
    /// <param name="cancellationToken">Ends the stream with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One answer a claim. Nothing is done before it is enumerated.</returns>
    public static IEnumerable<MatchResult> MatchAll(
        this MedicalDirectory directory,
        IEnumerable<ProfileClaim> claims,
        MatchOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(claims);
        return BatchMatch.Run(directory, claims, options ?? MatchOptions.Default, progress, cancellationToken);
    }

    /// <summary>Matches a stream of claims that arrive one by one; answers come in their order.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="options">Weights, consent and objections.</param>
    /// <param name="progress">Is told how many claims were answered, now and then.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>One answer a claim.</returns>
    public static IAsyncEnumerable<MatchResult> MatchAllAsync(
        this MedicalDirectory directory,
        IAsyncEnumerable<ProfileClaim> claims,
        MatchOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(claims);
        return BatchMatch.RunAsync(directory, claims, options ?? MatchOptions.Default, progress, cancellationToken);
    }

    /// <summary>Compares claims with the candidates that blocking brings, for <see cref="IdentityModel.Estimate"/>.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="claims">The claims; those that are refused are left out.</param>
    /// <param name="options">The start model, and objections.</param>
    /// <returns>Comparisons: for each claim its best candidates, each with the odds that the others leave it.</returns>
    public static IEnumerable<FieldComparison> Compare(this MedicalDirectory directory, IEnumerable<ProfileClaim> claims, MatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(claims);
        return ClaimComparisons.Of(directory, claims, options ?? MatchOptions.Default);
    }

    /// <summary>Finds practitioners who stand in the directory more than once.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="options">Weights and objections; <see cref="MatchOptions.Default"/> when null.</param>
    /// <param name="progress">Is told how many practitioners were done, now and then.</param>
    /// <param name="cancellationToken">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Clusters of two or more, in the order of their first member. Protected people are never looked at.</returns>
    /// <remarks>The engine and weights of <see cref="Match"/>; about 100 µs a practitioner and core.</remarks>
    public static System.Collections.Immutable.ImmutableArray<DuplicateCluster> FindDuplicates(
        this MedicalDirectory directory, MatchOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return directory.Segment.Guard(
            (directory, options: options ?? MatchOptions.Default, progress, cancellationToken),
            static asked => new DuplicateFinder(IdentityIndex.Of(asked.directory), asked.options).Run(asked.progress, asked.cancellationToken));
    }

    /// <summary>Tells how far an account looks like an imitation of one that the directory knows.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="query">What is known of the account.</param>
    /// <returns>The risk with its reasons; a risk is no verdict. O(log n) and the accounts that look alike.</returns>
    public static ImpersonationReport AssessImpersonation(this MedicalDirectory directory, ImpersonationQuery query)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(query);
        return directory.Segment.Guard((directory, query), static asked => new ImpersonationRisk(IdentityIndex.Of(asked.directory)).Assess(asked.query));
    }

    /// <summary>Makes the directory in which those who object are no answer to anything: not to a search, a completion, a ranking, a match or a request.</summary>
    /// <param name="directory">The directory; it keeps its records.</param>
    /// <param name="optOuts">The objections. Who asks for <see cref="OptOutKind.Erasure"/> is erased, which survives the next import.</param>
    /// <returns>The next snapshot. An account that others run too stays theirs. The cost is that of <see cref="MedicalDirectory.Apply"/>.</returns>
    /// <remarks>Serve this snapshot and keep the other to store: <see cref="MatchOptions.OptOuts"/> and that of requests do the same for one question.</remarks>
    public static MedicalDirectory Without(this MedicalDirectory directory, OptOutList optOuts)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(optOuts);
        return directory.Apply(optOuts.ChangesTo(directory));
    }

    /// <summary>Writes everything that the directory holds of a person, for a request for access (GDPR, article 15).</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="id">The person.</param>
    /// <param name="includeWithheldName">Whether a withheld civil name is written too; only for the person.</param>
    /// <returns>JSON; null when the directory does not know the person. O(interactions).</returns>
    public static string? ExportPerson(this MedicalDirectory directory, PractitionerId id, bool includeWithheldName = false)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return PersonExport.Write(directory, id, includeWithheldName);
    }
}
