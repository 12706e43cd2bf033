using CsCheck;

namespace MedSocial.Tests.Text;

/// <summary>Random texts for the property tests of this folder.</summary>
internal static class TextGen
{
    /// <summary>Any UTF-16: ASCII, accents, marks, invisible characters, lone surrogates, emoji, everything.</summary>
    internal static readonly Gen<string> AnyUtf16 = Gen.String[Gen.Frequency(
        (6, Gen.Char['\0', '\x7F']),
        (3, Gen.Char['\x80', '\u036F']),
        (1, Gen.Char['\u2000', '\u206F']),
        (1, Gen.Char['\uD800', '\uDFFF']),
        (1, Gen.Char['\uAC00', '\uFFFF']),
        (2, Gen.Char['\0', '\uFFFF'])), 0, 40];

    /// <summary>Words over few letters, so that two of them often have something in common.</summary>
    internal static Gen<string> Words(int max, string letters = "abcé1") => Gen.String[Gen.Char[letters], 0, max];
}
