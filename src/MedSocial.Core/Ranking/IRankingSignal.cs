namespace MedSocial.Ranking;

/// <summary>One thing that can be said of everybody who is ranked, as a number; the library's own signals and a caller's are made alike.</summary>
/// <remarks>
/// <para>Implementations are immutable and thread-safe, answer the same for the same directory and day, and compare by value (a record does):
/// what a signal says of a whole directory is kept and used again for an equal signal. It is asked once for each candidate, and should not
/// allocate then.</para>
/// </remarks>
/// <example><code>
/// sealed record Blogs : IRankingSignal
/// {
///     public string Name => "blogs";
///     public string NameFr => "blogs";
///     public string Unit => "blogs";
///     public double Measure(in RankingCandidate one) => one.Accounts.Count(account => account.Network == NetworkId.Blog);
///     public SignalReason Explain(in RankingCandidate one, double value) => new($"{value} blogs", $"{value} blogs");
/// }
/// </code></example>
public interface IRankingSignal
{
    /// <summary>Gets the name, stable and in English, such as <c>reach</c>.</summary>
    string Name { get; }

    /// <summary>Gets the name in French.</summary>
    string NameFr { get; }

    /// <summary>Gets the unit of the value.</summary>
    string Unit { get; }

    /// <summary>Measures a candidate.</summary>
    /// <param name="candidate">Who is ranked.</param>
    /// <returns>The value in the signal's unit; NaN (as any number that is not finite) when there is no data, which is not zero.</returns>
    double Measure(in RankingCandidate candidate);

    /// <summary>Says where a value comes from.</summary>
    /// <param name="candidate">Who is ranked.</param>
    /// <param name="value">What <see cref="Measure"/> returned; never NaN.</param>
    /// <returns>The reason.</returns>
    SignalReason Explain(in RankingCandidate candidate, double value);
}

/// <summary>Why a signal has its value.</summary>
/// <param name="English">In English.</param>
/// <param name="French">In French.</param>
public readonly record struct SignalReason(string English, string French);
