using System.Text;

namespace MedSocial.Formats.Csv;

/// <summary>What keeps texts whole in a cell: lists in one cell, and texts that a spreadsheet would take for formulas.</summary>
internal static class CsvText
{
    internal const char ItemSeparator = '|';
    private const char Escape = '\\';
    private const char Apostrophe = '\'';

    /// <summary>Puts an apostrophe before a text that a spreadsheet would take for a formula, and before one that seems to have such an apostrophe already.</summary>
    /// <remarks>Which characters begin formulas: OWASP, « CSV Injection »; the full-width ones count in East Asian spreadsheets.</remarks>
    internal static string Neutral(string text) => IsFormula(text.AsSpan().TrimStart(Apostrophe)) ? Apostrophe + text : text;

    /// <summary>Takes the apostrophe off again.</summary>
    internal static string Plain(string text) => text is [Apostrophe, ..] && IsFormula(text.AsSpan().TrimStart(Apostrophe)) ? text[1..] : text;

    /// <summary>Puts items into one cell, a bar between them; bars and backslashes within get a backslash.</summary>
    internal static string Join(IEnumerable<string> items)
    {
        var cell = new StringBuilder();
        foreach (var item in items)
        {
            if (cell.Length > 0)
                cell.Append(ItemSeparator);
            foreach (var c in item)
                _ = c is ItemSeparator or Escape ? cell.Append(Escape).Append(c) : cell.Append(c);
        }
        return cell.ToString();
    }

    /// <summary>Takes the items out of a cell; blank ones are left out. A line end separates too.</summary>
    internal static List<string> Split(string cell)
    {
        var items = new List<string>(1);
        if (cell.AsSpan().IndexOfAny(ItemSeparator, Escape, '\n') < 0)
        {
            Take(items, cell);
            return items;
        }
        var item = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (c == Escape && i + 1 < cell.Length && cell[i + 1] is Escape or ItemSeparator)
                item.Append(cell[++i]);
            else if (c is ItemSeparator or '\n')
                Take(items, Emptied(item));
            else
                item.Append(c);
        }
        Take(items, Emptied(item));
        return items;
    }

    private static void Take(List<string> items, string item)
    {
        var text = item.Trim();
        if (text.Length > 0)
            items.Add(text);
    }

    private static string Emptied(StringBuilder item)
    {
        var text = item.ToString();
        item.Clear();
        return text;
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
