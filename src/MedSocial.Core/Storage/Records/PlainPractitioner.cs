using System.Runtime.CompilerServices;
using MedSocial.Registers;
using static MedSocial.Storage.Records.PractitionerRecord;

namespace MedSocial.Storage.Records;

/// <summary>A practitioner of whom a register says nothing but the usual, as numbers of the book in which the record is written; -1 for what is not there.</summary>
/// <remarks>Written as <see cref="PractitionerRecord"/> writes the same person, byte for byte, and nobody has to make the objects for it: for two million people they took six seconds of processor time.</remarks>
internal readonly ref struct PlainPractitioner
{
    internal required RegisterNumber Number { get; init; }

    internal required int Given { get; init; }

    internal required int Family { get; init; }

    internal required int Title { get; init; }

    internal required int Profession { get; init; }

    internal required int Specialties { get; init; }

    internal required CareerStage Stage { get; init; }

    internal required int Sources { get; init; }

    /// <summary>The locality of the one place; -1 where there is no place.</summary>
    internal required int Locality { get; init; }

    internal required int Site { get; init; }

    internal required FinessNumber? Finess { get; init; }

    /// <summary>Writes the record, identifier included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Write(RecordWriter writer)
    {
        Span<char> id = stackalloc char[32];
        Span<byte> form = stackalloc byte[IdRecord.MaxBytes];
        _ = Number.TryFormat(id, out var length);
        writer.Raw(form[..IdRecord.Write(id[..length], form)]);
        var isPlain = Site < 0 && Finess is null;
        writer.Number((int)(Parts.Name | Parts.NumberOfId | Flag(Given, Parts.Given) | Flag(Family, Parts.Family) | Flag(Title, Parts.Title)
            | Flag(Profession, Parts.Profession) | Flag(Specialties, Parts.Specialties) | (Stage == default ? 0 : Parts.Stage) | Flag(Sources, Parts.Sources)
            | Flag(Locality, isPlain ? Parts.PlainPlace : Parts.Places)));
        foreach (var number in (ReadOnlySpan<int>)[Given, Family, Title, Profession, Specialties, Stage == default ? -1 : (int)Stage, isPlain ? Locality : -1, Sources])
        {
            if (number >= 0)
                writer.Number(number);
        }
        if (isPlain || Locality < 0)
            return;
        writer.Number(1);
        PlaceRecord.Write(Locality, Site, Finess, writer);
    }

    private static Parts Flag(int number, Parts part) => number < 0 ? 0 : part;
}
