using MedSocial.Storage;

namespace MedSocial.Search.Candidates;

/// <summary>A specialty and a place, and nothing else: what most people ask a directory for. « généraliste limoges » looks for somebody in Limoges, not for Dr Limoges.</summary>
/// <remarks>
/// A name goes before a place everywhere else. Here the place goes first if more people practise there than bear its name: « cardiologue blanc »
/// is Dr Blanc, though there is a town Le Blanc. Whoever bears the name comes right behind, before names that only begin so.
/// </remarks>
internal sealed class SpecialtyInPlace(SearchIndex index)
{
    /// <summary>More than the place, less than a name that only begins so; in twentieths of a letter.</summary>
    private const int NameCost = ValueCandidates.PlaceCost + 1;

    /// <summary>In three letters everything is near everything.</summary>
    private const int ShortestMisspelled = 4;

    /// <summary>Whether the words are a specialty and a place, in any order.</summary>
    internal bool IsMeant(ReadOnlySpan<Clause> words)
    {
        if (words.Length < 2)
            return false;
        foreach (var clause in words)
        {
            if (clause.ValueTerm < 0 || clause.Values.Count == 0)
                return false; // a name, as nearly always
        }
        var hasSpecialty = false;
        var places = int.MaxValue;
        var names = (double)index.Profiles.Count; // as many as would bear all its words if these had nothing to do with each other
        foreach (var clause in words)
        {
            if (Most(clause, isPlace: false) > clause.ExactNamePostings)
            {
                hasSpecialty = true;
                continue;
            }
            places = Math.Min(places, Most(clause, isPlace: true));
            if (places == 0)
                return false;
            names *= (double)clause.ExactNamePostings / index.Profiles.Count;
        }
        return hasSpecialty && places < int.MaxValue && places > names;
    }

    /// <summary>Makes names dearer than places that are written the same, and places of few letters as cheap as others.</summary>
    internal void PutPlaceFirst(ReadOnlySpan<Clause> words)
    {
        foreach (var clause in words)
        {
            clause.ExactNameCost = NameCost;
            for (var i = 0; i < clause.Values.Count; i++)
            {
                if (clause.Values[i].Cost > ValueCandidates.PlaceCost && IsTyped(clause, clause.Values[i].Value, isPlace: true))
                    clause.Cheapen(i, ValueCandidates.PlaceCost);
            }
        }
    }

    /// <summary>Marks the words that may be a misspelled place, beside a specialty and words of places: one that is no word of any value, or all where each is one of some place and together they are none.</summary>
    internal void MarkMisspelledPlaces(ReadOnlySpan<Clause> words)
    {
        var (specialties, others, hasPlace) = (0, 0, false);
        foreach (var clause in words)
        {
            if (IsSpecialty(clause))
                specialties++;
            else if (IsOfPlace(clause))
                hasPlace |= clause.HasWholePlace || IsPlace(clause);
            else
                others += clause.ValueTerm < 0 ? 1 : words.Length;
        }
        if (specialties == 0 || specialties == words.Length || others > 1 || (others == 0 && hasPlace))
            return;
        foreach (var clause in words)
            clause.MayBePlace = clause.Word.Length >= ShortestMisspelled && (others == 1 ? clause.ValueTerm < 0 : !IsSpecialty(clause));
    }

    /// <summary>Whether more have the specialty or profession that the word names than bear it as a name.</summary>
    private bool IsSpecialty(Clause clause)
    {
        foreach (var value in clause.ValueTerm < 0 ? [] : index.Values.Places.Others(clause.ValueTerm))
        {
            if (index.Values.Values.Kind(value) is ValueKind.Specialty or ValueKind.Profession
                && (clause.Name < 0 || index.Values.PostingCount(value) > index.Names.PostingCount(clause.Name, clause.Name + 1)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a place of several words has the word in its label.</summary>
    private bool IsOfPlace(Clause clause) => clause.ValueTerm >= 0 && index.Values.Places.OfSeveralWords(clause.ValueTerm).Length > 0;

    /// <summary>Whether the word is the whole label of a place.</summary>
    private bool IsPlace(Clause clause)
    {
        foreach (var value in index.Values.Places.Others(clause.ValueTerm))
        {
            if (PlaceLabels.IsPlace(index.Values.Values.Kind(value)))
                return true;
        }
        return false;
    }

    /// <summary>How many have the commonest place, or specialty or profession, that the word names.</summary>
    private int Most(Clause clause, bool isPlace)
    {
        var most = 0;
        foreach (var (value, _) in clause.Values)
        {
            if (IsTyped(clause, value, isPlace))
                most = Math.Max(most, value.PostingCount(index));
        }
        return most;
    }

    /// <summary>Whether the word is spelled as one by which the value goes: a place by its whole name alone.</summary>
    private bool IsTyped(Clause clause, ValueRef value, bool isPlace)
    {
        if (value.IsHandle || clause.ValueTerm < 0 || index.Values.ValuesOf(clause.ValueTerm).BinarySearch(value.Id) < 0)
            return false;
        var kind = index.Values.Values.Kind(value.Id);
        return isPlace
            ? PlaceLabels.IsPlace(kind) && (clause.HasWholePlace || index.Values.LabelWords[value.Id] == 1)
            : kind is ValueKind.Specialty or ValueKind.Profession;
    }
}
