namespace MedSocial.Ranking;

/// <summary>One way to go through all edges once and make new voices of those that stand.</summary>
internal interface IInfluencePass
{
    /// <summary>One iteration.</summary>
    /// <param name="each">How tasks are run: one by one or side by side, begun in order, all done when it returns.</param>
    /// <returns>How much the voices changed, and their sum.</returns>
    (double Change, double Sum) Step(Action<int, Action<int>> each);

    /// <summary>The voice of each node, with what it was given. O(nodes).</summary>
    double[] Values();
}
