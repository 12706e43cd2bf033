using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Professions and disciplines as small numbers, and the words by which bios and handles name them.</summary>
/// <remarks>A kind of work is a discipline, or a profession when it is above <see cref="Professions"/>. Made once, at the first match.</remarks>
internal sealed class WorkTable
{
    internal const int None = -1, MaxWords = 5;

    private static readonly Lazy<WorkTable> Loaded = new(() => new());

    private readonly Dictionary<string, int> _disciplines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _professions = new(StringComparer.Ordinal);
    private readonly List<string> _labels = [];
    private readonly List<string> _professionLabels = [];
    private readonly List<int> _professionOf = [];
    private readonly Dictionary<string, int[]> _words = new(StringComparer.Ordinal);

    private WorkTable()
    {
        foreach (var profession in Catalog.Professions.All)
        {
            _professions.Add(profession.Code.Value, _professions.Count);
            _professionLabels.Add(profession.LabelFr);
        }
        foreach (var specialty in Specialties.All)
        {
            if (!_disciplines.TryGetValue(Key(specialty), out var discipline))
            {
                _disciplines.Add(Key(specialty), discipline = _disciplines.Count);
                _labels.Add(specialty.ShortLabelFr);
                _professionOf.Add(_professions.GetValueOrDefault(specialty.Profession.Value, None));
            }
            foreach (var phrase in (ReadOnlySpan<string>)[specialty.ShortLabelFr, specialty.LabelEn, .. specialty.Words])
                Add(phrase, discipline);
        }
        foreach (var profession in Catalog.Professions.All)
        {
            foreach (var phrase in (ReadOnlySpan<string>)[profession.LabelFr, profession.LabelEn, .. profession.Words])
                Add(phrase, ProfessionMark + _professions[profession.Code.Value]);
        }
    }

    /// <summary>Kinds of work from here on are professions.</summary>
    internal const int ProfessionMark = 1 << 12;

    internal static WorkTable Shared => Loaded.Value;

    internal int DisciplineCount => _labels.Count;

    internal int ProfessionCount => _professionLabels.Count;

    /// <summary>The number of a specialty's discipline, or -1.</summary>
    internal int Discipline(SpecialtyCode code) => Specialties.Find(code) is { } specialty ? _disciplines[Key(specialty)] : None;

    /// <summary>The number of a profession, or -1.</summary>
    internal int Profession(ProfessionCode code) => code.Value is { } value ? _professions.GetValueOrDefault(value, None) : None;

    /// <summary>The profession that holds a discipline, or -1.</summary>
    internal int ProfessionOf(int discipline) => _professionOf[discipline];

    internal string Label(int work) => work >= ProfessionMark ? _professionLabels[work - ProfessionMark] : _labels[work];

    /// <summary>The kinds of work that folded words with one space between them name.</summary>
    internal ReadOnlySpan<int> Named(ReadOnlySpan<char> phrase) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var found) ? found : [];

    private static string Key(Specialty specialty) => specialty.Discipline.Length > 0 ? specialty.Discipline : specialty.Code.Value;

    private void Add(string phrase, int work)
    {
        var words = FoldedWords.Of(phrase);
        if (words.Length is 0 or > MaxWords)
            return;
        var key = string.Join(' ', words.Select(word => word.Folded));
        if (key.Length < 3)
            return;
        var known = _words.GetValueOrDefault(key, []);
        if (!known.Contains(work))
            _words[key] = [.. known, work];
    }
}
