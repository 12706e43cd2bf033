namespace MedSocial.Catalog;

/// <summary>INSEE codes of communes as numbers: five digits or letters read in base 36, which keeps their ordinal order.</summary>
internal static class InseeCode
{
    private const int Length = 5;
    private const int Base = 36;

    internal static bool TryParse(string text, out int code)
    {
        code = 0;
        if (text.Length != Length)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
            code = (code * Base) + (char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return true;
    }

    internal static string Format(int code) => string.Create(Length, code, static (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--, rest /= Base)
            text[i] = (char)(rest % Base < 10 ? '0' + (rest % Base) : 'A' + (rest % Base) - 10);
    });
}
