using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>The names that a handle may be made of: « drjjfraslin » is « j j fraslin », « mariemartin » is « marie martin ».</summary>
/// <remarks>Every cut is tried, and cuts into words that many people bear come first. O(length² ) look-ups.</remarks>
internal sealed class HandleNames(NameIndex names)
{
    private const int ShortestWord = 2, ShortestFamily = 3, MostReadings = 6, MostInitials = 2, Longest = 40, LongestParticle = 4;

    /// <summary>What its owner parted by signs or capitals comes before every other cut.</summary>
    private const double AsWritten = 100;

    private static readonly string[] Ends = ["dr", "pr", "doc", "prof", "docteur", "doctor", "md", "med", "mg", "medecin", "off", "officiel", "depute", "deputee", "senateur", "senatrice"];

    private readonly HashSet<string> _cut = new(StringComparer.Ordinal);
    private readonly List<(double Score, string[] Words)> _readings = [];

    /// <summary>The readings, the most plausible first, at most six, each with about the logarithm (base 2) of how many people bear such a name.</summary>
    internal IEnumerable<(double Plausible, string[] Words)> Read(ClaimFeatures features)
    {
        _readings.Clear();
        _cut.Clear();
        var parts = features.HandleWords.Where(part => part.Length > 0 && !Ends.Contains(part) && WorkTable.Shared.Named(part).IsEmpty).ToArray();
        if (parts.Length is >= 2 and <= 4)
            Add(parts, AsWritten);
        // The name must explain all the letters: so of several parts none is cut without the others.
        foreach (var part in parts.Length == 1 ? (ReadOnlySpan<string>)[features.Handle, .. parts] : [features.Handle])
        {
            Cut(part);
            foreach (var end in Ends)
            {
                if (part.Length - end.Length < ShortestFamily)
                    continue;
                if (part.StartsWith(end, StringComparison.Ordinal))
                    Cut(part[end.Length..]);
                if (part.EndsWith(end, StringComparison.Ordinal))
                    Cut(part[..^end.Length]);
            }
        }
        return _readings.OrderByDescending(reading => reading.Score).DistinctBy(reading => string.Join(' ', reading.Words)).Take(MostReadings);
    }

    private void Cut(string text)
    {
        if (text.Length is < ShortestFamily or > Longest || !_cut.Add(text))
            return;
        Add([text]);
        for (var at = 1; at < text.Length; at++)
        {
            // Most cuts leave nothing that anybody bears: they are seen off before a string is made.
            if (Bearers(text.AsSpan(at)) == 0 && (at > MostInitials || text.Length - at < 2 * ShortestFamily) && text.Length - at > 1 && !NameWords.IsParticle(text.AsSpan(at, 1)) && !NameWords.IsParticle(text.AsSpan(at, Math.Min(2, text.Length - at))))
                continue;
            var (left, right) = (text[..at], text[at..]);
            if (right.Length >= ShortestFamily && Bearers(right) > 0)
            {
                if (left.Length <= MostInitials)
                    Add([.. left.Select(letter => letter.ToString()), right]);
                if (left.Length >= ShortestWord && Bearers(left) > 0)
                    Add([left, right]);
                for (var inner = ShortestWord; inner <= left.Length - ShortestWord; inner++)
                {
                    if (Bearers(left.AsSpan(0, inner)) > 0 && Bearers(left.AsSpan(inner)) > 0)
                        Add([left[..inner], left[inner..], right]);
                }
            }
            if (left.Length <= MostInitials && right.Length >= 2 * ShortestFamily)
            {
                for (var inner = ShortestFamily; inner <= right.Length - ShortestFamily; inner++)
                {
                    if (Bearers(right.AsSpan(0, inner)) > 0 && Bearers(right.AsSpan(inner)) > 0)
                        Add([.. left.Select(letter => letter.ToString()), right[..inner], right[inner..]]);
                }
            }
            // « adelaidedagouzzal »: the particle is written into the name.
            for (var cut = 1; cut <= LongestParticle && right.Length - cut >= ShortestFamily && left.Length >= ShortestWord && Bearers(left) > 0; cut++)
            {
                if (NameWords.AreParticles(right.AsSpan(0, cut)) && Bearers(right.AsSpan(cut)) > 0)
                    Add([left, right[cut..]]);
            }
            if (right.Length == 1 && left.Length >= ShortestFamily && Bearers(left) > 0)
                Add([right, left]);
        }
    }

    private void Add(string[] words, double bonus = 0)
    {
        var score = 0.0;
        foreach (var word in words)
            score += word.Length == 1 ? -6 : Bearers(NameWords.Canonical(word)) is > 0 and var bearers ? Math.Log2(bearers) - 14 : -20;
        if (words.Any(word => word.Length >= ShortestFamily) && (score > -40 || bonus > 0))
            _readings.Add((bonus + score + Math.Min(8, words.Max(word => word.Length)), words));
    }

    private int Bearers(ReadOnlySpan<char> word) => names.Terms.Find(word) is >= 0 and var term ? names.PostingCount(term, term + 1) : 0;
}
