namespace MedSocial.Storage;

/// <summary>Which beginnings of four letters stand in a table: spares most of the searches for misspelt words.</summary>
/// <remarks>One bit for each of 27⁴, 66 KB a table; all that is no letter of a-z counts as one sign, so a bit that is set promises nothing.</remarks>
internal sealed class SuggestBeginnings
{
    internal const int Length = 4;

    private const int Signs = 27;

    private readonly ulong[] _bits = new ulong[(Signs * Signs * Signs * Signs + 63) / 64];

    internal SuggestBeginnings(TermTable terms)
    {
        for (var id = 0; id < terms.Count; id++)
        {
            var term = terms[id];
            if (term.Length < Length)
                continue;
            var code = 0;
            foreach (var letter in term[..Length])
                code = Add(code, letter);
            _bits[code >> 6] |= 1UL << code;
        }
    }

    internal long Bytes => _bits.Length * 8L;

    /// <summary>The code of a beginning that is one letter longer.</summary>
    internal static int Add(int code, char letter) => code * Signs + ((uint)(letter - 'a') < Signs - 1 ? letter - 'a' + 1 : 0);

    /// <summary>Whether a word may begin with the letters of a code.</summary>
    internal bool Holds(int code) => (_bits[code >> 6] & (1UL << code)) != 0;
}
