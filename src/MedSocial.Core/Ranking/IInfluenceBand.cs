namespace MedSocial.Ranking;

/// <summary>The edges that come from one band of sources, however their numbers are written.</summary>
internal interface IInfluenceBand
{
    /// <summary>Adds what the edges of some chunks bring. No two chunks have a row in common.</summary>
    /// <param name="firstChunk">The first chunk.</param>
    /// <param name="endChunk">The chunk behind the last.</param>
    /// <param name="passed">What each source passes on for a unit of weight.</param>
    /// <param name="sums">The sums, one for each row.</param>
    void Add(int firstChunk, int endChunk, float[] passed, float[] sums);
}
