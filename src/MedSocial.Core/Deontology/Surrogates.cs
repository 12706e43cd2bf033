using System.Globalization;
using MedSocial.Deontology.Reading;
using MedSocial.Deontology.Rules;
using MedSocial.Text;

namespace MedSocial.Deontology;

/// <summary>Invents what stands in the place of names and dates: the same for the same, so that a case stays readable.</summary>
internal sealed class Surrogates(RedactionOptions options)
{
    internal const char Open = '\u27E8';
    internal const char Close = '\u27E9';

    /// <summary>Invented; not on the list of surnames of INSEE when this was written, or rare there.</summary>
    private static readonly string[] Names =
    [
        "Valombre", "Grenoir", "Tilvert", "Bruzac", "Ormelune", "Pervenchy", "Castelume", "Fontegris", "Merlonval", "Sorbelin", "Harcenay", "Dulvoire",
        "Ventrelune", "Quillemont", "Roncevert", "Aubrevalle", "Brisenuit", "Clairfosse", "Doucelande", "Epinevive", "Folleval", "Givrelle",
    ];

    private static readonly Lazy<Lexicon> Words = new(() => new(WordTable.Make()));

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The invention with its brackets; null when there is none, and a label must do.</summary>
    internal string? For(string original, RuleInfo rule)
    {
        if (rule.Id is RuleIds.Name or RuleIds.Professional or RuleIds.KnownName or RuleIds.FirstName)
            return $"{Open}{Name(original)}{Close}";
        if (rule.Id is RuleIds.Date or RuleIds.BirthDate)
            return Date(original) is { } date ? $"{Open}{date}{Close}" : null;
        return null;
    }

    /// <summary>Whether an earlier redaction invented a part: it stands in the brackets, and they hold invented names or a date and nothing else.</summary>
    internal static bool IsInvented(ReadOnlySpan<char> text, TextSpan part)
    {
        const int longest = 200;
        var open = text[Math.Max(0, part.Start - longest)..part.Start].LastIndexOf(Open);
        var close = text[part.End..Math.Min(text.Length, part.End + longest)].IndexOf(Close);
        if (open < 0 || close < 0)
            return false;
        var inside = text[(Math.Max(0, part.Start - longest) + open + 1)..(part.End + close)];
        if (DateOnly.TryParseExact(inside, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return true;
        foreach (var word in inside.Split(' '))
        {
            if (Array.IndexOf(Names, inside[word].TrimEnd("0123456789").ToString()) < 0)
                return false;
        }
        return true;
    }

    /// <summary>Each word of a name has its own invention, so that « Jean Dupont » and « M. Dupont » stay the same man.</summary>
    private string Name(string original)
    {
        var invented = new List<string>();
        foreach (var token in new Tokens(Folding.Fold(original)))
        {
            if (token.Folded.Length == 1)
                continue;
            var word = token.Folded.ToString();
            if (!_names.TryGetValue(word, out var name))
            {
                var number = _names.Count + Math.Abs(options.Seed % Names.Length);
                name = Names[number % Names.Length] + (number < Names.Length ? "" : (number / Names.Length).ToString(CultureInfo.InvariantCulture));
                _names.Add(word, name);
            }
            invented.Add(name);
        }
        return invented.Count == 0 ? Names[Math.Abs(options.Seed % Names.Length)] : string.Join(' ', invented);
    }

    private string? Date(string original)
    {
        using var text = new ReviewText(original, Words.Value, new());
        for (var i = 0; i < text.Words.Length; i++)
        {
            var read = text.Words[i].Is(WordClass.Month) ? DateReader.TryWords(text, i, out var date) : DateReader.TryFigures(text, i, announced: true, out date);
            if (!read || date.Year == 0 || date.Day == 0)
                continue;
            var days = new DateOnly(date.Year, date.Month, date.Day).DayNumber + (long)options.DateShiftDays;
            return days is >= 0 && days <= DateOnly.MaxValue.DayNumber
                ? DateOnly.FromDayNumber((int)days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                : null;
        }
        return null;
    }
}
