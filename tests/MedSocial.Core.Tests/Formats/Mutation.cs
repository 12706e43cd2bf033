using CsCheck;

namespace MedSocial.Tests.Formats;

/// <summary>One to three changes of bytes: removed, inserted, flipped, repeated, replaced by a mark of the grammar.</summary>
internal static class Mutation
{
    internal static Gen<(int At, byte Value, int How)[]> Of(int length) => Gen.Select(Gen.Int[0, length - 1], Gen.Byte, Gen.Int[0, 4]).Array[1, 3];

    internal static byte[] Apply(byte[] bytes, (int At, byte Value, int How)[] changes, string marks = "{}[]\",:0-eN\\ ")
    {
        var changed = bytes.ToList();
        foreach (var (at, value, how) in changes)
        {
            var index = at % changed.Count;
            if (how == 0)
                changed.RemoveAt(index);
            else if (how == 1)
                changed.Insert(index, value);
            else if (how == 2)
                changed[index] ^= (byte)(1 << (value & 7));
            else if (how == 3)
                changed.InsertRange(index, changed.GetRange(index, Math.Min(value, changed.Count - index)));
            else
                changed[index] = (byte)marks[value % marks.Length];
        }
        return [.. changed];
    }
}
