using System.Text;
using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>Makes handles in the ways people do, each once on its network and as the network's grammar wants it.</summary>
internal sealed class Handles
{
    private readonly HashSet<ulong> _taken = [];
    private readonly StringBuilder _text = new(64);

    /// <summary>A stem that its owner uses on all networks.</summary>
    internal static string Stem(SeededRandom random, string given, string family, Calling calling, Place place)
    {
        var (first, last) = (Letters(given), Letters(family));
        var city = Letters(place.City ?? "");
        var department = place.Department ?? "";
        var stem = random.Next(20) switch
        {
            0 or 1 => "dr" + first[..1] + last,
            2 or 3 => first + "_" + last + department,
            4 or 5 or 6 => first + last,
            7 => "dr_" + last,
            8 or 9 => first[..1] + last,
            10 => last + first,
            11 => calling.Stem + city + "_",
            12 => first + last + "_MD",
            13 => "doc" + last,
            14 => last + "_" + first[..1],
            15 => "dr" + last + department,
            16 => calling.Stem + "_" + last,
            17 => first + "_" + last,
            18 => "doc_" + first + department,
            _ => last + "_" + calling.Stem,
        };
        return random.Chance(0.4) ? Capitals(stem, first, last, city) : stem;
    }

    /// <summary>The stem as a handle of a network; a number after it where somebody was earlier.</summary>
    internal AccountHandle On(Network network, string stem)
    {
        var grammar = network.Grammar;
        var suffix = grammar.Form switch
        {
            HandleForm.HostName when network.Id == NetworkId.Bluesky => ".bsky.social",
            HandleForm.HostName => ".example",
            HandleForm.UserAtHost => "@mastodon.social",
            _ => "",
        };
        var isHost = grammar.Form == HandleForm.HostName;
        var longest = isHost ? 18 : Math.Min(grammar.MaxLength, 30);
        var separator = isHost ? "" : grammar.Punctuation.Contains('_') ? "_" : grammar.Punctuation[..Math.Min(1, grammar.Punctuation.Length)];
        var seed = Plain.HashOf(network.Id.Value);
        for (var attempt = 0; ; attempt++)
        {
            var number = attempt == 0 ? "" : (attempt < 10 ? attempt + 1 : 1940 + attempt).ToString(System.Globalization.CultureInfo.InvariantCulture);
            _text.Clear().Append(stem).Replace("_", separator);
            _text.Length = Math.Min(_text.Length, longest - number.Length);
            _text.Append(number);
            while (_text.Length < grammar.MinLength)
                _text.Append('0');
            var name = isHost ? _text.ToString().ToLowerInvariant() : _text.ToString();
            // The network says what is the same handle: on one of them a dot counts for nothing.
            var handle = AccountHandle.Parse(name + suffix);
            if (_taken.Add(seed + Plain.HashOf(AccountId.Of(network.Id, handle).Key)))
                return handle;
        }
    }

    private static string Letters(string name)
    {
        var folded = Plain.Fold(name);
        Span<char> letters = stackalloc char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsAsciiLetter(c))
                letters[length++] = c;
        }
        return length == 0 ? "x" : letters[..length].ToString();
    }

    private static string Capitals(string stem, string first, string last, string city)
    {
        Span<char> letters = stackalloc char[stem.Length];
        stem.CopyTo(letters);
        letters[0] = char.ToUpperInvariant(letters[0]);
        foreach (var part in (ReadOnlySpan<string>)[first, last, city])
        {
            if (part.Length > 1 && stem.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at)
                letters[at] = char.ToUpperInvariant(letters[at]);
        }
        return letters.ToString();
    }
}
