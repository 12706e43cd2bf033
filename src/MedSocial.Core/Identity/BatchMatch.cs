using System.Runtime.CompilerServices;

namespace MedSocial.Identity;

/// <summary>Matches many claims: batches of them on as many tasks as there are cores, given back in order.</summary>
internal static class BatchMatch
{
    private const int BatchSize = 512;

    internal static IEnumerable<MatchResult> Run(
        MedicalDirectory directory, IEnumerable<ProfileClaim> claims, MatchOptions options, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var underWay = new Queue<Task<MatchResult[]>>();
        var done = 0L;
        foreach (var batch in claims.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            underWay.Enqueue(Start(directory, batch, options, cancellationToken));
            if (underWay.Count <= Environment.ProcessorCount)
                continue;
            foreach (var result in Next())
                yield return result;
        }
        while (underWay.Count > 0)
        {
            foreach (var result in Next())
                yield return result;
        }

        MatchResult[] Next()
        {
            var results = underWay.Dequeue().GetAwaiter().GetResult();
            progress?.Report(done += results.Length);
            return results;
        }
    }

    internal static async IAsyncEnumerable<MatchResult> RunAsync(
        MedicalDirectory directory,
        IAsyncEnumerable<ProfileClaim> claims,
        MatchOptions options,
        IProgress<long>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var underWay = new Queue<Task<MatchResult[]>>();
        var batch = new List<ProfileClaim>(BatchSize);
        var done = 0L;
        await foreach (var claim in claims.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(claim);
            if (batch.Count < BatchSize)
                continue;
            underWay.Enqueue(Start(directory, [.. batch], options, cancellationToken));
            batch.Clear();
            if (underWay.Count <= Environment.ProcessorCount)
                continue;
            var results = await underWay.Dequeue().ConfigureAwait(false);
            progress?.Report(done += results.Length);
            foreach (var result in results)
                yield return result;
        }
        if (batch.Count > 0)
            underWay.Enqueue(Start(directory, [.. batch], options, cancellationToken));
        while (underWay.Count > 0)
        {
            var results = await underWay.Dequeue().ConfigureAwait(false);
            progress?.Report(done += results.Length);
            foreach (var result in results)
                yield return result;
        }
    }

    private static Task<MatchResult[]> Start(MedicalDirectory directory, ProfileClaim[] batch, MatchOptions options, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var results = new MatchResult[batch.Length];
            for (var i = 0; i < batch.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                results[i] = directory.Match(batch[i], options);
            }
            return results;
        },
        cancellationToken);
}
