using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MedSocial.Storage.Flat;
using MedSocial.Text;

namespace MedSocial.Storage.Records;

/// <summary>Identifiers of practitioners: those that are a register and digits as a number, all others as text. One identifier has one form.</summary>
internal static class IdRecord
{
    /// <summary>The longest form: a mark, a length of two bytes, and 128 characters of ASCII.</summary>
    internal const int MaxBytes = 3 + Identifier.MaxLength;

    /// <summary>So many digits always fit.</summary>
    private const int MaxLead = 6, MaxDigits = 18;

    /// <summary>The place of each lead in the order of the alphabet.</summary>
    private static readonly ulong[] LeadOrder = [2, 0, 1];

    private const int DigitBits = 5, DigitMask = (1 << DigitBits) - 1;

    private static readonly string[] Leads = ["rpps:", "adeli:", "npi:"];

    /// <summary>Writes the form and returns its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Write(ReadOnlySpan<char> id, Span<byte> form)
    {
        for (var lead = 0; lead < Leads.Length; lead++)
        {
            if (!id.StartsWith(Leads[lead], StringComparison.Ordinal))
                continue;
            var digits = id[Leads[lead].Length..];
            if (digits.Length is 0 or > MaxDigits || digits.ContainsAnyExceptInRange('0', '9'))
                break;
            form[0] = (byte)(((lead + 1) << DigitBits) | digits.Length);
            return 1 + WriteNumber(ulong.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), form[1..]);
        }
        form[0] = 0;
        var at = 1 + WriteNumber((ulong)id.Length, form[1..]);
        return at + Encoding.ASCII.GetBytes(id, form[at..]);
    }

    /// <summary>The identifier with which a record begins that was written here.</summary>
    internal static string Read(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record, null!);
        return Read(ref reader);
    }

    internal static string Read(ref RecordReader reader)
    {
        var mark = reader.Byte();
        if (mark == 0)
        {
            var text = reader.Utf8();
            var id = Encoding.ASCII.GetString(text[..Math.Min(text.Length, MaxBytes)]);
            return Identifier.Problem(id) is null ? id : throw reader.Book.Corrupt();
        }
        var (lead, digits) = ((mark >> DigitBits) - 1, mark & DigitMask);
        if ((uint)lead >= (uint)Leads.Length || digits is 0 or > MaxDigits)
            throw reader.Book.Corrupt();
        return Text(Leads[lead], digits, reader.Number());
    }

    /// <summary>A number that orders as the text of identifiers does that are a register and digits; equal for some that differ in closing zeros alone.</summary>
    /// <returns>Whether the identifier of the record is one.</returns>
    internal static bool TryOrder(ReadOnlySpan<byte> record, out ulong key)
    {
        var (lead, digits) = ((record[0] >> DigitBits) - 1, record[0] & DigitMask);
        key = 0;
        if (lead < 0)
            return false;
        var reader = new RecordReader(record[1..], null!);
        key = reader.Number();
        for (; digits < MaxDigits; digits++)
            key *= 10;
        key |= LeadOrder[lead] << 60; // eighteen digits take less than sixty bits
        return true;
    }

    /// <summary>How many bytes the form takes with which a record begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int LengthOf(ReadOnlySpan<byte> record)
    {
        var at = 1;
        while (record[at++] >= 0x80)
        {
        }
        if (record[0] != 0)
            return at;
        // The length of a text is below 128 or takes two bytes.
        return at + (at == 2 ? record[1] : (record[1] & 0x7F) | (record[2] << 7));
    }

    /// <summary>Passes over the form.</summary>
    internal static bool Skip(ref RecordReader reader)
    {
        if (reader.Byte() != 0)
            return reader.Number() > 0;
        return !reader.Utf8().IsEmpty;
    }

    internal static ulong Hash(ReadOnlySpan<byte> form) => Checksum.Of(form);

    private static string Text(string lead, int digits, ulong number)
    {
        Span<char> form = stackalloc char[MaxLead + MaxDigits];
        form = form[..(lead.Length + digits)];
        lead.CopyTo(form);
        // Two digits at a time: each division waits for the one before it.
        var at = form.Length;
        for (; at > lead.Length + 1; at -= 2)
        {
            var two = (uint)(number % 100);
            number /= 100;
            form[at - 1] = (char)('0' + two % 10);
            form[at - 2] = (char)('0' + two / 10);
        }
        if (at > lead.Length)
            form[at - 1] = (char)('0' + number % 10);
        return new(form);
    }

    private static int WriteNumber(ulong value, Span<byte> form)
    {
        var at = 0;
        for (; value >= 0x80; value >>= 7)
            form[at++] = (byte)(value | 0x80);
        form[at++] = (byte)value;
        return at;
    }
}
