using System.Diagnostics.CodeAnalysis;

namespace MedSocial.Registers;

/// <summary>What the numbers of every register share: one reader, and the interfaces of the base library over it.</summary>
/// <typeparam name="TSelf">The number type.</typeparam>
internal interface IRegisterNumber<TSelf>
    : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IComparable<TSelf>
    where TSelf : struct, IRegisterNumber<TSelf>
{
    private const int UsualLength = 64;

    /// <summary>Reads a text by the rules of this type.</summary>
    static abstract RegisterReading Read(ReadOnlySpan<char> text);

    /// <summary>Wraps a number that is known to be of this type, or default.</summary>
    static abstract TSelf Wrap(RegisterNumber number);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => RegisterText.Parse<TSelf>(s);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => RegisterText.Parse<TSelf>(s);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        RegisterText.Parse<TSelf>(RegisterText.Widen(utf8Text, stackalloc char[UsualLength]));

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) =>
        RegisterText.TryParse(s, out result);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        RegisterText.TryParse(s, out result);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result) =>
        RegisterText.TryParse(RegisterText.Widen(utf8Text, stackalloc char[UsualLength]), out result);
}
