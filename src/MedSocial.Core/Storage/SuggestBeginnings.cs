using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Which beginnings of four letters stand in a table: spares most of the searches for misspelt words.</summary>
/// <remarks>One bit for each of 27⁴, 66 KB a table; all that is no letter of a-z counts as one sign, so a bit that is set promises nothing.</remarks>
internal sealed class SuggestBeginnings
{
    internal const int Length = 4;

    private const int Signs = 27;

    private const int Size = (Signs * Signs * Signs * Signs + 63) / 64;

    /// <summary>Tables of fewer words are searched as fast as asked whether it is worth it, and get no bits.</summary>
    private const int FewWords = 1024;

    private readonly FlatArray<ulong> _bits;

    internal SuggestBeginnings(TermTable terms)
    {
        if (terms.Count < FewWords)
            return;
        var bits = new ulong[Size];
        for (var id = 0; id < terms.Count; id++)
        {
            var term = terms[id];
            if (term.Length < Length)
                continue;
            var code = 0;
            foreach (var letter in term[..Length])
                code = Add(code, letter);
            bits[code >> 6] |= 1UL << code;
        }
        _bits = FlatArray.Copy(bits);
    }

    internal SuggestBeginnings(SectionSource source, int id)
    {
        _bits = source.Get<ulong>(id);
        if (_bits.Length is not (0 or Size))
            throw source.Corrupt(id, "has a number of bits that cannot be");
    }

    internal void Write(SectionSink sink, int id) => sink.Add(id, _bits);

    internal long Bytes => _bits.Bytes;

    /// <summary>Whether a word may begin so: false where none does, as far as its first four letters say.</summary>
    internal bool MayBegin(ReadOnlySpan<char> beginning)
    {
        if (_bits.Length == 0 || beginning.Length < Length)
            return true;
        var code = 0;
        foreach (var letter in beginning[..Length])
            code = Add(code, letter);
        return (_bits[code >> 6] & (1UL << code)) != 0;
    }

    private static int Add(int code, char letter) => code * Signs + ((uint)(letter - 'a') < Signs - 1 ? letter - 'a' + 1 : 0);
}
