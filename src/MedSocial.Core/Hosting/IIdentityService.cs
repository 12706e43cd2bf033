using MedSocial.Identity;

namespace MedSocial.Hosting;

/// <summary>Asks the snapshot in service: who is who? Thread-safe; each answer is of one snapshot. See <see cref="DirectoryIdentity"/>.</summary>
public interface IIdentityService
{
    /// <summary>Looks for the practitioner who runs an account; never for who is behind a pseudonym.</summary>
    /// <param name="claim">What the account says of itself.</param>
    /// <param name="options">Weights, consent and objections; <see cref="MatchOptions.Default"/> when null.</param>
    /// <returns>The decision with its reasons.</returns>
    MatchResult Match(ProfileClaim claim, MatchOptions? options = null);

    /// <summary>Tells how far an account looks like an imitation of one that the directory knows.</summary>
    /// <param name="query">What is known of the account.</param>
    /// <returns>The risk with its reasons.</returns>
    ImpersonationReport AssessImpersonation(ImpersonationQuery query);

    /// <summary>Writes everything that the directory holds of a person, for a request for access.</summary>
    /// <param name="id">The person.</param>
    /// <param name="includeWithheldName">Whether a withheld civil name is written too; only for the person.</param>
    /// <returns>JSON; null when the directory does not know the person.</returns>
    string? ExportPerson(PractitionerId id, bool includeWithheldName = false);
}

internal sealed class IdentityService(DirectoryProvider provider) : IIdentityService
{
    public MatchResult Match(ProfileClaim claim, MatchOptions? options = null) =>
        provider.Telemetry.Measure("match", (provider.Current, claim, options), static asked => asked.Current.Match(asked.claim, asked.options));

    public ImpersonationReport AssessImpersonation(ImpersonationQuery query) =>
        provider.Telemetry.Measure("impersonation", (provider.Current, query), static asked => asked.Current.AssessImpersonation(asked.query));

    public string? ExportPerson(PractitionerId id, bool includeWithheldName = false) => provider.Telemetry.Measure(
        "export", (provider.Current, id, includeWithheldName), static asked => asked.Current.ExportPerson(asked.id, asked.includeWithheldName));
}
