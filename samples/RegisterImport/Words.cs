namespace RegisterImport;

/// <summary>The language of what the program says.</summary>
internal sealed class Words(bool isFrench)
{
    internal bool IsFrench => isFrench;

    internal string this[string english, string french] => isFrench ? french : english;
}
