using System.Collections.Immutable;

namespace MedSocial.Catalog;

/// <summary>A reason that physicians gave for staying away from social networks.</summary>
/// <param name="Code">A stable word for it.</param>
/// <param name="LabelFr">The reason in French.</param>
/// <param name="LabelEn">The reason in English.</param>
public sealed record AdoptionBarrier(string Code, string LabelFr, string LabelEn);

/// <summary>The reasons that physicians gave on mesconfreres.fr at the turn of 2014 to 2015, as the 2019 article reports them; Dominique
/// Dupagne holds there that they were as true in 2019.</summary>
public static class AdoptionBarriers
{
    /// <summary>Gets when the remarks were made.</summary>
    public static PartialDate Reported { get; } = new(new(2014, 10, 1), new(2015, 3, 31));

    /// <summary>Gets where they were made.</summary>
    public static NetworkId Network { get; } = NetworkId.MesConfreres;

    /// <summary>Gets the reasons, one for each of the six remarks, in the order of print.</summary>
    public static ImmutableArray<AdoptionBarrier> All { get; } =
    [
        new("time-secrecy-shyness", "Manque de temps, secret médical, timidité", "No time, medical secrecy, shyness"),
        new("judgement", "Peur du jugement des autres", "Fear of being judged"),
        new("less-free", "Échange moins libre que face à face", "Less free than face to face"),
        new("traceability", "Peur de laisser des traces", "Fear of leaving traces"),
        new("effort", "Surcroît de travail pour peu de retour", "More work for little in return"),
        new("ego", "Contributeurs soucieux de leur seule image", "Contributors who mind only their own image"),
    ];
}
