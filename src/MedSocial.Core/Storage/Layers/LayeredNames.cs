using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Layers;

/// <summary>The names of the profiles of two layers, as those of one piece lie there.</summary>
/// <remarks>Eight bytes a profile, copied for each snapshot, a few nanoseconds each: read through the places of profiles, each name that a query looks at would wait for three
/// places more, one after the other.</remarks>
internal static class LayeredNames
{
    private const int BlockSize = 1 << 15;

    internal static (FlatArray<ulong> Forward, FlatArray<int> LongWords) Of(OrdinalMap profiles, NameIndex lower, NameIndex upper, KeyMap keys)
    {
        var longWords = lower.LongWords;
        if (!keys.IsBase || upper.LongWords.Length > 0)
        {
            var words = new int[lower.LongWords.Length + upper.LongWords.Length];
            for (var i = 0; i < words.Length; i++)
            {
                var word = i < lower.LongWords.Length ? lower.LongWords[i] : upper.LongWords[i - lower.LongWords.Length];
                var term = word & NameIndex.TermMask;
                // Nobody is left of those whose words are gone.
                words[i] = (word & ~NameIndex.TermMask) | Math.Max(0, i < lower.LongWords.Length ? keys.OfBase(term) : keys.OfLayer(term));
            }
            longWords = FlatArray.Copy(words);
        }
        var forward = new ReservedArray<ulong>(profiles.Count, isWhole: true);
        AllCores.ForBlocks(profiles.Count, BlockSize, (from, to) =>
        {
            var visitor = new Visitor(forward.Fill(from, to), from, lower.Forward, upper.Forward, keys, (ulong)lower.LongWords.Length);
            profiles.Walk(from, to, ref visitor);
        });
        return (forward.Items, longWords);
    }

    private readonly ref struct Visitor(Span<ulong> content, int first, FlatArray<ulong> lower, FlatArray<ulong> upper, KeyMap keys, ulong lowerLongWords) : IPlaceVisitor
    {
        private readonly Span<ulong> _content = content;

        public void Visit(int place, int ordinal, bool isAdded)
        {
            if (!isAdded)
            {
                var name = lower[ordinal];
                _content[place - first] = keys.IsBase || NameIndex.IsLong(name) ? name : NameIndex.Renumber(name, new BaseNumbers(keys));
            }
            else
            {
                var name = upper[ordinal];
                _content[place - first] = NameIndex.IsLong(name) ? name + lowerLongWords : NameIndex.Renumber(name, new LayerNumbers(keys));
            }
        }
    }

    private readonly struct BaseNumbers(KeyMap keys) : IWordNumbers
    {
        public int Of(int word) => keys.OfBase(word);
    }

    private readonly struct LayerNumbers(KeyMap keys) : IWordNumbers
    {
        public int Of(int word) => keys.OfLayer(word);
    }
}
