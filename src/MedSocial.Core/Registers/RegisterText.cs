using System.Buffers;
using System.Text.Unicode;

namespace MedSocial.Registers;

/// <summary>Reads register numbers the way people type them.</summary>
/// <remarks>
/// One pass: collect digits, drop the prefix of a national id, then ask for length, letters, first digit and key, in that order, so that
/// the first broken rule is the one that a message should name. Nothing is thrown or allocated before a message is wanted.
/// </remarks>
internal static class RegisterText
{
    // Space, no-break space, narrow no-break space, full stop, hyphen-minus, hyphen, no-break hyphen.
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0\u202F.-\u2010\u2011");

    internal static RegisterReading Read(ReadOnlySpan<char> text, RegisterRule rule, int start = 0)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = start + text[start..].TrimEnd().Length;
        var (digits, count, gap) = (0UL, 0, true);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            var separates = Separators.Contains(c);
            if (separates && (gap || i == end - 1))
                return new(rule, 0, RegisterFault.Separator, i);
            gap = separates;
            if (separates)
                continue;
            if (!char.IsAsciiDigit(c) && !(rule.HasDepartment && c is 'A' or 'a' or 'B' or 'b'))
                return new(rule, 0, RegisterFault.Character, i);
            digits = digits << 4 | (char.IsAsciiDigit(c) ? (uint)c - '0' : (c | 0x20u) - 'a' + 10);
            count++;
        }
        return Judge(digits, count, rule);
    }

    /// <summary>Reads a number behind the name of its register, as in <c>rpps:10003820189</c>.</summary>
    internal static RegisterReading ReadNamed(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon >= 0 && RegisterRule.Named(text[..colon].Trim()) is { } rule
            ? Read(text, rule, colon + 1)
            : new(null, 0, text.IsWhiteSpace() ? RegisterFault.Empty : RegisterFault.NoRegister);
    }

    internal static T Parse<T>(string text)
        where T : struct, IRegisterNumber<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse<T>(text.AsSpan());
    }

    internal static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, IRegisterNumber<T>
    {
        var reading = T.Read(text);
        return reading.Number is { } number ? T.Wrap(number) : throw reading.Error(text);
    }

    internal static bool TryParse<T>(ReadOnlySpan<char> text, out T result)
        where T : struct, IRegisterNumber<T>
    {
        var number = T.Read(text).Number;
        result = T.Wrap(number.GetValueOrDefault());
        return number.HasValue;
    }

    /// <summary>Widens UTF-8 so that one reader serves both; what is not UTF-8 becomes U+FFFD, which no number holds.</summary>
    internal static ReadOnlySpan<char> Widen(ReadOnlySpan<byte> utf8, Span<char> buffer)
    {
        if (buffer.Length < utf8.Length)
            buffer = new char[utf8.Length];
        Utf8.ToUtf16(utf8, buffer, out _, out var written);
        return buffer[..written];
    }

    private static RegisterReading Judge(ulong digits, int count, RegisterRule rule)
    {
        if (count == 0)
            return new(rule, 0, RegisterFault.Empty);
        if (count == rule.Length + 1 && rule.NationalPrefix is [var prefix] && digits >> 4 * rule.Length == (uint)prefix - '0')
            digits &= (1UL << 4 * rule.Length) - 1;
        else if (count != rule.Length)
            return new(rule, 0, RegisterFault.Length, count);
        if (rule.HasStrayLetter(digits))
            return new(rule, 0, RegisterFault.Letter);
        if (digits == 0)
            return new(rule, 0, RegisterFault.Zeros);
        var first = (int)(digits >> 4 * (rule.Length - 1));
        if (rule.MayBeginWith.Length > 0 && !rule.MayBeginWith.Contains((char)('0' + first)))
            return new(rule, 0, RegisterFault.FirstDigit, first);
        return rule.HasValidKey(digits) ? new(rule, digits, RegisterFault.None) : new(rule, digits, RegisterFault.Key, rule.Key(digits));
    }
}
