using MedSocial.Tests.Architecture;
using MedSocial.Text;

namespace MedSocial.Tests.Catalog;

/// <summary>The tables of <c>article-2019-facts.md</c>.</summary>
internal static class FactTable
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(SourceTree.Tests, "Catalog", "article-2019-facts.md"));

    /// <summary>The rows under a heading, each by the names of its columns.</summary>
    internal static FactRow[] Rows(string heading)
    {
        var table = Lines
            .SkipWhile(line => line != "## " + heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Select(Cells)
            .ToArray();
        Assert.True(table.Length > 2, $"The facts have no table {heading}.");
        Assert.All(table, row => Assert.Equal(table[0].Length, row.Length));
        return [.. table.Skip(2).Select(row => new FactRow(table[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    /// <summary>A text without case, accents, sort of apostrophe and sort of space.</summary>
    internal static string Plain(string? text) => string.Join(' ', FoldedWords.Of(text ?? "").Select(word => word.Folded));

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}

/// <summary>One row of a table of facts.</summary>
internal sealed class FactRow(IReadOnlyDictionary<string, string> cells)
{
    /// <summary>A cell; null when it is empty.</summary>
    internal string? this[string column] => cells[column].Length == 0 ? null : cells[column];

    /// <summary>The items of a cell, those in parentheses left out.</summary>
    internal string[] Items(string column) => [.. All(column).Where(item => !item.StartsWith('('))];

    /// <summary>The items of a cell, those in parentheses too.</summary>
    internal string[] Allowed(string column) => [.. All(column).Select(item => item.Trim('(', ')'))];

    public override string ToString() => string.Join(" | ", cells.Values);

    private string[] All(string column) => cells[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
