using MedSocial.Catalog;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>What a sign tells of a person.</summary>
internal enum QuasiKind
{
    Age,
    Sex,
    Place,
    Rare,
    Job,
    Family,
}

/// <summary>A sign: words, and the age in years (negative for babies) or the commune that they name.</summary>
internal readonly record struct QuasiSign(QuasiKind Kind, int First, int End, int Age, Commune? Commune);

/// <summary>Signs that stand near each other.</summary>
internal sealed class QuasiGroup
{
    private readonly List<QuasiSign> _signs = [];
    private int _kinds;

    internal int Age { get; private set; }

    internal Commune? Commune { get; private set; }

    internal int Last => _signs[^1].End;

    /// <summary>Gets whether a rare disease or a small commune is among them, which weigh as two.</summary>
    internal bool Exact => Has(QuasiKind.Rare) || (Commune is { Population: < 20_000 }) || Age is < 0 or >= 90;

    internal int Weight => System.Numerics.BitOperations.PopCount((uint)_kinds);

    internal bool Has(QuasiKind kind) => (_kinds & 1 << (int)kind) != 0;

    internal void Add(QuasiSign sign)
    {
        if (sign.Kind == QuasiKind.Age && !Has(QuasiKind.Age))
            Age = sign.Age;
        if (sign.Kind == QuasiKind.Place && (Commune is null || sign.Commune!.Population < Commune.Population))
            Commune = sign.Commune;
        if (!Has(sign.Kind) || sign.Kind is QuasiKind.Age or QuasiKind.Place)
            _signs.Add(sign);
        _kinds |= 1 << (int)sign.Kind;
    }

    internal TextSpan[] Parts(ReviewText text)
    {
        var parts = new TextSpan[_signs.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = text.Span(_signs[i].First, _signs[i].End);
        return parts;
    }
}

/// <summary>The signs of a text, in order.</summary>
internal sealed class QuasiSigns
{
    private readonly List<QuasiSign> _signs = [];

    internal void Add(QuasiSign sign) => _signs.Add(sign);

    internal IEnumerable<QuasiGroup> Groups(int reach)
    {
        QuasiGroup? group = null;
        foreach (var sign in _signs)
        {
            if (group is not null && sign.First - group.Last > reach)
            {
                yield return group;
                group = null;
            }
            group ??= new();
            group.Add(sign);
        }
        if (group is not null)
            yield return group;
    }
}
