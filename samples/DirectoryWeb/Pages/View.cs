using System.Text;
using MedSocial.Deontology;

namespace DirectoryWeb.Pages;

/// <summary>What every part of a page knows: the snapshot that it shows, the language it speaks, and how its links go on.</summary>
/// <param name="Snapshot">The directory, the same from the first to the last line of the page.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="IsChosen">Whether the reader chose the language; then links keep it, for there are no cookies.</param>
/// <param name="Here">The address of the page without its language.</param>
internal sealed record View(Snapshot Snapshot, string Language, bool IsChosen, string Here)
{
    internal string Say(string french, string english) => Language == "fr" ? Spaced(french) : english;

    internal string Say(LocalizedText text) => Say(text.Fr, text.En);

    internal string Number(long value) => Format.Number(value, Language);

    internal string Date(DateOnly day) => Format.Date(day, Language);

    /// <summary>An address of this site; parameters without a value are left out.</summary>
    internal string Url(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var url = new StringBuilder(path);
        var sign = '?';
        foreach (var (name, value) in parameters)
            Add(name, value);
        Add("lang", IsChosen ? Language : null);
        return url.ToString();

        void Add(string name, string? value)
        {
            if (string.IsNullOrEmpty(value))
                return;
            url.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            sign = '&';
        }
    }

    /// <summary>French sets a space that does not break before high punctuation and within its quotation marks.</summary>
    private static string Spaced(string french) => french
        .Replace(" :", "\u00a0:", StringComparison.Ordinal).Replace(" ;", "\u202f;", StringComparison.Ordinal)
        .Replace(" ?", "\u202f?", StringComparison.Ordinal).Replace(" !", "\u202f!", StringComparison.Ordinal)
        .Replace("« ", "«\u00a0", StringComparison.Ordinal).Replace(" »", "\u00a0»", StringComparison.Ordinal);
}
