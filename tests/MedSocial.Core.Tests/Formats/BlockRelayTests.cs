using System.Text;
using CsCheck;
using MedSocial.Formats.Extracts;
using MedSocial.Text;

namespace MedSocial.Tests.Formats;

public class BlockRelayTests
{
    [Fact]
    public async Task RunAsync_AnyPauses_ReadsEveryBlockOnceAndInOrder() => await Gen.Int[0, 3].Array[1, 40].SampleAsync(
        async pauses =>
        {
            var (read, prepared) = (new List<int>(), 0);
            await RunAsync(pauses.Length, pauses, number => read.Add(number), () => Interlocked.Increment(ref prepared));
            return read.SequenceEqual(Enumerable.Range(1, pauses.Length)) && prepared == pauses.Length;
        },
        iter: 200);

    [Theory]
    [InlineData(3, 9, 3)]
    [InlineData(9, 4, 4)]
    [InlineData(5, 5, 5)]
    public async Task RunAsync_Errors_ThrowsTheOneThatComesFirstInTheFile(int badFill, int badRead, int first)
    {
        var read = new List<int>();
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(
            20, [1, 0, 2], number => { read.Add(number); ThrowAt(badRead, number, "read"); }, () => { }, number => ThrowAt(badFill, number, "fill")));
        Assert.Equal(first == badFill ? $"fill {first}" : $"read {first}", thrown.Message);
        Assert.Equal(Enumerable.Range(1, first == badFill ? first - 1 : first), read);

        static void ThrowAt(int bad, int number, string what)
        {
            if (number == bad)
                throw new InvalidDataException($"{what} {number}");
        }
    }

    [Fact]
    public async Task RunAsync_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(
            20, [1], number => { if (number == 4) source.Cancel(); }, () => { }, cancellationToken: source.Token));
    }

    [Fact]
    public async Task Find_WhileAnotherThreadAdds_FindsWhatWasThereAndNothingElse()
    {
        static byte[] Key(int number) => Encoding.ASCII.GetBytes($"value {number * 7919L}");
        const int Values = 100_000;
        var interner = new ByteInterner(1);
        var known = 0;
        var adding = Task.Run(() =>
        {
            for (var number = 0; number < Values; number++)
            {
                interner.Intern(Key(number), out _);
                Volatile.Write(ref known, number + 1);
            }
        });
        for (var round = 0; !adding.IsCompleted || round == 0; round++)
        {
            var before = Volatile.Read(ref known);
            var lookup = interner.Lookup;
            for (var number = 0; number < Values; number += 101)
            {
                var found = lookup.Find(Key(number), SecretHash.Of(Key(number)));
                Assert.True(found == number || (found == -1 && number >= before), $"{number}: {found}, {before} were there");
            }
            Assert.Equal(-1, lookup.Find("another"u8, SecretHash.Of("another"u8)));
        }
        await adding;
    }

    /// <summary>Blocks that have their number and nothing else.</summary>
    private static async Task RunAsync(
        int blocks, int[] pauses, Action<int> read, Action prepare, Action<int>? fill = null, CancellationToken cancellationToken = default)
    {
        var number = 0;
        using var relay = new BlockRelay<DelimitedBlock>(
            async (own, before, stop) =>
            {
                number++;
                Assert.Equal(number - 1, before.Filled);
                if (pauses[number % pauses.Length] > 1)
                    await Task.Yield();
                fill?.Invoke(number);
                own.Filled = number;
                stop.ThrowIfCancellationRequested();
                return number <= blocks;
            },
            block =>
            {
                Thread.SpinWait(pauses[block.Filled % pauses.Length] * 300);
                prepare();
            },
            block => read(block.Filled));
        await relay.RunAsync(cancellationToken);
    }
}
