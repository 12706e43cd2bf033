using System.Globalization;
using MedSocial.Identity;

namespace MedSocial.Benchmarks;

/// <summary>One claim and the truth about it.</summary>
/// <param name="Claim">What the account says.</param>
/// <param name="Owner">The ordinal of the person; those of the directory are below its size.</param>
/// <param name="Stated">What of the owner's record the claim states truly, as the logarithm (base 2) of the share of people who agree with it.</param>
internal readonly record struct LabelledClaim(ProfileClaim Claim, int Owner, double Stated)
{
    private const double Undetermined = 0.005;

    /// <summary>Whether fewer than one in two hundred other people are expected to agree with everything that the claim truly states.</summary>
    /// <remarks>By the counts of the population itself: so the definition knows nothing of the weights that are measured.</remarks>
    internal bool IsDetermined(int people) => Owner < people && people * Math.Pow(2, Stated) < Undetermined;

    /// <summary>Writes claims, one a line, so that who matches them need not hold them.</summary>
    internal static void Write(string path, IEnumerable<LabelledClaim> claims) => File.WriteAllLines(path, claims.Select(one => string.Join('\t',
        one.Owner.ToString(CultureInfo.InvariantCulture), one.Stated.ToString("R", CultureInfo.InvariantCulture), one.Claim.DisplayName, one.Claim.Handle, one.Claim.Bio, one.Claim.Location)));

    /// <summary>Reads claims, one after the other.</summary>
    internal static IEnumerable<LabelledClaim> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t');
            yield return new(
                new() { DisplayName = Stated(parts[2]), Handle = Stated(parts[3]), Bio = Stated(parts[4]), Location = Stated(parts[5]) },
                int.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        static string? Stated(string part) => part.Length == 0 ? null : part;
    }
}
