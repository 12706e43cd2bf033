using System.Runtime.CompilerServices;
using MedSocial.Registers;

namespace MedSocial.Storage.Records;

/// <summary>A practitioner as bytes: the identifier, what is there at all, then that. About twenty-five bytes in a national register.</summary>
/// <remarks>Of a withheld name the record says only that there is one: the name itself stands elsewhere, see <see cref="WithheldNames"/>.</remarks>
internal static partial class PractitionerRecord
{
    private const int DigitBits = 56;

    /// <summary>What of a practitioner is there, in the order in which it stands, but for lists.</summary>
    [Flags]
    internal enum Parts
    {
        Name = 1 << 0,
        Given = 1 << 1,
        Family = 1 << 2,
        Profession = 1 << 3,
        Stage = 1 << 4,
        PlainPlace = 1 << 5,
        Sources = 1 << 6,
        NumberOfId = 1 << 7,
        Specialties = 1 << 8,
        Title = 1 << 9,
        Birth = 1 << 10,
        Disclosure = 1 << 11,
        Aliases = 1 << 12,
        Places = 1 << 13,
        Numbers = 1 << 14,
        Roles = 1 << 15,
        Topics = 1 << 16,
        Languages = 1 << 17,
        Withheld = 1 << 18,
    }

    internal static void WriteId(Practitioner practitioner, BookBuilder book)
    {
        Span<byte> id = stackalloc byte[IdRecord.MaxBytes];
        book.Writer.Raw(id[..IdRecord.Write(practitioner.Id.Value, id)]);
    }

    /// <summary>Writes all but the identifier, which stands before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Write(Practitioner practitioner, BookBuilder book, Foreseen foreseen)
    {
        var writer = book.Writer;
        var parts = PartsOf(practitioner);
        writer.Number((int)parts);
        if ((parts & Parts.Name) != 0)
            WriteName(practitioner.Name!, book, foreseen.Family);
        if (practitioner.Profession is { } profession)
            book.Code(profession.Value);
        if ((parts & Parts.Specialties) != 0)
            writer.Number(book.SpecialtyList(practitioner.Specialties));
        if ((parts & Parts.Stage) != 0)
            writer.Number((int)practitioner.Stage);
        if ((parts & Parts.Disclosure) != 0)
            writer.Number((int)practitioner.Disclosure);
        if ((parts & Parts.PlainPlace) != 0)
            writer.Number(book.LocalityNumber(practitioner.Places[0], foreseen.Locality));
        if ((parts & Parts.Sources) != 0)
            book.Sources(practitioner.Sources);
        WriteLists(practitioner, parts, book, foreseen.Locality);
    }

    /// <param name="reader">The record.</param>
    /// <param name="ordinal">Its place among the practitioners.</param>
    /// <param name="withheld">The names that are withheld.</param>
    internal static Practitioner Read(RecordReader reader, int ordinal, WithheldNames withheld)
    {
        var id = IdRecord.Read(ref reader);
        var parts = (Parts)reader.Int();
        // In the order in which they stand.
        var name = (parts & Parts.Name) != 0 ? ReadName(ref reader, parts) : null;
        if ((parts & Parts.Withheld) != 0)
            name = withheld.Find(ordinal);
        var profession = (parts & Parts.Profession) != 0 ? RecordBook.Id<ProfessionCode>(reader.Code()) : default(ProfessionCode?);
        var specialties = (parts & Parts.Specialties) != 0 ? reader.Book.Specialties.Get(reader.Int(), reader.Book.Codes) : default;
        var stage = (parts & Parts.Stage) != 0 ? (CareerStage)reader.Int() : default;
        var disclosure = (parts & Parts.Disclosure) != 0 ? (Disclosure)reader.Int() : default;
        EquatableArray<Place> places = (parts & Parts.PlainPlace) != 0 ? EquatableArray.Wrap(reader.Book.LocalityAlone(reader.Int())) : default;
        var sources = (parts & Parts.Sources) != 0 ? reader.Book.Sources.Get(reader.Int(), reader.Book.Codes) : default;
        if ((parts & Parts.Places) != 0)
        {
            var items = new Place[reader.Count()];
            for (var i = 0; i < items.Length; i++)
                items[i] = PlaceRecord.Read(ref reader);
            places = EquatableArray.Wrap(items);
        }
        var practitioner = new Practitioner
        {
            Id = RecordBook.Wrap<PractitionerId>(id),
            Name = name,
            Profession = profession,
            Specialties = specialties,
            Stage = stage,
            Disclosure = disclosure,
            Places = places,
            Sources = sources,
            RegisterNumbers = (parts & Parts.NumberOfId) != 0 ? EquatableArray.Wrap([NumberOf(id, reader.Book)]) : (parts & Parts.Numbers) != 0 ? ReadNumbers(ref reader) : default,
        };
        return (parts & (Parts.Aliases | Parts.Roles | Parts.Topics | Parts.Languages)) == 0 ? practitioner : practitioner with
        {
            Aliases = (parts & Parts.Aliases) != 0 ? ReadAliases(ref reader) : default,
            Roles = (parts & Parts.Roles) != 0 ? ReadRoles(ref reader) : default,
            Topics = (parts & Parts.Topics) != 0 ? ReadTexts(ref reader) : default,
            Languages = (parts & Parts.Languages) != 0 ? ReadTexts(ref reader) : default,
        };
    }

    internal static RegisterNumber Number(Register register, ulong digits, RecordBook book) =>
        register is > Register.None and <= Register.Npi && digits < 1UL << DigitBits ? new(register, digits) : throw book.Corrupt();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Parts PartsOf(Practitioner practitioner)
    {
        var parts = default(Parts);
        if (practitioner.Name is { IsWithheld: true })
        {
            parts |= Parts.Withheld;
        }
        else if (practitioner.Name is { } name)
        {
            parts |= Parts.Name | (name.Title is null ? 0 : Parts.Title) | (name.Given is null ? 0 : Parts.Given) | (name.Family is null ? 0 : Parts.Family)
                | (name.BirthFamily is null ? 0 : Parts.Birth);
        }
        parts |= practitioner.Profession is null ? 0 : Parts.Profession;
        parts |= practitioner.Specialties.IsEmpty ? 0 : Parts.Specialties;
        parts |= practitioner.Stage == default ? 0 : Parts.Stage;
        parts |= practitioner.Disclosure == default ? 0 : Parts.Disclosure;
        parts |= practitioner.Places.IsEmpty ? 0 : practitioner.Places.Count == 1 && PlaceRecord.IsPlain(practitioner.Places[0]) ? Parts.PlainPlace : Parts.Places;
        parts |= practitioner.Sources.IsEmpty ? 0 : Parts.Sources;
        parts |= practitioner.RegisterNumbers.IsEmpty ? 0 : IsOnlyId(practitioner) ? Parts.NumberOfId : Parts.Numbers;
        parts |= practitioner.Aliases.IsEmpty ? 0 : Parts.Aliases;
        parts |= practitioner.Roles.IsEmpty ? 0 : Parts.Roles;
        parts |= practitioner.Topics.IsEmpty ? 0 : Parts.Topics;
        parts |= practitioner.Languages.IsEmpty ? 0 : Parts.Languages;
        return parts;
    }

    private static bool IsOnlyId(Practitioner practitioner)
    {
        if (practitioner.RegisterNumbers.Count != 1)
            return false;
        Span<char> text = stackalloc char[32];
        return practitioner.RegisterNumbers[0].TryFormat(text, out var length) && text[..length].SequenceEqual(practitioner.Id.Value);
    }

    private static RegisterNumber NumberOf(string id, RecordBook book)
    {
        var (register, lead) = id[0] switch
        {
            'r' => (Register.Rpps, 5),
            'a' => (Register.Adeli, 6),
            'n' => (Register.Npi, 4),
            'f' => (Register.Finess, 7),
            _ => throw book.Corrupt(),
        };
        var digits = 0UL;
        foreach (var digit in id.AsSpan(Math.Min(lead, id.Length)))
            digits = (digits << 4) | (char.IsAsciiDigit(digit) ? (uint)digit - '0' : (uint)(digit | 0x20) - 'a' + 10 & 0xF);
        return Number(register, digits, book);
    }

    private static void WriteName(PersonName name, BookBuilder book, int foreseenFamily)
    {
        book.OptionalText(name.Given);
        if (name.Family is { } family)
            book.Writer.Number(book.TextNumber(family, foreseenFamily));
        book.OptionalText(name.Title);
        book.OptionalText(name.BirthFamily);
    }

    private static PersonName ReadName(ref RecordReader reader, Parts parts)
    {
        // In the order in which they stand.
        var given = (parts & Parts.Given) != 0 ? reader.SharedText() : null;
        var family = (parts & Parts.Family) != 0 ? reader.SharedText() : null;
        var title = (parts & Parts.Title) != 0 ? reader.SharedText() : null;
        return new(title, given, family, (parts & Parts.Birth) != 0 ? reader.SharedText() : null);
    }
}
