using System.Collections.Immutable;
using MedSocial.Ranking;

namespace MedSocial.Requests;

/// <content>Whom the asker knows, and who was recommended.</content>
internal sealed partial class PeerSearch
{
    /// <summary>How far back the asker's own acts and those towards him are read, at most: beyond it nobody is known by them.</summary>
    internal const int MostActs = 50_000;

    /// <summary>How the asker knows a person, for the answer.</summary>
    internal PeerRelations RelationsWith(int practitioner) =>
        (PeerRelations)(Scratch.Relations(practitioner) & (PeerMarks.Follows | PeerMarks.FollowedBy | PeerMarks.Exchange | PeerMarks.AddressBook));

    /// <summary>Counts the recommendations that stand on the day and are for one of the specialties; each who recommends counts once.</summary>
    internal void Recommend(ImmutableArray<SpecialtyCode> specialties)
    {
        var (lastFrom, lastTo) = (-2, -2);
        foreach (var line in Columns.Books.Get(Request.Book, Segment, static (book, segment) => new(segment, book)).Lines)
        {
            var isOwn = line.From >= 0 && line.From == Asker;
            if (line.On > Day || !(isOwn || line.ConsentOn <= Day) || (line.Specialty is { } code && !specialties.IsEmpty && !specialties.Contains(code)))
                continue;
            // Who objects is no witness either.
            if (line.From >= 0 && (_objections[line.From >> 6] >> line.From & 1) != 0)
                continue;
            if (isOwn)
                Scratch.Relate(line.To, PeerMarks.AddressBook | (line.HasTelephone ? PeerMarks.Telephone : PeerMarks.None));
            if ((line.From, line.To) != (lastFrom, lastTo) || line.From < 0)
                Scratch.Recommend(line.To);
            (lastFrom, lastTo) = (line.From, line.To);
        }
    }

    /// <summary>Marks those whom the asker follows or answered and the other way round; the newest acts alone, where there are very many.</summary>
    private void Relate()
    {
        if (Asker < 0)
            return;
        var acts = Ranking.Interactions;
        foreach (var account in Segment.AccountsOf(Asker))
        {
            Relate(acts.ActsOf(account), acts.To, PeerMarks.Follows);
            Relate(acts.ActsTowards(account), acts.From, PeerMarks.FollowedBy);
        }
    }

    private void Relate(ReadOnlySpan<int> some, int[] others, PeerMarks follow)
    {
        var acts = Ranking.Interactions;
        for (var at = some.Length - 1; at >= Math.Max(0, some.Length - MostActs); at--)
        {
            var act = some[at];
            var mark = acts.Kinds[act] switch
            {
                InteractionKind.Follow => follow,
                InteractionKind.Reply => PeerMarks.Exchange,
                InteractionKind.Endorsement => follow == PeerMarks.FollowedBy ? PeerMarks.Endorses : PeerMarks.None,
                _ => PeerMarks.None,
            };
            if (mark == PeerMarks.None || acts.Day(act) > Day)
                continue;
            if (Ranking.CandidatePractitioners[Ranking.CandidateOfAccount[others[act]]] is >= 0 and var practitioner && practitioner != Asker)
                Scratch.Relate(practitioner, mark);
        }
    }
}
