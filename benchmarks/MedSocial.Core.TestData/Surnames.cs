namespace MedSocial.TestData;

/// <summary>Draws family names: few common, very many rare, some compound, some with a particle.</summary>
/// <remarks>
/// The list has no counts. Its simple names stand in an order shuffled by a fixed seed, the commonest of France before all others, and the name of rank r
/// is drawn with a weight of 1 / (r + 30): Martin then has 0.35 % of all people, as in France, and the hundred commonest names 14 %.
/// </remarks>
internal sealed class Surnames
{
    private const double CompoundShare = 0.03;
    private const double ParticleShare = 0.03;
    private const int RankOffset = 30;
    private const ulong OrderSeed = 218_979;

    private static readonly string[] Commonest =
    [
        "MARTIN", "BERNARD", "THOMAS", "PETIT", "ROBERT", "RICHARD", "DURAND", "DUBOIS", "MOREAU", "LAURENT", "SIMON", "MICHEL", "LEFEBVRE", "LEROY",
        "ROUX", "DAVID", "BERTRAND", "MOREL", "FOURNIER", "GIRARD", "BONNET", "DUPONT", "LAMBERT", "FONTAINE", "ROUSSEAU", "VINCENT", "MULLER",
        "LEFEVRE", "FAURE", "ANDRE", "MERCIER", "BLANC", "GUERIN", "BOYER", "GARNIER", "CHEVALIER", "FRANCOIS", "LEGRAND", "GAUTHIER", "GARCIA",
        "PERRIN", "ROBIN", "CLEMENT", "MORIN", "NICOLAS",
    ];

    private static readonly string[] Particles = ["de ", "de ", "de ", "de la ", "du ", "Le ", "Le ", "La ", "d'"];

    private readonly string[] _simple;
    private readonly string[] _withParticle;
    private readonly AliasTable _byRank;

    internal Surnames()
    {
        var (simple, withParticle) = (new List<string>(220_000), new List<string>());
        var pinned = Commonest.ToHashSet(StringComparer.Ordinal);
        foreach (var name in NameData.Lines("surnames-fr.txt.br"))
        {
            if (name.Length > 2 && !pinned.Contains(name) && name.AsSpan().IndexOfAny(' ', '-', '\'') < 0)
                simple.Add(NameData.Capitalise(name));
            else if (name.Length > 5 && (name.StartsWith("LE ", StringComparison.Ordinal) || name.StartsWith("DE ", StringComparison.Ordinal) || name.StartsWith("D'", StringComparison.Ordinal)))
                withParticle.Add(NameData.Capitalise(name));
        }
        var shuffled = simple.ToArray();
        new SeededRandom(OrderSeed).Shuffle(shuffled.AsSpan());
        _simple = [.. Commonest.Select(NameData.Capitalise), .. shuffled];
        _withParticle = [.. withParticle];

        var weights = new double[_simple.Length];
        for (var rank = 0; rank < weights.Length; rank++)
            weights[rank] = 1.0 / (rank + 1 + RankOffset);
        _byRank = new(weights);
    }

    internal string Next(SeededRandom random)
    {
        var shape = random.NextDouble();
        if (shape < CompoundShare)
            return NextSimple(random) + (random.Chance(0.75) ? "-" : " ") + NextSimple(random);
        if (shape >= CompoundShare + ParticleShare)
            return NextSimple(random);
        return random.Chance(0.5) ? random.Pick<string>(_withParticle) : WithParticle(random);
    }

    internal string NextSimple(SeededRandom random) => _simple[_byRank.Next(random)];

    private string WithParticle(SeededRandom random)
    {
        var (particle, name) = (random.Pick<string>(Particles), NextSimple(random));
        var elides = name[0] is 'A' or 'E' or 'I' or 'O' or 'U' or 'H';
        return (elides == (particle == "d'") ? particle : elides ? "d'" : "de ") + name;
    }
}
