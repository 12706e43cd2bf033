using MedSocial.Registers;

namespace MedSocial.Storage.Records;

/// <content>What a practitioner may have several of, and most have not: it stands at the end.</content>
internal static partial class PractitionerRecord
{
    private static void WriteLists(Practitioner practitioner, Parts parts, BookBuilder book, int foreseenLocality)
    {
        var writer = book.Writer;
        if ((parts & Parts.Places) != 0)
        {
            writer.Number(practitioner.Places.Count);
            foreach (var place in practitioner.Places)
            {
                PlaceRecord.Write(place, book, foreseenLocality);
                foreseenLocality = -1; // only that of the first
            }
        }
        if ((parts & Parts.Numbers) != 0)
        {
            writer.Number(practitioner.RegisterNumbers.Count);
            foreach (var number in practitioner.RegisterNumbers)
            {
                writer.Byte((byte)number.Register);
                writer.Number(number.Digits);
            }
        }
        if ((parts & Parts.Aliases) != 0)
        {
            writer.Number(practitioner.Aliases.Count);
            foreach (var alias in practitioner.Aliases)
            {
                writer.Text(alias.Text);
                writer.Number((int)alias.Kind);
            }
        }
        if ((parts & Parts.Roles) != 0)
        {
            writer.Number(practitioner.Roles.Count);
            foreach (var role in practitioner.Roles)
            {
                book.Text(role.Text);
                writer.Number(role.Organization is { } organization ? book.Codes.Intern(organization.Value) + 1 : 0);
            }
        }
        if ((parts & Parts.Topics) != 0)
            WriteTexts(practitioner.Topics, book);
        if ((parts & Parts.Languages) != 0)
            WriteTexts(practitioner.Languages, book);
    }

    private static void WriteTexts(EquatableArray<string> texts, BookBuilder book)
    {
        book.Writer.Number(texts.Count);
        foreach (var text in texts)
            book.Text(text);
    }

    private static EquatableArray<string> ReadTexts(ref RecordReader reader)
    {
        var texts = new string[reader.Count()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.SharedText();
        return EquatableArray.Wrap(texts);
    }

    private static EquatableArray<RegisterNumber> ReadNumbers(ref RecordReader reader)
    {
        var numbers = new RegisterNumber[reader.Count()];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Number((Register)reader.Byte(), reader.Number(), reader.Book);
        return EquatableArray.Wrap(numbers);
    }

    private static EquatableArray<Alias> ReadAliases(ref RecordReader reader)
    {
        var aliases = new Alias[reader.Count()];
        for (var i = 0; i < aliases.Length; i++)
            aliases[i] = new(reader.Text(), (AliasKind)reader.Int());
        return EquatableArray.Wrap(aliases);
    }

    private static EquatableArray<Role> ReadRoles(ref RecordReader reader)
    {
        var roles = new Role[reader.Count()];
        for (var i = 0; i < roles.Length; i++)
        {
            var text = reader.SharedText();
            var organization = reader.Int();
            roles[i] = new(text, organization == 0 ? default(OrganizationId?) : RecordBook.Id<OrganizationId>(reader.Book.Codes[organization - 1]));
        }
        return EquatableArray.Wrap(roles);
    }
}
