using System.Collections.Immutable;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>The rows of a linkage in the form in which they are compared: folded, numbered by value, with the count of each value.</summary>
internal sealed class PersonColumns
{
    private readonly IdentityModel _model;
    private readonly string[] _ids;
    private readonly int[][] _values;
    private readonly string[][] _texts;
    private readonly int[][] _counts;
    private readonly int[] _swaps;
    private int _people;
    private readonly LevelModel?[][] _levels;

    internal PersonColumns(IdentityModel model, ImmutableArray<string> columns, IReadOnlyList<PersonRecord> records)
    {
        _model = model;
        _ids = [.. records.Select(record => record.Id)];
        _people = _ids.Length;
        (_values, _texts, _counts) = (new int[model.Fields.Count][], new string[model.Fields.Count][], new int[model.Fields.Count][]);
        _swaps = [.. model.Fields.Select(field => field.SwapsWith is { } other ? model.Fields.Items.Select(item => item.Name).ToList().IndexOf(other) : -1)];
        _levels = [.. model.Fields.Select(field => ValueComparison.Levels.Select(name => field.IndexOf(name) is >= 0 and var at ? field.Levels[at] : null).ToArray())];
        for (var field = 0; field < model.Fields.Count; field++)
        {
            var column = columns.IndexOf(model.Fields[field].Name);
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            var (texts, counts, values) = (new List<string>(), new List<int>(), new int[records.Count]);
            for (var row = 0; row < records.Count; row++)
            {
                var value = column < records[row].Values.Count ? records[row].Values[column] : null;
                var text = ValueComparison.Fold(value, model.Fields[field].Comparator);
                if (text.Length == 0)
                {
                    values[row] = -1;
                    continue;
                }
                if (!numbers.TryGetValue(text, out var number))
                {
                    numbers.Add(text, number = texts.Count);
                    texts.Add(text);
                    counts.Add(0);
                }
                counts[number]++;
                values[row] = number;
            }
            (_values[field], _texts[field], _counts[field]) = (values, [.. texts], [.. counts]);
        }
    }

    internal int Rows => _ids.Length;

    internal int Fields => _model.Fields.Count;

    internal FieldComparator Comparator(int field) => _model.Fields[field].Comparator;

    /// <summary>The folded value; empty where nothing is known.</summary>
    internal string Text(int field, int row) => _values[field][row] is >= 0 and var value ? _texts[field][value] : "";

    /// <summary>The number of the value, or -1 where nothing is known.</summary>
    internal int Value(int field, int row) => _values[field][row];

    /// <summary>The distinct values of a field by number.</summary>
    internal string[] Texts(int field) => _texts[field];

    /// <summary>The field whose value may stand in a field by mistake, or -1.</summary>
    internal int SwapOf(int field) => _swaps[field];

    /// <summary>Counts the values of people in place of those of rows.</summary>
    /// <param name="links">Pairs of rows that are one person's.</param>
    internal void CountPeople(IReadOnlyCollection<(int Row, int Other, double Weight)> links)
    {
        var sets = new DisjointSets<int>();
        foreach (var (row, other, _) in links)
            sets.Join(row, other);
        var people = Array.ConvertAll([.. Enumerable.Range(0, Rows)], sets.Root);
        _people = people.Distinct().Count();
        for (var field = 0; field < Fields; field++)
        {
            Array.Clear(_counts[field]);
            foreach (var (value, _) in _values[field].Zip(people).Where(pair => pair.First >= 0).Distinct())
                _counts[field][value]++;
        }
    }

    /// <summary>The weight of a pair without the prior.</summary>
    internal double Weight(int left, int right)
    {
        var sum = 0.0;
        for (var field = 0; field < _values.Length; field++)
            sum += Bits(field, left, right, out _);
        return sum;
    }

    internal FieldComparison Compare(int left, int right, double prior, bool isRandom)
    {
        var (levels, bits) = (new int[Fields], new double[Fields]);
        for (var field = 0; field < Fields; field++)
        {
            bits[field] = Bits(field, left, right, out var level);
            levels[field] = level < 0 ? -1 : _model.Fields[field].IndexOf(ValueComparison.Levels[level]);
        }
        return new([.. levels], [.. bits], prior, isRandom);
    }

    internal PersonLink Link(int left, int right, double weight, double posterior, double prior, int count)
    {
        var steps = ImmutableArray.CreateBuilder<WeightStep>(Fields + 1);
        steps.Add(new("prior", "prior", prior, FormattableString.Invariant($"one of {count} rows, before anything is compared"), FormattableString.Invariant($"une des {count} lignes, avant toute comparaison")));
        for (var field = 0; field < Fields; field++)
        {
            var bits = Bits(field, left, right, out var level);
            if (level < 0)
                continue;
            var (one, two) = (Text(field, left), Text(field, right));
            var (en, fr) = ValueComparison.Words[level];
            steps.Add(new(_model.Fields[field].Name, ValueComparison.Levels[level], bits, $"{en}: {one} / {two}", $"{fr} : {one} / {two}"));
        }
        return new(_ids[left], _ids[right], weight, posterior, steps.DrainToImmutable());
    }

    private double Bits(int field, int left, int right, out int level)
    {
        level = -1;
        var (one, two) = (_values[field][left], _values[field][right]);
        if (one < 0 || two < 0)
            return 0;
        level = one == two ? ValueComparison.Exact : ValueComparison.Level(_texts[field][one], _texts[field][two], _model.Fields[field].Comparator);
        if (level >= ValueComparison.Far && _swaps[field] is >= 0 and var other && ValueComparison.AreSwapped(_texts[field][one], Text(other, right), _model.Fields[field].Comparator))
            level = ValueComparison.Swapped;
        // A level that the model lacks is read as the next worse one.
        while (_levels[field][level] is null && level < ValueComparison.Else)
            level++;
        var frequency = level == ValueComparison.Exact ? Math.Max(_counts[field][one], 1) / (double)_people : 1;
        return _levels[field][level]?.Weight(frequency) ?? 0;
    }
}
