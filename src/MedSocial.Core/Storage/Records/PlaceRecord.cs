using MedSocial.Registers;

namespace MedSocial.Storage.Records;

/// <summary>A place: the locality, which many share, and what is particular.</summary>
internal static class PlaceRecord
{
    private const int City = 1, Insee = 2, Postal = 4, Department = 8, Region = 16, Country = 32, Coordinates = 64;
    private const int Site = 1, Finess = 2, Printed = 4;

    /// <summary>Whether a place is its locality and nothing else.</summary>
    internal static bool IsPlain(Place place) => place.Site is null && place.Finess is null && place.AsPrinted is null;

    internal static void Write(Place place, BookBuilder book, int foreseenLocality = -1)
    {
        book.Writer.Number(book.LocalityNumber(place, foreseenLocality));
        book.Writer.Number((place.Site is null ? 0 : Site) | (place.Finess is null ? 0 : Finess) | (place.AsPrinted is null ? 0 : Printed));
        book.OptionalText(place.Site);
        if (place.Finess is { } finess)
            book.Writer.Number(((RegisterNumber)finess).Digits);
        book.OptionalText(place.AsPrinted);
    }

    /// <summary>Writes a place that nobody made; its texts are numbers of the book, -1 for those that are not there.</summary>
    internal static void Write(int locality, int site, FinessNumber? finess, RecordWriter writer)
    {
        writer.Number(locality);
        writer.Number((site < 0 ? 0 : Site) | (finess is null ? 0 : Finess));
        if (site >= 0)
            writer.Number(site);
        if (finess is { } number)
            writer.Number(((RegisterNumber)number).Digits);
    }

    internal static Place Read(ref RecordReader reader)
    {
        var place = reader.Book.Locality(reader.Int());
        var flags = reader.Int();
        if (flags == 0)
            return place;
        return place with
        {
            Site = (flags & Site) != 0 ? reader.SharedText() : null,
            Finess = (flags & Finess) != 0 ? new FinessNumber(PractitionerRecord.Number(Register.Finess, reader.Number(), reader.Book)) : null,
            AsPrinted = (flags & Printed) != 0 ? reader.SharedText() : null,
        };
    }

    /// <summary>The parts of a place as numbers of the book, -1 for what is not there.</summary>
    internal static (int Locality, int Site, int Printed) ReadSketch(ref RecordReader reader)
    {
        var locality = reader.Int();
        var flags = reader.Int();
        var site = (flags & Site) != 0 ? reader.Int() : -1;
        if ((flags & Finess) != 0)
            _ = reader.Number();
        return (locality, site, (flags & Printed) != 0 ? reader.Int() : -1);
    }

    internal static void WriteLocality(Locality place, RecordWriter writer, BookBuilder book)
    {
        writer.Number((place.City is null ? 0 : City) | (place.InseeCode is null ? 0 : Insee) | (place.PostalCode is null ? 0 : Postal)
            | (place.Department is null ? 0 : Department) | (place.Region is null ? 0 : Region) | (place.Country is null ? 0 : Country)
            | (place.Coordinates is null ? 0 : Coordinates));
        foreach (var text in (ReadOnlySpan<string?>)[place.City, place.InseeCode, place.PostalCode, place.Department, place.Region, place.Country])
        {
            if (text is not null)
                writer.Number(book.Texts.Intern(text));
        }
        if (place.Coordinates is not { } point)
            return;
        writer.Double(point.Latitude);
        writer.Double(point.Longitude);
    }

    internal static Place ReadLocality(RecordReader reader)
    {
        var flags = reader.Int();
        return new()
        {
            City = (flags & City) != 0 ? reader.SharedText() : null,
            InseeCode = (flags & Insee) != 0 ? reader.SharedText() : null,
            PostalCode = (flags & Postal) != 0 ? reader.SharedText() : null,
            Department = (flags & Department) != 0 ? reader.SharedText() : null,
            Region = (flags & Region) != 0 ? reader.SharedText() : null,
            Country = (flags & Country) != 0 ? reader.SharedText() : null,
            Coordinates = (flags & Coordinates) != 0 ? new GeoPoint(reader.Double(), reader.Double()) : null,
        };
    }
}
