using MedSocial.Identity;
using MedSocial.Search;
using MedSocial.Search.Queries;
using MedSocial.Storage;

namespace MedSocial.Requests;

/// <content>Who may be named: nobody who objects, is too far away, or cannot be written to.</content>
internal sealed partial class PeerSearch
{
    private ulong _networks;
    private bool _isLimitedToNetworks;

    internal UnitPoint? Centre { get; private set; }

    internal double RadiusKm { get; private set; }

    internal float Reach2 { get; private set; } = float.PositiveInfinity;

    /// <summary>The gates of everybody: the asker, objections, the account against whom support is sought.</summary>
    internal LeftOutReason Gate(int practitioner)
    {
        if (practitioner == Asker)
            return LeftOutReason.Asker;
        if ((_objections[practitioner >> 6] >> practitioner & 1) != 0)
            return LeftOutReason.OptedOut;
        return (Scratch.Relations(practitioner) & PeerMarks.Aggressor) != 0 ? LeftOutReason.Aggressor : LeftOutReason.None;
    }

    /// <summary>Whether the person can be written to: on a network that is asked for, by private message where that is needed.</summary>
    internal LeftOutReason GateChannel(int practitioner, bool isPrivate)
    {
        if (Ranking.CandidateOfPractitioner[practitioner] is not (>= 0 and var candidate) || Columns.OpenOn[candidate] == 0)
            return LeftOutReason.NoOpenAccount;
        var on = isPrivate ? Columns.MessagesOn[candidate] : Columns.OpenOn[candidate];
        return (on & _networks) == 0 || (_isLimitedToNetworks && (on & _networks) == PeerColumns.Bit(int.MaxValue) && Channel(practitioner, isPrivate) < 0)
            ? LeftOutReason.NoSharedChannel : LeftOutReason.None;
    }

    /// <summary>Whether the person is near enough; who goes under a pseudonym is not tied to a place.</summary>
    /// <param name="practitioner">The person.</param>
    /// <param name="chord2">The square of the chord to the nearest practice; NaN without a place.</param>
    internal LeftOutReason GatePlace(int practitioner, out float chord2)
    {
        chord2 = float.NaN;
        if (Centre is not { } centre)
            return LeftOutReason.None;
        if ((Columns.Flags(practitioner) & PersonFlags.Protected) != 0)
            return LeftOutReason.Pseudonymous;
        var points = Columns.Points(practitioner);
        if (points.IsEmpty)
            return LeftOutReason.PlaceUnknown;
        chord2 = float.PositiveInfinity;
        foreach (var point in points)
            chord2 = Math.Min(chord2, point.Chord2(centre));
        return chord2 > Reach2 ? LeftOutReason.TooFar : LeftOutReason.None;
    }

    /// <summary>The best known open account of a person on a network that is asked for; -1 when there is none.</summary>
    internal int Channel(int practitioner, bool isPrivate)
    {
        if (Ranking.CandidateOfPractitioner[practitioner] is not (>= 0 and var candidate))
            return -1;
        foreach (var account in Ranking.Accounts(candidate))
        {
            var network = Ranking.Networks[account];
            if (Columns.IsOpen[account] && IsAllowed(network) && (!isPrivate || Columns.NetworkHasMessages[network]))
                return account;
        }
        return -1;
    }

    internal bool IsAllowed(int network) => !_isLimitedToNetworks || AllowedNetworks.Contains(network);

    internal HashSet<int> AllowedNetworks { get; } = [];

    /// <summary>How far away the nearest practice is; null without a place, where it is not known, and for those whose place is not to be tied to them.</summary>
    internal double? Distance(int practitioner)
    {
        if (Centre is not { } centre || (Columns.Flags(practitioner) & PersonFlags.Protected) != 0)
            return null;
        var chord2 = float.PositiveInfinity;
        foreach (var point in Columns.Points(practitioner))
            chord2 = Math.Min(chord2, point.Chord2(centre));
        return float.IsFinite(chord2) ? UnitPoint.Km(chord2) : null;
    }

    /// <summary>Finds a place by name, postal code or coordinates.</summary>
    internal static GeoPoint? FindPlace(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 256)
            return null;
        return QueryCatalog.Point(text) ?? QueryPlaces.Find(text.Trim());
    }

    internal static bool IsRadius(double km) => km is > 0 and <= Near.MaxRadiusKm;

    private static ulong[] Marked(Segment segment, OptOutList list)
    {
        var bits = new ulong[(segment.Practitioners.Count + 63) / 64];
        foreach (var one in list.All)
        {
            if (segment.Ordinal(one.Practitioner) is >= 0 and var practitioner)
                bits[practitioner >> 6] |= 1UL << practitioner;
        }
        return bits;
    }

    private void ReadPlace(double? usualRadius)
    {
        var radius = Request.RadiusKm ?? usualRadius;
        if (radius is { } given && !IsRadius(given))
        {
            Issue(PeerIssueCode.InvalidRadius);
            radius = usualRadius;
        }
        RadiusKm = radius ?? Near.MaxRadiusKm;
        if (Request.Place is not { } place)
        {
            // Where a distance matters and no place is given, it is measured from where the asker practises.
            if (usualRadius is not null && Asker >= 0 && (Columns.Flags(Asker) & PersonFlags.Protected) == 0 && Columns.Points(Asker) is [var own, ..])
                (Centre, Reach2) = (own, UnitPoint.Chord2(RadiusKm));
            return;
        }
        if (FindPlace(place) is not { } point)
        {
            Issue(PeerIssueCode.UnknownPlace);
            return;
        }
        Centre = new(point);
        if (radius is not null)
            Reach2 = UnitPoint.Chord2(RadiusKm);
    }

    private void ReadNetworks()
    {
        foreach (var network in Request.Networks)
        {
            if (Segment.OrdinalOf(network) is >= 0 and var ordinal)
                AllowedNetworks.Add(ordinal);
            else
                Issue(PeerIssueCode.UnknownNetwork);
        }
        if (Request.Networks.IsEmpty && Asker >= 0)
        {
            foreach (var account in Segment.AccountsOf(Asker))
            {
                if (Columns.IsOpen[account])
                    AllowedNetworks.Add(Ranking.Networks[account]);
            }
        }
        _isLimitedToNetworks = AllowedNetworks.Count > 0 || !Request.Networks.IsEmpty;
        _networks = _isLimitedToNetworks ? 0 : ulong.MaxValue;
        foreach (var network in AllowedNetworks)
            _networks |= PeerColumns.Bit(network);
    }
}
