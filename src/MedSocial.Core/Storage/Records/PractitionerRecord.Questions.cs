using System.Runtime.CompilerServices;

namespace MedSocial.Storage.Records;

/// <content>What can be asked of a practitioner without making the record.</content>
internal static partial class PractitionerRecord
{
    /// <summary>Reads as numbers what an index asks of a record, where the record has nothing else that is indexed.</summary>
    /// <returns>Whether it has not; otherwise the whole record must be read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool TrySketch(RecordReader reader, out PractitionerSketch sketch)
    {
        _ = IdRecord.Skip(ref reader);
        var parts = (Parts)reader.Int();
        sketch = new() { Given = -1, Family = -1, Birth = -1, Profession = -1, Specialties = -1, Locality = -1 };
        if ((parts & (Parts.Aliases | Parts.Roles | Parts.Topics)) != 0)
            return false;
        if ((parts & Parts.Given) != 0)
            sketch.Given = reader.Int();
        if ((parts & Parts.Family) != 0)
            sketch.Family = reader.Int();
        if ((parts & Parts.Title) != 0)
            _ = reader.Int();
        if ((parts & Parts.Birth) != 0)
            sketch.Birth = reader.Int();
        if ((parts & Parts.Profession) != 0)
            sketch.Profession = reader.Int();
        if ((parts & Parts.Specialties) != 0)
            sketch.Specialties = reader.Int();
        if ((parts & Parts.Stage) != 0)
            sketch.Stage = (CareerStage)reader.Int();
        var disclosure = (parts & Parts.Disclosure) != 0 ? (Disclosure)reader.Int() : default;
        if ((parts & Parts.PlainPlace) != 0)
            sketch.Locality = reader.Int();
        if ((parts & Parts.Sources) != 0)
            _ = reader.Int();
        if ((parts & Parts.Places) != 0)
        {
            sketch.PlaceCount = reader.Count();
            sketch.Places = reader;
        }
        return !disclosure.ProtectsName();
    }

    /// <summary>Reads what a practitioner is in health care.</summary>
    internal static PractitionerStanding ReadStanding(RecordReader reader)
    {
        _ = IdRecord.Skip(ref reader);
        var parts = (Parts)reader.Int();
        for (var texts = parts & (Parts.Given | Parts.Family | Parts.Title | Parts.Birth); texts != 0; texts &= texts - 1)
            _ = reader.Int();
        var profession = (parts & Parts.Profession) != 0 ? reader.Code() : null;
        if ((parts & Parts.Specialties) != 0)
            _ = reader.Int();
        var stage = (parts & Parts.Stage) != 0 ? (CareerStage)reader.Int() : default;
        return new(profession, stage, (parts & Parts.Specialties) != 0, (parts & (Parts.NumberOfId | Parts.Numbers)) != 0);
    }
}

/// <summary>What an index asks of a practitioner, as numbers of the book; -1 for what is not there.</summary>
internal ref struct PractitionerSketch
{
    internal int Given;
    internal int Family;
    internal int Birth;
    internal int Profession;
    internal int Specialties;
    internal int Locality;
    internal CareerStage Stage;

    /// <summary>How many places follow in <see cref="Places"/>: see <see cref="PlaceRecord.ReadSketch"/>; none where there is but a locality.</summary>
    internal int PlaceCount;
    internal RecordReader Places;
}
