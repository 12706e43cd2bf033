using System.Runtime.ExceptionServices;
using MedSocial.Storage;
using MedSocial.Storage.Records;

namespace MedSocial.Ranking;

/// <summary>What was read of some accounts that stand behind one another, by one thread.</summary>
/// <remarks>No record is made of what is read. Blocks are put behind one another, so that it cannot be told who read which.</remarks>
internal sealed class AccountBlock
{
    private const int Size = 1 << 13;

    /// <summary>The figures: account after account, within an account by kind, then day, least, value.</summary>
    internal List<(MeasureKind Kind, int Day, long Lower, long Value, int Backwards, long Upper)> Measures { get; } = [];

    internal List<int> MeasureEnds { get; } = [];

    internal List<(VerificationKind Kind, DateOnly On)> Evidence { get; } = [];

    internal List<int> EvidenceEnds { get; } = [];

    internal List<Hashtag> Hashtags { get; } = [];

    internal List<int> HashtagEnds { get; } = [];

    /// <summary>Reads all accounts of a segment, and fills the columns that have one entry for each.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="below">What was read of the piece on which the segment lies, if that was ranked: of accounts that are as they were there it is taken over.</param>
    internal static AccountBlock[] Read(Segment segment, RankingColumns columns, RankingColumns? below)
    {
        var blocks = new AccountBlock[(columns.AccountCount + Size - 1) / Size];
        try
        {
            Parallel.For(0, blocks.Length, block =>
            {
                blocks[block] = new();
                var sketch = new AccountSketch();
                for (var account = block * Size; account < Math.Min((block + 1) * Size, columns.AccountCount); account++)
                {
                    if (below is not null && segment.Unchanged(account) is >= 0 and var before)
                        blocks[block].Add(account, columns, before, below);
                    else
                        blocks[block].Add(segment, account, sketch, columns);
                }
            });
        }
        catch (AggregateException errors)
        {
            // Of a damaged file: whoever asked says so of the first.
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
        return blocks;
    }

    /// <summary>Where the items of each account start when all blocks lie behind one another, and the end.</summary>
    internal static int[] Starts(AccountBlock[] blocks, Func<AccountBlock, List<int>> ends)
    {
        var starts = new int[blocks.Sum(block => ends(block).Count) + 1];
        var (account, before) = (0, 0);
        foreach (var block in blocks)
        {
            foreach (var end in ends(block))
                starts[++account] = before + end;
            before = starts[account];
        }
        return starts;
    }

    private void Add(Segment segment, int account, AccountSketch sketch, RankingColumns columns)
    {
        var piece = segment.Sketch(account, sketch);
        columns.Networks[account] = (short)segment.OrdinalOf(sketch.Network);
        columns.Kinds[account] = sketch.Kind;
        columns.Joined[account] = sketch.Joined.Latest == DateOnly.MaxValue ? 0 : sketch.Joined.Latest.DayNumber;
        columns.Stakeholders[account] = StakeholderOf(piece, sketch);
        var first = Measures.Count;
        foreach (var measure in sketch.Measures)
        {
            // Of figures that differ in their bound alone the first stands last: it is the one that Account.FindMeasure gives.
            Measures.Add((measure.Kind, measure.AsOf.DayNumber, measure.Lower, measure.Value, first - Measures.Count, measure.Upper ?? MeasureColumns.Unbounded));
        }
        if (Measures.Count - first > 1)
            Measures.Sort(first, Measures.Count - first, null);
        Evidence.AddRange(sketch.Evidence);
        Hashtags.AddRange(sketch.Hashtags.AsSpan());
        End();
    }

    private void Add(int account, RankingColumns columns, int before, RankingColumns below)
    {
        columns.Networks[account] = below.Networks[before];
        columns.Kinds[account] = below.Kinds[before];
        columns.Joined[account] = below.Joined[before];
        columns.Stakeholders[account] = below.Stakeholders[before];
        below.Measures.AddTo(Measures, before);
        below.Evidence.AddTo(Evidence, before);
        below.Hashtags.AddTo(Hashtags, before);
        End();
    }

    private void End()
    {
        MeasureEnds.Add(Measures.Count);
        EvidenceEnds.Add(Evidence.Count);
        HashtagEnds.Add(Hashtags.Count);
    }

    /// <summary>The most qualified of the owners speaks for the account; a page without owner is what its kind says.</summary>
    private static Stakeholder StakeholderOf(FlatSegment piece, AccountSketch account)
    {
        var best = account.Owners.Count == 0 && account.Kind is AccountKind.Project or AccountKind.Site ? Stakeholder.Organization : Stakeholder.Unknown;
        foreach (var owner in account.Owners)
        {
            var standing = piece.People.Standing(owner);
            var isLearning = standing.Stage is CareerStage.Student or CareerStage.Intern;
            var one = standing.Profession == ProfessionCode.Physician.Value ? isLearning ? Stakeholder.Trainee : Stakeholder.Physician
                : standing.Profession is not null ? Stakeholder.HealthProfessional
                : isLearning ? Stakeholder.Trainee
                : standing.HasSpecialties || standing.HasNumbers ? Stakeholder.HealthProfessional : Stakeholder.Person;
            best = one > best ? one : best;
        }
        return best;
    }
}
