using System.Globalization;

namespace MedSocial.TestData;

/// <summary>Texts that nobody means well, for everything that reads what is typed.</summary>
public static class HostileTexts
{
    /// <summary>Gets the texts with their names.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("nothing", ""),
        ("blank", " \t\r\n\u00A0\u202F"),
        ("1 MB of one word", new('a', 1 << 20)),
        ("1 MB of words", Many("martin moulin ", (1 << 20) / 14)),
        ("1 MB of full stops", new('.', 1 << 20)),
        ("10,000 words", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "mot" + i.ToString(CultureInfo.InvariantCulture)))),
        ("10,000 initials", Many("j ", 10_000)),
        ("12 initials", Many("j ", 12)),
        ("10,000 particles", Many("de la ", 5000)),
        ("10,000 titles", Many("dr ", 10_000)),
        ("10,000 marriages", Many("dupont épouse ", 5000)),
        ("a word of 63 letters", new('m', 63)),
        ("a word of 64 letters", new('m', 64)),
        ("a word of 65 letters", new('m', 65)),
        ("a name with a tail of 100 letters", "martin" + new string('n', 100)),
        ("the commonest words", "marie martin jean saint de paris france médecin"),
        ("one letter", "m"),
        ("punctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»…—"),
        ("only hyphens", "- -- ---"),
        ("only quotation marks", "\"\"\"\""),
        ("unbalanced quotation mark", "\"jean martin"),
        ("only particles", "de la du des"),
        ("only titles", "Dr Pr Mme"),
        ("only a connector", "épouse"),
        ("connectors at the ends", "née martin née"),
        ("Zalgo", string.Concat("martin".Select(letter => letter + new string('\u0335', 40) + new string('\u0301', 40)))),
        ("marks without a letter", new('\u0301', 1000)),
        ("right to left", "\u202Emartin \u05DB\u05D4\u05DF \u0645\u062D\u0645\u062F\u202C"),
        ("a lone high surrogate", "mar\uD83Dtin"),
        ("a lone low surrogate", "\uDE00martin"),
        ("surrogates the wrong way round", "\uDE00\uD83D martin"),
        ("emoji", "👩‍⚕️👨🏽‍⚕️🇫🇷 martin 🩺"),
        ("NUL", "mar\0tin\0"),
        ("letters beyond the first plane", "𝕞𝕒𝕣𝕥𝕚𝕟 𐐷𐐷𐐷 𠮷𠮷"),
        ("letters that unfold", "ﷺ ½ ㎉ ﬃ ǅ İ ŉ"),
        ("a pattern that makes regexes slow", new string('(', 500) + "a+" + new string(')', 500) + "+$"),
        ("followers that are no number", "followers:>abc"),
        ("a place that is none", "near:\"nowhere\""),
        ("operators", "network: specialty:x followers:>abc near:\"nowhere\" -martin OR OR -"),
        ("10,000 operators", Many("network:x ", 10_000)),
        ("excluding everybody", "-a -e -i -o marie"),
        ("alternatives of alternatives", Many("jean OR paul OR marie OR anne ", 12)),
    ];

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
