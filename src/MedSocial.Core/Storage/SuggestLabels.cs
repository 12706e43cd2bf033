namespace MedSocial.Storage;

/// <summary>Values of one sort under the beginnings by which they are typed, those with most profiles first.</summary>
internal sealed class SuggestLabels
{
    private readonly SuggestLabel[] _labels;
    private readonly SuggestKeys _keys;

    internal SuggestLabels(SuggestLabel[] labels, SuggestKeys keys)
    {
        _labels = labels;
        _keys = keys;
        Keys = new(keys);
    }

    internal SuggestMinima Keys { get; }

    internal int Count => _labels.Length;

    internal long Bytes => _labels.Length * 24L + _keys.Bytes + Keys.Bytes;

    internal ref readonly SuggestLabel this[int label] => ref _labels[label];
}

/// <summary>One value, or several that a person would not tell apart, such as the codes of one discipline.</summary>
/// <param name="Kind">Which field it belongs to.</param>
/// <param name="Value">The value with most profiles among them; or the complement of the ordinal of a topic that no profile has.</param>
/// <param name="Profiles">How many profiles have one of them.</param>
/// <param name="Department">For a city the department in which it lies, if known.</param>
/// <param name="IsAmbiguous">Whether another city of the directory has the same name.</param>
internal readonly record struct SuggestLabel(ValueKind Kind, int Value, int Profiles, string? Department, bool IsAmbiguous);
