namespace MedSocial.Identity;

/// <summary>The levels of a model at the places of <see cref="DefaultModel"/>, and the prior of a directory.</summary>
/// <remarks>Fields and levels are found by name: a model that lacks one has no opinion about it.</remarks>
internal sealed class ModelWeights
{
    private readonly LevelModel?[][] _levels = new LevelModel?[DefaultModel.FieldCount][];

    internal ModelWeights(IdentityModel model, int people)
    {
        Model = model;
        for (var i = 0; i < _levels.Length; i++)
        {
            var (start, field) = (DefaultModel.Accounts[i], model.Field(DefaultModel.Accounts[i].Name));
            _levels[i] = [.. start.Levels.Select(level => field is not null && field.IndexOf(level.Name) is >= 0 and var at ? field.Levels[at] : null)];
        }
        People = Math.Max(model.LeastPopulation, people);
        Prior = Odds.Bits(model.Coverage) - Math.Log2(People);
    }

    internal IdentityModel Model { get; }

    /// <summary>How many people the directory stands for.</summary>
    internal int People { get; }

    /// <summary>The prior odds that one practitioner runs the account, in bits: the odds that anybody of the directory does, shared by all.</summary>
    internal double Prior { get; }

    /// <summary>What a level says, of a value that so many share.</summary>
    internal FieldEvidence Of(int field, int level, double share = 1) => new(level, share, _levels[field][level]?.Weight(share) ?? 0);

    /// <summary>What a level says when it says more than another; that other when it does not, or when the model lacks the level.</summary>
    internal FieldEvidence Better(in FieldEvidence other, int field, int level, double share)
    {
        if (_levels[field][level] is not { } model)
            return other;
        var bits = model.Weight(share);
        return other.Level < 0 || bits > other.Bits ? new(level, share, bits) : other;
    }
}
