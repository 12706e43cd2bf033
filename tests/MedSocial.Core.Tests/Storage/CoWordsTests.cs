using MedSocial.Storage;
using MedSocial.TestData;

namespace MedSocial.Tests.Storage;

public class CoWordsTests
{
    private static readonly SearchIndex Index = SyntheticDirectory.Build(3000, 11).Segment.SearchIndex;

    [Fact]
    public void Of_WordThatManyBear_HasTheOtherWordsOfTheirNames()
    {
        const int many = 20;
        var names = Index.Names;
        var sets = new CoWords(names, many);
        var expected = Beside(names);
        var found = 0;
        for (var term = 0; term < names.Terms.Count; term++)
        {
            var set = sets.Of(term);
            Assert.Equal(names.PostingCount(term, term + 1) >= many, !set.IsEmpty);
            for (var other = 0; !set.IsEmpty && other < names.Terms.Count; other++)
            {
                // A word that stands in a long name may be listed beside itself: it is in that name.
                if (other != term)
                    Assert.Equal(expected[term].Contains(other), (set[other >> 6] >> other & 1) != 0);
            }
            found += set.IsEmpty ? 0 : 1;
        }
        Assert.True(found > 10);
    }

    [Fact]
    public void Of_DirectoryOfFewPeople_HasNone() => Assert.True(Index.CoWords.Of(0).IsEmpty);

    /// <summary>The same, name by name.</summary>
    private static HashSet<int>[] Beside(NameIndex names)
    {
        var beside = new HashSet<int>[names.Terms.Count];
        for (var term = 0; term < beside.Length; term++)
            beside[term] = [];
        var words = new int[NameIndex.MaxWords];
        for (var profile = 0; profile < Index.Profiles.Count; profile++)
        {
            var own = words[..names.Words(profile, words)].Select(word => word & NameIndex.TermMask).ToArray();
            foreach (var word in own)
                beside[word].UnionWith(own);
        }
        return beside;
    }
}
