namespace MedSocial.Formats.Extracts;

/// <summary>Reads text of the code page Windows-1252, in which older extracts and whatever went through a spreadsheet come.</summary>
/// <remarks>
/// The base library knows the code page only with a package more. Bytes from A0 on are the code points of Unicode; the 32 before them stand here, from
/// the table that Unicode publishes (CP1252.TXT). The five that it leaves open are controls, as browsers have them.
/// </remarks>
internal static class Windows1252
{
    private const int First = 0x80;

    private const string Special =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    internal static string Decode(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, source) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var b = source[i];
            text[i] = b is >= First and < First + 32 ? Special[b - First] : (char)b;
        }
    });
}
