using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Tests.Storage.Layers;

/// <summary>Holds two segments of the same records against each other, number by number.</summary>
internal static class SegmentEquality
{
    internal static void Equal(Segment expected, Segment actual)
    {
        Assert.Equal(expected.Practitioners, actual.Practitioners);
        Assert.Equal(expected.Accounts, actual.Accounts);
        Assert.Equal(expected.Interactions, actual.Interactions);
        for (var one = 0; one < expected.Practitioners.Count; one++)
        {
            Assert.Equal(one, actual.Ordinal(expected.Practitioners[one].Id));
            Assert.Equal(expected.PractitionerIdOf(one), actual.PractitionerIdOf(one));
            Assert.Equal(expected.Weight(one), actual.Weight(one));
            Assert.Equal(expected.AccountsOf(one), actual.AccountsOf(one));
        }
        for (var one = 0; one < expected.Accounts.Count; one++)
        {
            Assert.Equal(one, actual.Ordinal(expected.Accounts[one].Id));
            Assert.Equal(expected.AccountIdOf(one), actual.AccountIdOf(one));
            Assert.Equal(expected.AccountWeight(one), actual.AccountWeight(one));
            Assert.Equal(expected.HasOwner(one), actual.HasOwner(one));
        }
        Equal(expected.SearchIndex.Profiles, actual.SearchIndex.Profiles);
        Equal(expected.SearchIndex.Names, actual.SearchIndex.Names, expected.SearchIndex.Profiles.Count);
        Equal(expected.SearchIndex, actual.SearchIndex);
        Equal(expected.SearchIndex.Values, actual.SearchIndex.Values);
        Equal(expected.SearchIndex.Handles, actual.SearchIndex.Handles);
        Equal(expected.SuggestIndex.Cities, actual.SuggestIndex.Cities);
        Equal(expected.SuggestIndex.Others, actual.SuggestIndex.Others);
        Equal(expected.SuggestIndex.Names, actual.SuggestIndex.Names);
        Equal(expected.SuggestIndex.Handles, actual.SuggestIndex.Handles);
    }

    private static void Equal(ProfileColumns expected, ProfileColumns actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var profile = 0; profile < expected.Count; profile++)
        {
            Assert.Equal(expected.Practitioner(profile), actual.Practitioner(profile));
            if (expected.Practitioner(profile) < 0)
                Assert.Equal(expected.Account(profile), actual.Account(profile));
            Assert.Equal(expected.Accounts(profile), actual.Accounts(profile));
        }
    }

    private static void Equal(NameIndex expected, NameIndex actual, int profiles)
    {
        Equal(expected.Terms, actual.Terms);
        for (var term = 0; term < expected.Terms.Count; term++)
        {
            Assert.Equal(expected.PostingCount(0, term + 1), actual.PostingCount(0, term + 1));
            // A list may be empty, and then has no first: who asks looks at the count before (SuggestMinima).
            var hasList = expected.PostingCount(term, term + 1) > 0;
            if (hasList)
                Assert.Equal(expected.FirstProfile(term), actual.FirstProfile(term));
            Assert.Equal(expected.Postings(term), actual.Postings(term));
            if (hasList)
                Assert.Equal(expected.FirstProfile(term), actual.FirstProfile(term));
        }
        Span<int> words = stackalloc int[NameIndex.MaxWords];
        Span<int> others = stackalloc int[NameIndex.MaxWords];
        for (var profile = 0; profile < profiles; profile++)
            Assert.Equal(words[..expected.Words(profile, words)].ToArray(), others[..actual.Words(profile, others)].ToArray());
    }

    private static void Equal(SearchIndex expected, SearchIndex actual)
    {
        var (one, other) = (expected.Neighbours, actual.Neighbours);
        for (var term = 0; term < expected.Names.Terms.Count; term++)
        {
            var word = expected.Names.Terms[term].ToString();
            foreach (var typed in (ReadOnlySpan<string>)[word, word[..^1], "x" + word, word + word])
            {
                for (var distance = 1; distance <= 2; distance++)
                    Assert.Equal(Near(one.Deletes, typed, distance, expected.Names.Terms), Near(other.Deletes, typed, distance, expected.Names.Terms));
                Assert.Equal(
                    Collected(one.Sounds, typed, 1).Where(id => FrenchSound.AreAlike(typed, expected.Names.Terms[id])),
                    Collected(other.Sounds, typed, 1).Where(id => FrenchSound.AreAlike(typed, expected.Names.Terms[id])));
                Assert.Equal(one.Narrow.Find(Phonetic.Narrow(typed)), other.Narrow.Find(Phonetic.Narrow(typed)));
            }
            Assert.Equal(one.Known.Of(term), other.Known.Of(term));
        }
    }

    /// <summary>Which words may be near, and how often they come, depends by accident on how many there are; which are near does not.</summary>
    private static IEnumerable<int> Near(DeleteIndex index, string word, int distance, TermTable terms) =>
        Collected(index, word, distance).Where(id => new OsaPattern(word, new ulong[OsaPattern.MaskCount]).Distance(terms[id], distance) <= distance);

    private static IEnumerable<int> Collected(DeleteIndex index, string word, int distance)
    {
        var ids = new int[1000];
        return ids[..index.Collect(word, distance, ids)].Distinct().Order();
    }

    private static void Equal(ValueIndex expected, ValueIndex actual)
    {
        Equal(expected.Terms, actual.Terms);
        Assert.Equal(expected.Values.Length, actual.Values.Length);
        for (var value = 0; value < expected.Values.Length; value++)
        {
            Assert.Equal((SearchValue)expected.Values[value], actual.Values[value]);
            Assert.Equal(value, actual.Find(expected.Values[value]));
            Assert.Equal(expected.LabelWords[value], actual.LabelWords[value]);
            Assert.Equal(expected.Points[value], actual.Points[value]);
            Assert.Equal(expected.PostingCount(value), actual.PostingCount(value));
            Assert.Equal(expected.FirstProfile(value), actual.FirstProfile(value));
            Assert.Equal(expected.Postings(value), actual.Postings(value));
        }
        for (var term = 0; term < expected.Terms.Count; term++)
            Assert.Equal(expected.ValuesOf(term), actual.ValuesOf(term));
    }

    private static void Equal(HandleIndex expected, HandleIndex actual)
    {
        Equal(expected.Terms, actual.Terms);
        for (var term = 0; term < expected.Terms.Count; term++)
        {
            var handle = expected.Terms[term].ToString();
            Assert.Equal(expected.PostingCount(term), actual.PostingCount(term));
            Assert.Equal(expected.Postings(term), actual.Postings(term));
            Assert.Equal(Near(expected, handle), Near(actual, handle));
            Assert.Equal(expected.Looks.Find(HandleIndex.Look(handle)), actual.Looks.Find(HandleIndex.Look(handle)));
        }
    }

    private static List<int> Near(HandleIndex handles, string handle)
    {
        var near = new List<int>();
        var far = new List<(int From, int To)>();
        handles.CollectNear(handle, near);
        handles.CollectFar(handle, far);
        return [.. near.Distinct().Order(), .. far.SelectMany(range => Enumerable.Range(range.From, range.To - range.From)).Distinct().Order()];
    }

    private static void Equal(SuggestLabels expected, SuggestLabels actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var label = 0; label < expected.Count; label++)
        {
            var (one, other) = (expected[label], actual[label]);
            Assert.Equal((one.Kind, one.Value, one.Profiles, one.Department, one.IsAmbiguous), (other.Kind, other.Value, other.Profiles, other.Department, other.IsAmbiguous));
        }
        Equal(expected.Keys, actual.Keys);
    }

    private static void Equal(SuggestMinima expected, SuggestMinima actual)
    {
        Equal(expected.List.Terms, actual.List.Terms);
        Assert.Equal(expected.Levels, actual.Levels);
        for (var level = 0; level < expected.Levels; level++)
        {
            for (var node = 0; node < expected.Count(level); node++)
                Assert.Equal(expected.Best(level, node), actual.Best(level, node));
        }
    }

    private static void Equal(TermTable expected, TermTable actual) =>
        Assert.Equal(Enumerable.Range(0, expected.Count).Select(term => expected[term].ToString()), Enumerable.Range(0, actual.Count).Select(term => actual[term].ToString()));
}
