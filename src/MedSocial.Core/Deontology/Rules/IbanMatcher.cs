using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>International bank account numbers (ISO 13616): length by country and the remainder 1 of 97.</summary>
internal sealed class IbanMatcher : IMatcher
{
    private const int Longest = 34, French = 27;

    public void Find(ReviewText text, FindingSink sink)
    {
        Span<char> number = stackalloc char[Longest];
        var words = text.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Length != 2 || words[i].IsNumber || !words[i + 1].IsNumber || words[i + 1].Length < 2 || !words[i + 1].AfterOnly(Gap.Space))
                continue;
            var length = LengthOf(text.FoldedOf(words[i]));
            if (length == 0)
                continue;
            var (end, read) = (i, 0);
            while (end < words.Length && read + words[end].Length <= length && !words[end].Claimed
                && (end == i || (words[end].AfterOnly(Gap.Space | Gap.Hyphen | Gap.Dot) && words[end].Start - words[end - 1].End <= 2)))
            {
                text.FoldedOf(words[end]).CopyTo(number[read..]);
                read += words[end++].Length;
            }
            if (read != length)
                continue;
            // A wrong key is a slip of the finger where a label or the French form of 27 characters says what it is.
            var hasKey = Remainder(number[..length]) == 1;
            if (!hasKey && !(length == French && text.FoldedOf(words[i])[0] == 'f') && !Around.IsAny(text, i - 1, "iban", "rib") && !Around.IsAny(text, i - 2, "iban", "rib"))
                continue;
            sink.Claim(i, end, hasKey ? 0.99 : 0.7);
            i = end - 1;
        }
    }

    private static int LengthOf(ReadOnlySpan<char> country) => country switch
    {
        "fr" or "mc" or "it" => 27,
        "be" => 16,
        "de" or "gb" or "ie" => 22,
        "es" or "se" or "ro" => 24,
        "lu" or "at" => 20,
        "ch" => 21,
        "pt" => 25,
        "nl" or "dk" => 18,
        "pl" => 28,
        _ => 0,
    };

    private static int Remainder(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            if (c is >= '0' and <= '9')
                remainder = ((remainder * 10) + c - '0') % 97;
            else if (c is >= 'a' and <= 'z')
                remainder = ((remainder * 100) + c - 'a' + 10) % 97;
            else
                return 0;
        }
        return remainder;
    }
}
