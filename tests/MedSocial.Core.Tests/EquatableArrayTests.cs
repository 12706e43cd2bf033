using System.Collections.Immutable;

namespace MedSocial.Tests;

public class EquatableArrayTests
{
    [Fact]
    public void Equals_SameItems_AreEqualAndHashEqual()
    {
        EquatableArray<string> one = ["a", "b"];
        EquatableArray<string> other = ImmutableArray.Create("a", "b");
        Assert.True(one == other && one.Equals((object)other) && !(one != other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Equals_OtherItemsOrOrder_AreNotEqual()
    {
        EquatableArray<int> list = [1, 2];
        foreach (var other in (EquatableArray<int>[])[[], [1], [2, 1], [1, 2, 3], [1, 3]])
            Assert.True(list != other && !list.Equals((object)other));
        Assert.False(list.Equals("[1, 2]"));
    }

    [Fact]
    public void Default_IsTheEmptyList()
    {
        EquatableArray<int> missing = default;
        Assert.Equal([], missing);
        Assert.True(missing == [] && missing == new EquatableArray<int>(default));
        Assert.Equal(((EquatableArray<int>)[]).GetHashCode(), missing.GetHashCode());
        Assert.Equal((0, true, false), (missing.Count, missing.IsEmpty, missing.Items.IsDefault));
        Assert.True(missing.AsSpan().IsEmpty);
        Assert.Equal("[]", missing.ToString());
        foreach (var item in missing)
            Assert.Fail($"The empty list gave {item}.");
    }

    [Fact]
    public void Items_List_AreReadInOrder()
    {
        EquatableArray<int> list = [3, 1, 2];
        Assert.Equal([3, 1, 2], list.AsSpan().ToArray());
        Assert.Equal([3, 1, 2], Enumerable.Range(0, list.Count).Select(i => list[i]));
        Assert.Equal([3, 1, 2], (IEnumerable<int>)list);
        Assert.Equal("[3, 1, 2]", list.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => list[3]);
        Assert.Throws<IndexOutOfRangeException>(() => default(EquatableArray<int>)[0]);
    }

    [Fact]
    public void Create_Array_CopiesIt()
    {
        int[] items = [1, 2];
        EquatableArray<int> list = [.. items];
        items[0] = 9;
        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void Records_WithEqualLists_AreEqual()
    {
        static Practitioner Make() => Sample.Person("a") with { Languages = ["fr", "en"], Aliases = [new("A", AliasKind.Open)] };
        Assert.Equal(Make(), Make());
        Assert.Equal(Make().GetHashCode(), Make().GetHashCode());
        Assert.NotEqual(Make(), Make() with { Languages = ["en", "fr"] });
    }
}
