namespace MedSocial.Deontology.Reading;

/// <summary>Cyrillic and Greek letters that look like Latin ones (Unicode confusables, the lower-case ones that folding leaves).</summary>
internal static class Lookalikes
{
    private const string Foreign = "авекмнорстухіјѕԁһӏɡαβεηικνορτυχγω";
    private const string Latin = "abekmhopctyxijsdhlgabenikvoptuxyw";

    /// <summary>The Latin letter that a letter looks like; the letter itself when it looks like none.</summary>
    internal static char Latinised(char c)
    {
        var at = Foreign.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : Latin[at];
    }

    internal static bool IsForeign(char c) => c is >= '\u0250' and < '\u0530';
}
