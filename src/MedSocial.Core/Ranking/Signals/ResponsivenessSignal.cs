using System.Buffers;

namespace MedSocial.Ranking.Signals;

/// <summary>How surely and how soon somebody answers: Wilson lower end (95 %) of answered among asked × (1 + 2^(−median delay / 24 h)) / 2.</summary>
/// <remarks>
/// Unit: share; 0 to 1. Asked is every mention of an account by another in the 52 weeks before the day, the newest 1,000; answered is one that
/// the account replies to, to the same asker, within seven days; mentions of the last seven days without answer are not counted yet.
/// Whether a mention asks anything the data does not say. Missing when nobody asked.
/// </remarks>
public sealed record ResponsivenessSignal : IRankingSignal
{
    private const int MostQuestions = 1000;
    private const long Patience = 7 * 86_400;
    private const long Window = 364 * 86_400;

    /// <inheritdoc/>
    public string Name => "responsiveness";

    /// <inheritdoc/>
    public string NameFr => "réactivité";

    /// <inheritdoc/>
    public string Unit => "share";

    /// <inheritdoc/>
    public double Measure(in RankingCandidate candidate)
    {
        var (asked, answered, hours) = Count(candidate);
        return asked == 0 ? double.NaN : Wilson.Lower(answered, asked) * (answered == 0 ? 0 : (1 + double.Exp2(-hours / 24)) / 2);
    }

    /// <inheritdoc/>
    public SignalReason Explain(in RankingCandidate candidate, double value)
    {
        var (asked, answered, hours) = Count(candidate);
        return answered == 0
            ? new(FormattableString.Invariant($"none of {asked} mentions answered within a week"), FormattableString.Invariant($"aucune des {asked} mentions n’a eu de réponse en une semaine"))
            : new(
                FormattableString.Invariant($"{answered} of {asked} mentions answered within a week, half of them within {hours:0.#} hours"),
                string.Create(Contribution.French, $"{answered} mentions sur {asked} ont eu une réponse en une semaine, la moitié en {hours:0.#} heures"));
    }

    private static (int Asked, int Answered, double MedianHours) Count(in RankingCandidate candidate)
    {
        var acts = candidate.Columns.Interactions;
        var end = (candidate.Context.Day + 1L) * 86_400;
        var delays = ArrayPool<long>.Shared.Rent(MostQuestions);
        var (asked, answered) = (0, 0);
        foreach (var account in candidate.AccountOrdinals)
        {
            var towards = acts.ActsTowards(account);
            for (var at = towards.Length - 1; at >= 0 && asked < MostQuestions; at--)
            {
                var (question, second) = (towards[at], acts.Seconds[towards[at]]);
                if (second < end - Window)
                    break;
                if (second >= end || acts.Kinds[question] != InteractionKind.Mention || acts.From[question] == account)
                    continue;
                var delay = Delay(acts, account, acts.From[question], second, end);
                if (delay < 0 && second > end - Patience)
                    continue;
                asked++;
                if (delay >= 0)
                    delays[answered++] = delay;
            }
        }
        delays.AsSpan(0, answered).Sort();
        var hours = answered == 0 ? 0 : (delays[(answered - 1) / 2] + delays[answered / 2]) / 2.0 / 3600;
        ArrayPool<long>.Shared.Return(delays);
        return (asked, answered, hours);
    }

    /// <summary>The seconds until the account replied to the asker; -1 when it did not.</summary>
    private static long Delay(InteractionColumns acts, int account, int asker, long asked, long end)
    {
        var mine = acts.ActsOf(account);
        var (low, high) = (0, mine.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (acts.Seconds[mine[middle]] < asked)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < mine.Length && acts.Seconds[mine[low]] <= asked + Patience && acts.Seconds[mine[low]] < end; low++)
        {
            if (acts.To[mine[low]] == asker && acts.Kinds[mine[low]] == InteractionKind.Reply)
                return acts.Seconds[mine[low]] - asked;
        }
        return -1;
    }
}
