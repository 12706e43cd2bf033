namespace MedSocial.Requests;

/// <summary>What some hashtags together say of people, and those people by what it is worth to advice and to support.</summary>
/// <remarks>Made at the first question under the hashtags, O(n) in the people who act under them; then a request walks down from the best and stops.</remarks>
internal sealed class TopicSet
{
    /// <summary>Of no hashtag.</summary>
    internal static readonly TopicSet None = new([], 0);

    private readonly ulong[] _bits;
    private readonly Lazy<DescendingOrder> _advice;
    private readonly Lazy<DescendingOrder> _support;

    private TopicSet(TopicColumn[] columns, int candidates)
    {
        _bits = new ulong[(candidates + 63) / 64];
        if (columns is [var alone])
        {
            (Candidates, Evidence, Answers, Questions, Voices) = (alone.Candidates, alone.Evidence, alone.Answers, alone.Questions, alone.Voices);
        }
        else
        {
            Candidates = [.. columns.SelectMany(column => column.Candidates).Distinct().Order()];
            (Evidence, Answers, Questions, Voices) = (new float[Candidates.Length], new float[Candidates.Length], new float[Candidates.Length], new float[Candidates.Length]);
            foreach (var column in columns)
            {
                for (var (from, row) = (0, 0); from < column.Candidates.Length; from++)
                {
                    while (Candidates[row] != column.Candidates[from])
                        row++;
                    Evidence[row] += column.Evidence[from];
                    Answers[row] += column.Answers[from];
                    Questions[row] += column.Questions[from];
                    Voices[row] += column.Voices[from];
                }
            }
        }
        foreach (var candidate in Candidates)
            _bits[candidate >> 6] |= 1UL << candidate;
        (_advice, _support) = (new(() => new([])), new(() => new([])));
    }

    internal TopicSet(TopicColumn[] columns, AdviceColumns advice)
        : this(columns, advice.Points.Length)
    {
        _advice = new(() => new(Points(row => AdviceWeights.Topical(this[row]) + advice.Points[Candidates[row]])));
        _support = new(() => new(Points(row => SupportFinder.Topical(Evidence[row]) + advice.RecencyPoints(Candidates[row]))));
    }

    /// <summary>The candidates of whom the hashtags say something, be it that others passed something on; ascending.</summary>
    internal int[] Candidates { get; }

    private float[] Evidence { get; }

    private float[] Answers { get; }

    private float[] Questions { get; }

    private float[] Voices { get; }

    /// <summary>The rows by all points for advice that no asker changes.</summary>
    internal DescendingOrder Advice => _advice.Value;

    /// <summary>The rows by all points for support that no colleague changes.</summary>
    internal DescendingOrder Support => _support.Value;

    internal TopicSums this[int row] => new(Evidence[row], Answers[row], Questions[row], Voices[row]);

    internal bool Has(int candidate) => _bits.Length > 0 && (_bits[candidate >> 6] >> candidate & 1) != 0;

    /// <summary>What the hashtags say of a candidate.</summary>
    internal TopicSums Of(int candidate) => Has(candidate) ? this[Array.BinarySearch(Candidates, candidate)] : default;

    private float[] Points(Func<int, double> points)
    {
        var all = new float[Candidates.Length];
        for (var row = 0; row < all.Length; row++)
            all[row] = (float)points(row);
        return all;
    }
}

/// <summary>What hashtags say of one candidate.</summary>
internal readonly record struct TopicSums(float Evidence, float Answers, float Questions, float Voice)
{
    public static TopicSums operator +(TopicSums one, TopicSums other) =>
        new(one.Evidence + other.Evidence, one.Answers + other.Answers, one.Questions + other.Questions, one.Voice + other.Voice);
}
