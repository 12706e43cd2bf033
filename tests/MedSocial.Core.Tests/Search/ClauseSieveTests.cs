using CsCheck;
using MedSocial.Search;
using MedSocial.Search.Candidates;
using MedSocial.Search.Scans;
using MedSocial.Storage;

namespace MedSocial.Tests.Search;

/// <summary>Eight postings at a time are sifted as each alone is.</summary>
public class ClauseSieveTests
{
    private const int Profiles = 500;

    private static readonly Gen<int> Word = Gen.Frequency((6, Gen.Int[0, 40]), (2, Gen.Int[0, NamePosting.MaxTerms - 1]), (2, Gen.Const(NamePosting.None)));

    private static readonly Gen<ulong> Posting = Gen.Select(
        Gen.Int[0, Profiles - 1], Gen.Bool, Gen.Frequency((9, Word), (1, Gen.Const(NamePosting.Overflow))), Word, NamePosting.Pack);

    [Fact]
    public void Sift_AnyPostings_KeepsThoseThatPassOneByOneInTheirOrder() =>
        Gen.Select(Posting.Array[0, 70], Gen.Int[0, 40].Array[0, 4], Gen.Int[0, 40], Gen.Int[0, 5], Gen.Int[0, Profiles - 1].Array[0, 50], Gen.Bool).Sample(
            (postings, terms, from, length, profiles, hasMembers) =>
            {
                var words = new WordBits();
                foreach (var term in terms)
                    words.Add(term);
                var members = new ProfileSet();
                members.Resize(Profiles);
                members.AddAll(profiles);
                var set = hasMembers ? members : null;
                var sieve = new ClauseSieve(words, (from, from + length));
                var (passing, expected) = (new ulong[postings.Length], new ulong[postings.Length]);
                var count = sieve.SiftOneByOne(postings, set, expected);
                Assert.Equal(count, sieve.Sift(postings, set, passing));
                Assert.Equal(expected[..count], passing[..count]);
            });

    [Fact]
    public void SiftOneByOne_AnyPostings_LosesNoneThatMatches() =>
        Gen.Select(Posting.Array[0, 70], Gen.Int[0, 40].Array[0, 4], Gen.Int[0, 40], Gen.Int[0, 5]).Sample((postings, terms, from, length) =>
        {
            var words = new WordBits();
            foreach (var term in terms)
                words.Add(term);
            var passing = new ulong[postings.Length];
            var kept = passing[..new ClauseSieve(words, (from, from + length)).SiftOneByOne(postings, null, passing)];
            Assert.Empty(postings.Where(posting => Matches(NamePosting.First(posting)) || Matches(NamePosting.Second(posting))
                || NamePosting.First(posting) == NamePosting.Overflow).Except(kept));

            bool Matches(int word) => terms.Contains(word) || (word >= from && word < from + length);
        });
}
