using System.Runtime.CompilerServices;

namespace MedSocial.Formats.Extracts;

/// <summary>In which columns a file of the RPPS has what is read; -1 for those that it lacks.</summary>
internal sealed class RppsLayout(ExtractHeader header)
{
    private const byte Bar = (byte)'|';

    internal int Count { get; } = header.Count;

    internal int IdentifierType { get; } = header.Find(RppsColumns.IdentifierType);

    internal int Identifier { get; } = header.Find(RppsColumns.Identifier);

    internal int NationalId { get; } = header.Find(RppsColumns.NationalId);

    internal int Title { get; } = header.Find(RppsColumns.TitleCode);

    internal int TitleLabel { get; } = header.Find(RppsColumns.TitleLabel);

    internal int Family { get; } = header.Find(RppsColumns.Family);

    internal int Given { get; } = header.Find(RppsColumns.Given);

    internal int Profession { get; } = header.Find(RppsColumns.ProfessionCode);

    internal int ProfessionLabel { get; } = header.Find(RppsColumns.ProfessionLabel);

    internal int Category { get; } = header.Find(RppsColumns.CategoryCode);

    internal int Skill { get; } = header.Find(RppsColumns.SkillCode);

    internal int SkillLabel { get; } = header.Find(RppsColumns.SkillLabel);

    internal int Mode { get; } = header.Find(RppsColumns.ModeCode);

    internal int Finess { get; } = header.Find(RppsColumns.Finess);

    internal int LegalName { get; } = header.Find(RppsColumns.LegalName);

    internal int TradeName { get; } = header.Find(RppsColumns.TradeName);

    internal int PostalCode { get; } = header.Find(RppsColumns.PostalCode);

    internal int Commune { get; } = header.Find(RppsColumns.CommuneCode);

    internal int CommuneLabel { get; } = header.Find(RppsColumns.CommuneLabel);

    internal int Country { get; } = header.Find(RppsColumns.CountryCode);

    internal int CountryLabel { get; } = header.Find(RppsColumns.CountryLabel);

    internal int Phone { get; } = header.Find(RppsColumns.Phone);

    internal int SecondPhone { get; } = header.Find(RppsColumns.SecondPhone);

    internal int Email { get; } = header.Find(RppsColumns.Email);

    /// <summary>Gets whether the five columns of a locality stand side by side, as in every file of the register so far.</summary>
    internal bool LocalityIsOnePiece { get; } = header.Find(RppsColumns.PostalCode) is >= 0 and var first
        && header.Find(RppsColumns.CommuneCode) == first + 1 && header.Find(RppsColumns.CommuneLabel) == first + 2
        && header.Find(RppsColumns.CountryCode) == first + 3 && header.Find(RppsColumns.CountryLabel) == first + 4;

    /// <summary>Gets the names of the columns without which a file is no extract, and which it lacks.</summary>
    internal List<string> Missing
    {
        get
        {
            var missing = new List<string>();
            if (Identifier < 0 && NationalId < 0)
                missing.Add(RppsColumns.Identifier);
            if (Family < 0)
                missing.Add(RppsColumns.Family);
            if (Profession < 0 && ProfessionLabel < 0)
                missing.Add(RppsColumns.ProfessionCode);
            return missing;
        }
    }

    /// <summary>Writes the key of profession, skills, title and stage: codes, and labels where there is no code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void WriteCalling(in DelimitedRow row, KeyBuffer key)
    {
        var profession = row[Profession];
        var skill = row[Skill];
        key.Clear();
        key.Append(row[Title] is { IsEmpty: false } title ? title : row[TitleLabel], Bar);
        key.Append(profession, Bar);
        key.Append(row[Category], Bar);
        key.Append(skill, Bar);
        key.Append(row[Mode], Bar);
        if (profession.IsEmpty)
            key.Append(row[ProfessionLabel], Bar);
        if (skill.IsEmpty)
            key.Append(row[SkillLabel], Bar);
    }

    /// <summary>Gets the key of a locality: from the row where its columns stand side by side, else put together.</summary>
    internal ReadOnlySpan<byte> Locality(in DelimitedRow row, KeyBuffer key)
    {
        if (LocalityIsOnePiece && row.Range(PostalCode, CountryLabel) is { IsEmpty: false } piece)
            return piece;
        key.Clear();
        foreach (var column in (ReadOnlySpan<int>)[PostalCode, Commune, CommuneLabel, Country, CountryLabel])
            key.Append(row[column], Bar);
        return key.Bytes;
    }
}
