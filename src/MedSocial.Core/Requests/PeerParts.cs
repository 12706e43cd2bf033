using System.Collections.Immutable;
using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <summary>Gathers the parts of one answer's score; only for those who are named.</summary>
internal sealed class PeerParts
{
    private readonly ImmutableArray<Contribution>.Builder _parts = ImmutableArray.CreateBuilder<Contribution>();

    internal ImmutableArray<Contribution> All => _parts.ToImmutable();

    internal void Add(string signal, string signalFr, double points, string reason, string reasonFr)
    {
        _parts.Add(new(signal, points, reason) { SignalFr = signalFr, ReasonFr = reasonFr });
    }

    internal void AddMissing(string signal, string signalFr) =>
        _parts.Add(new(signal, 0, "no data") { SignalFr = signalFr, ReasonFr = "aucune donnée", IsMissing = true });

    /// <summary>Adds what a signal of the rankings says.</summary>
    internal void Add(WeightedSignal one, float[] values, RankingContext context, int candidate)
    {
        if (candidate < 0 || float.IsNaN(values[candidate]))
        {
            AddMissing(one.Signal.Name, one.Signal.NameFr);
            return;
        }
        var who = new RankingCandidate(context, candidate);
        var reason = one.Signal.Explain(who, one.Signal.Measure(who));
        Add(one.Signal.Name, one.Signal.NameFr, one.Weight * values[candidate], reason.English, reason.French);
    }

    internal void AddRelations(PeerRelations relations, double points)
    {
        var (en, fr) = PeerRelationTexts.Of(relations);
        Add("relation", "relation", points, en, fr);
    }

    internal void AddDistance(double? km, double points)
    {
        if (km is not { } known)
            AddMissing("distance", "distance");
        else
            Add("distance", "distance", points, FormattableString.Invariant($"{known:0.#} km away"), string.Create(Contribution.French, $"à {known:0.#} km"));
    }
}

/// <summary>How people know each other, in words.</summary>
internal static class PeerRelationTexts
{
    internal static (string English, string French) Of(PeerRelations relations)
    {
        var (en, fr) = (new List<string>(), new List<string>());
        if ((relations & PeerRelations.MutualFollow) == PeerRelations.MutualFollow)
            Add("follow each other", "se suivent");
        else if ((relations & PeerRelations.Follows) != 0)
            Add("followed by the asker", "suivi par le demandeur");
        else if ((relations & PeerRelations.FollowedBy) != 0)
            Add("follows the asker", "suit le demandeur");
        if ((relations & PeerRelations.Exchange) != 0)
            Add("answered each other", "se sont répondu");
        if ((relations & PeerRelations.AddressBook) != 0)
            Add("in the asker’s address book", "dans le carnet d’adresses du demandeur");
        return en.Count == 0 ? ("not known to each other", "ne se connaissent pas") : (string.Join(", ", en), string.Join(", ", fr));

        void Add(string english, string french)
        {
            en.Add(english);
            fr.Add(french);
        }
    }
}
