using System.Runtime.CompilerServices;
using System.Text;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <content>What can be asked of an account without making the record.</content>
internal static partial class AccountRecord
{
    /// <summary>Whether the account has a handle, whatever its case; no record is made.</summary>
    internal static bool HasHandle(RecordReader reader, ReadOnlySpan<char> handle)
    {
        const int longest = 256;
        reader.Code();
        if (((Parts)reader.Int() & Parts.Handle) == 0)
            return false;
        var known = reader.Utf8();
        Span<char> text = stackalloc char[longest];
        return known.Length <= longest && handle.Equals(text[..Encoding.UTF8.GetChars(known, text)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an account has all by which the one that was written is found, and its owners: its figures, say, may be others. No record is made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool IsFoundAs(RecordReader reader, Account account, PractitionerHeap owners)
    {
        const Parts found = Parts.Handle | Parts.LocalName | Parts.Owners | Parts.DisplayName | Parts.Hashtags;
        if (reader.Code() != account.Network.Value)
            return false;
        var parts = (Parts)reader.Int();
        if ((parts & found) != (PartsOf(account) & found)
            || (account.Handle is { } handle && !IsText(reader.Utf8(), handle.Text))
            || (account.LocalName is { } localName && !IsText(reader.Utf8(), localName)))
            return false;
        if ((parts & Parts.Owners) != 0)
        {
            if (reader.Count() != account.Owners.Count)
                return false;
            foreach (var owner in account.Owners)
            {
                if (owners.IdOf(reader.Int()) != owner)
                    return false;
            }
        }
        if ((parts & Parts.Measures) != 0)
        {
            for (var left = reader.Count(); left > 0; left--)
                _ = ReadMeasure(ref reader, isPrintedRead: false);
        }
        if ((parts & Parts.Sources) != 0)
            _ = reader.Int();
        if (account.DisplayName is { } name && !IsText(reader.Utf8(), name))
            return false;
        Skip(ref reader, parts & Parts.Bio);
        return (parts & Parts.Hashtags) == 0 || AreTexts(reader.Book.Hashtags.Get(reader.Int(), reader.Book.Codes), account.Hashtags);
    }

    /// <summary>Adds the owners.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddOwners(RecordReader reader, List<int> owners)
    {
        _ = reader.Int();
        var parts = (Parts)reader.Int();
        Skip(ref reader, parts & (Parts.Handle | Parts.LocalName));
        if ((parts & Parts.Owners) == 0)
            return;
        for (var left = reader.Count(); left > 0; left--)
            owners.Add(reader.Int());
    }

    /// <summary>Reads what rankings ask; every text is passed over.</summary>
    internal static void Sketch(RecordReader reader, AccountSketch sketch)
    {
        sketch.Clear();
        sketch.Network = RecordBook.Wrap<NetworkId>(reader.Code());
        var parts = (Parts)reader.Int();
        Skip(ref reader, parts & (Parts.Handle | Parts.LocalName));
        if ((parts & Parts.Owners) != 0)
        {
            for (var left = reader.Count(); left > 0; left--)
                sketch.Owners.Add(reader.Int());
        }
        if ((parts & Parts.Measures) != 0)
        {
            for (var left = reader.Count(); left > 0; left--)
                sketch.Measures.Add(ReadMeasure(ref reader, isPrintedRead: false));
        }
        if ((parts & Parts.Sources) != 0)
            _ = reader.Int();
        Skip(ref reader, parts & (Parts.DisplayName | Parts.Bio));
        if ((parts & Parts.Hashtags) != 0)
            sketch.Hashtags = reader.Book.Hashtags.Get(reader.Int(), reader.Book.Codes);
        if ((parts & Parts.Joined) != 0)
            sketch.Joined = reader.Date();
        if ((parts & Parts.Kind) != 0)
            sketch.Kind = (AccountKind)reader.Int();
        if ((parts & Parts.Purposes) != 0)
            _ = reader.Int();
        if ((parts & Parts.Status) != 0)
            _ = reader.Int();
        if ((parts & Parts.Evidence) == 0)
            return;
        for (var left = reader.Count(); left > 0; left--)
        {
            sketch.Evidence.Add(((VerificationKind)reader.Int(), reader.Day()));
            _ = reader.Int(); // the source
        }
    }

    private static bool IsText(ReadOnlySpan<byte> written, string text) => Ascii.Equals(written, text) || TextTable.ToText(written) == text;

    /// <summary>Whether hashtags are written alike, which they need not be to be the same.</summary>
    private static bool AreTexts(EquatableArray<Hashtag> one, EquatableArray<Hashtag> other)
    {
        var same = one.Count == other.Count;
        for (var i = 0; same && i < one.Count; i++)
            same = one[i].Text == other[i].Text;
        return same;
    }

    /// <summary>Passes over the texts that are there, one for each of the parts.</summary>
    private static void Skip(ref RecordReader reader, Parts texts)
    {
        for (; texts != 0; texts &= texts - 1)
            _ = reader.Utf8();
    }

    /// <summary>Whether there is an owner.</summary>
    internal static bool HasOwner(RecordReader reader)
    {
        _ = reader.Int();
        return ((Parts)reader.Int() & Parts.Owners) != 0;
    }

    /// <summary>The identifier alone.</summary>
    internal static AccountId ReadId(RecordReader reader)
    {
        var network = RecordBook.Wrap<NetworkId>(reader.Code());
        var parts = (Parts)reader.Int();
        return (parts & Parts.Handle) != 0 ? AccountId.Of(network, new AccountHandle(reader.Text()))
            : (parts & Parts.LocalName) != 0 ? AccountId.Local(network, reader.Text()) : default;
    }
}
