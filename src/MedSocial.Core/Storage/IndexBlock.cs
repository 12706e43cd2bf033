namespace MedSocial.Storage;

/// <summary>What was read of a run of profiles; words, values and handles by the numbers that their reader gave them.</summary>
/// <remarks>The ends say for each profile of the run, in order, where its items end; they start at 0.</remarks>
internal sealed class IndexBlock
{
    /// <summary>Who read it.</summary>
    internal required IndexReader Reader { get; init; }

    internal required int FirstProfile { get; init; }

    internal required int[] Words { get; init; }

    internal required int[] WordEnds { get; init; }

    internal required int[] Values { get; init; }

    internal required int[] ValueEnds { get; init; }

    /// <summary>A handle in the upper half, its profile in the lower; profiles ascend.</summary>
    internal required ulong[] Handles { get; init; }

    /// <summary>The figures of all accounts.</summary>
    internal required AccountFigures[] Figures { get; init; }

    /// <summary>The profiles whose figures they are, ascending.</summary>
    internal required int[] Known { get; init; }

    /// <summary>Where the figures of each of the known end.</summary>
    internal required int[] FigureEnds { get; init; }
}
