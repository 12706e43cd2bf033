using System.Runtime.CompilerServices;
using MedSocial.Storage.Records;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>The values of a roll as numbers of a book of records: each is looked up when it is met first, so that numbers come in the order in which records name them.</summary>
internal sealed class RollNumbers(ExtractReader reader, EquatableArray<SourceId> sources, BookBuilder book)
{
    private const int None = -1, Unasked = 0, First = 2;

    private readonly RegisterRoll _roll = reader.Roll;
    private readonly int[] _families = new int[reader.Roll.Families.Count];
    private readonly int[] _givens = new int[reader.Roll.Givens.Count];
    private readonly int[] _sites = new int[reader.Roll.Sites.Count];
    private readonly int[] _localities = new int[reader.Localities.Count];
    private readonly (int Title, int Profession, int Specialties)?[] _callings = new (int, int, int)?[reader.Callings.Count];
    private int? _sources;
    private int? _nowhere;

    internal BookBuilder Book => book;

    /// <summary>Writes somebody who has one activity: see <see cref="RollRecords"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Write(in RolledPerson person)
    {
        ref readonly var activity = ref _roll.Activities[person.FirstActivity];
        var given = Text(_roll.Givens, person.Given, _givens);
        var family = Text(_roll.Families, person.Family, _families);
        var calling = reader.Callings[activity.Calling];
        var (title, profession, specialties) = _callings[activity.Calling] ??= Number(calling);
        var finess = activity.Finess < 0 ? null : reader.Finesses[activity.Finess];
        var locality = Locality(activity.Locality);
        if (locality < 0 && (activity.Site >= 0 || finess is not null))
            locality = _nowhere ??= book.LocalityNumber(new());
        new PlainPractitioner
        {
            Number = person.Number,
            Given = given,
            Family = family,
            Title = title,
            Profession = profession,
            Specialties = specialties,
            Stage = calling.Stage,
            Sources = _sources ??= book.SourceList(sources),
            Locality = locality,
            Site = Text(_roll.Sites, activity.Site, _sites),
            Finess = finess,
        }.Write(book.Writer);
    }

    private (int Title, int Profession, int Specialties) Number(Calling calling) => (
        calling.Title is { } title ? book.Texts.Intern(title) : None,
        calling.Profession is { } profession ? book.Codes.Intern(profession.Value) : None,
        calling.Specialties.IsEmpty ? None : book.SpecialtyList(calling.Specialties));

    private int Locality(int id)
    {
        if (id < 0)
            return None;
        ref var number = ref _localities[id];
        if (number == Unasked)
            number = First + (reader.Localities[id].Place is { } place ? book.LocalityNumber(place) : None);
        return number - First;
    }

    /// <summary>The number of a text as a record would have it, which may be that there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Text(ValueTable table, int id, int[] numbers)
    {
        if (id < 0)
            return None;
        ref var number = ref numbers[id];
        if (number == Unasked)
            number = First + Intern(table.Bytes(id));
        return number - First;
    }

    private int Intern(ReadOnlySpan<byte> bytes)
    {
        if (PlainText.IsCleanAscii(bytes))
            return book.Texts.Intern(bytes);
        return PlainText.Optional(ExtractReader.Cut(reader.Text.Decode(bytes, out _)), nameof(PersonName)) is { } text ? book.Texts.Intern(text) : None;
    }
}
