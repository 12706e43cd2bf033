using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MedSocial.Text;

namespace MedSocial.Ranking;

/// <summary>Sixteen sums of what sources pass on times the weights of edges, side by side: a step is one edge of each.</summary>
/// <remarks>Even steps and odd ones are added apart, so that one addition need not wait for the other. The same to the last bit with and without the
/// instructions, so nothing is a fused multiplication.</remarks>
internal static unsafe class InfluenceSlice
{
    internal const int Lanes = 16;

    /// <summary>How many edges ahead memory is asked for. The processor's own prefetching ends at each page and is disturbed by what is read at random.</summary>
    private const int Ahead = 512;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Sum<T>(T* sources, float* weights, int steps, float* passed, float* sums)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (Avx2.IsSupported)
            SumWide(sources, weights, steps, passed, sums);
        else
            SumPlain(sources, weights, steps, passed, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SumWide<T>(T* sources, float* weights, int steps, float* passed, float* sums)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (; steps >= 2; steps -= 2)
        {
            Fetch(sources, weights);
            Fetch(sources + Lanes, weights + Lanes);
            a += Vector256.Load(weights) * Gather(passed, sources);
            b += Vector256.Load(weights + 8) * Gather(passed, sources + 8);
            c += Vector256.Load(weights + Lanes) * Gather(passed, sources + Lanes);
            d += Vector256.Load(weights + Lanes + 8) * Gather(passed, sources + Lanes + 8);
            sources += 2 * Lanes;
            weights += 2 * Lanes;
        }
        if (steps == 1)
        {
            Fetch(sources, weights);
            a += Vector256.Load(weights) * Gather(passed, sources);
            b += Vector256.Load(weights + 8) * Gather(passed, sources + 8);
        }
        (a + c).Store(sums);
        (b + d).Store(sums + 8);
    }

    internal static void SumPlain<T>(T* sources, float* weights, int steps, float* passed, float* sums)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (even, odd) = (0f, 0f);
            for (var step = 0; step < steps; step++)
            {
                var product = weights[step * Lanes + lane] * passed[int.CreateTruncating(sources[step * Lanes + lane])];
                if ((step & 1) == 0)
                    even += product;
                else
                    odd += product;
            }
            sums[lane] = even + odd;
        }
    }

    /// <summary>The sum of the sixteen, halves upon halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Total(float* sums)
    {
        var eight = Vector256.Load(sums) + Vector256.Load(sums + 8);
        var four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[2] + (four[1] + four[3]);
    }

    /// <summary>Eight reads at random. With a mask, as the instruction without one is made to wait for the one before: both write the same register, and nobody empties it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gather<T>(float* passed, T* sources)
        where T : unmanaged =>
        Avx2.GatherMaskVector256(
            Vector256<float>.Zero, passed, sizeof(T) == sizeof(ushort) ? Avx2.ConvertToVector256Int32((ushort*)sources) : Vector256.Load((int*)sources), Vector256<float>.AllBitsSet, sizeof(float));

    /// <summary>A hint: no place need be behind the address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch<T>(T* sources, float* weights)
        where T : unmanaged
    {
        Cache.Fetch(ref sources[Ahead]);
        Cache.Fetch(ref weights[Ahead]);
    }
}
