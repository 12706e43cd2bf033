using System.Globalization;
using MedSocial.Catalog;
using MedSocial.Search;
using MedSocial.Search.Candidates;
using MedSocial.Search.Queries;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Tests.Search;

/// <summary>The rule of reasons, read off a record: all that a profile says is a candidate, and each word takes the cheapest of all, the first of those that are even.</summary>
internal sealed class NaiveMatches
{
    private const int Taken = 1000, None = 1500, Near = 10, MostRun = 4;

    private readonly List<Candidate> _candidates = [];

    private NaiveMatches(MedicalDirectory directory, Practitioner? practitioner, IReadOnlyList<Account> accounts)
    {
        var names = NameText.Of(practitioner, [.. accounts]);
        foreach (var name in names)
            Add(Field(name.Field), name.Text);
        foreach (var account in accounts)
        {
            if (account.Handle is { } handle)
                _candidates.Add(new(Folding.Fold(handle.Text), SearchField.Handle, handle.Text, 0, handle.Text.Length, MatchKind.Exact));
            AddValues(directory, ValueText.Of(account));
        }
        if (practitioner is not null)
            AddValues(directory, ValueText.Of(practitioner));
        foreach (var name in names)
            AddRuns(Field(name.Field), name.Text);
    }

    internal static FieldMatch[] Find(MedicalDirectory directory, Practitioner? practitioner, IReadOnlyList<Account> accounts, string text)
    {
        var words = QueryWords.Of(text).Clauses.SelectMany(clause => clause.Terms).Where(term => !term.IsNegated).SelectMany(term => term.Words).ToArray();
        for (var i = words.Length - 1; i > 0; i--)
        {
            if (CityDistrict.PostalCode(words[i - 1].Folded, words[i].Folded) is > 0 and var code)
                words[i] = words[i] with { Folded = code.ToString(CultureInfo.InvariantCulture) };
        }
        var rule = new NaiveMatches(directory, practitioner, accounts);
        var (matches, taken) = (new List<FieldMatch>(), new HashSet<int>());
        for (var i = 0; i < words.Length; i++)
        {
            var (word, start, end, isLast) = (words[i].Folded, words[i].Start, words[i].End, i == words.Length - 1);
            var best = rule.Best(word, isLast, taken);
            if (best.At < 0 && !isLast)
            {
                var isNextLast = i + 2 == words.Length;
                var together = rule.Best(word + words[i + 1].Folded, isNextLast, taken);
                var next = rule.Best(words[i + 1].Folded, isNextLast, taken);
                // What stands better alone was not cut off the word before it, which is a title or the like.
                if (together.At >= 0 && (next.At < 0 || together.Cost < next.Cost))
                {
                    (word, best, end) = (word + words[i + 1].Folded, together, words[i + 1].End);
                    i++;
                }
            }
            if (best.At < 0)
                AddParts(words[i], isLast);
            else
                Add(word, text[start..end], best);
        }
        return [.. matches];

        void AddParts(QueryWord word, bool isLast)
        {
            var cuts = Enumerable.Range(3, Math.Max(0, word.Folded.Length - 5)).Select(cut =>
            {
                var left = rule.Best(word.Folded[..cut], false, taken);
                var right = left.At < 0 ? default : rule.Best(word.Folded[cut..], isLast, [.. taken, left.At]);
                return (Cut: cut, Left: left.Cost, Right: right.Cost, Whole: left.At < 0 || right.At < 0 ? None : left.Cost + right.Cost);
            });
            var best = cuts.Where(cut => cut.Whole < 30 && Math.Min(cut.Left, cut.Right) < Near).DefaultIfEmpty().MinBy(cut => cut.Whole);
            if (best.Cut == 0)
                return;
            foreach (var (from, to) in new[] { (0, best.Cut), (best.Cut, word.Folded.Length) })
            {
                var part = rule.Best(word.Folded[from..to], isLast && to == word.Folded.Length, taken);
                var isSameLength = word.Folded.Length == word.End - word.Start;
                Add(word.Folded[from..to], isSameLength ? text[(word.Start + from)..(word.Start + to)] : text[word.Start..word.End], part);
            }
        }

        void Add(string word, string typed, (int Cost, int At, MatchKind Kind) best)
        {
            var found = rule._candidates[best.At];
            var isOfNameOrPlace = found.Field is SearchField.Name or SearchField.Alias or SearchField.DisplayName or SearchField.Place;
            if (NameWords.IsPreposition(word) && !(isOfNameOrPlace && best.Cost % Taken < Near))
                return;
            if (RequestWords.Is(word) && best.Cost % Taken >= Near)
                return;
            taken.Add(best.At);
            matches.Add(new(typed, found.Field, found.Text, found.Start, found.Length, best.Kind));
        }
    }

    private (int Cost, int At, MatchKind Kind) Best(string typed, bool isLast, HashSet<int> taken)
    {
        var word = NameWords.Canonical(typed).ToString();
        var costs = _candidates.Select((candidate, at) => (Cost: AsTyped(word, candidate, isLast), At: at));
        var best = Cheapest(costs, taken);
        if (best.Cost >= Near && word.Length > 1)
        {
            var familiar = Cheapest(_candidates.Select((candidate, at) => (Cost: AsFamiliar(word, candidate), At: at)), taken);
            if (familiar.Cost < best.Cost)
                best = familiar;
            var near = Cheapest(_candidates.Select((candidate, at) => (Cost: AsNear(word, candidate), At: at)), taken);
            if (near.Cost < best.Cost)
                best = near;
        }
        return best.Cost >= None ? (best.Cost, -1, default) : best;
    }

    private static (int Cost, int At, MatchKind Kind) Cheapest(IEnumerable<((int Cost, MatchKind Kind) Cost, int At)> costs, HashSet<int> taken) =>
        costs.Select(one => (Cost: one.Cost.Cost + (taken.Contains(one.At) ? Taken : 0), one.At, one.Cost.Kind)).Append((Cost: None, At: -1, Kind: MatchKind.Exact)).MinBy(one => one.Cost);

    private static (int, MatchKind) AsTyped(string word, Candidate candidate, bool isLast)
    {
        var other = NameWords.Canonical(candidate.Folded).ToString();
        var (isSynonym, fieldCost) = (candidate.Kind == MatchKind.Synonym, FieldCost(candidate));
        if (candidate.Kind is MatchKind.Joined or MatchKind.Initial)
            return (word == other ? 9 : None, candidate.Kind);
        if (word == other)
            return (fieldCost + (isSynonym ? 2 : 0), candidate.Kind);
        if (isLast && other.StartsWith(word, StringComparison.Ordinal))
            return (fieldCost + 5, isSynonym ? MatchKind.Synonym : MatchKind.Prefix);
        return candidate.Field <= SearchField.DisplayName && word.Length == 1 && other.StartsWith(word, StringComparison.Ordinal) ? (8, MatchKind.Initial) : (None, candidate.Kind);
    }

    private static (int, MatchKind) AsFamiliar(string word, Candidate candidate) =>
        (candidate is { Kind: MatchKind.Exact, Field: SearchField.Name or SearchField.Alias or SearchField.DisplayName } && Nicknames.Of(word).Contains(candidate.Folded) ? 9 : None, MatchKind.Synonym);

    private static (int, MatchKind) AsNear(string word, Candidate candidate)
    {
        var other = NameWords.Canonical(candidate.Folded).ToString();
        var isSynonym = candidate.Kind == MatchKind.Synonym;
        if (candidate.Kind is MatchKind.Joined or MatchKind.Initial || other.Length < 2)
            return (None, candidate.Kind);
        var distance = EditDistance.Osa(word, other);
        var soundsSame = Phonetic.Narrow(word) == Phonetic.Narrow(other);
        if (soundsSame || (distance > 2 && distance <= NameCandidates.FurthestAlike(word.Length) && word.Length > 3 && FrenchSound.AreAlike(word, other)))
            return (FieldCost(candidate) + (soundsSame ? Math.Min(15, 10 * distance) : 30), isSynonym ? MatchKind.Synonym : MatchKind.Phonetic);
        var isName = candidate.Field is SearchField.Name or SearchField.Alias or SearchField.DisplayName;
        var most = Math.Max(word.Length < 3 ? 0 : word.Length == 3 ? 1 : 2, isName ? NameCandidates.GarbledLetters(word.Length) : 0);
        return distance > most ? (None, candidate.Kind) : (FieldCost(candidate) + 10 * distance, isSynonym ? MatchKind.Synonym : MatchKind.Typo);
    }

    private static int FieldCost(Candidate candidate) => candidate.Field <= SearchField.Handle ? 0 : 1;

    private void Add(SearchField field, string text)
    {
        foreach (var word in FoldedWords.Of(text))
            _candidates.Add(new(word.Folded, field, text, word.Start, word.End - word.Start, MatchKind.Exact));
    }

    private void AddValues(MedicalDirectory directory, List<SearchValue> values)
    {
        foreach (var value in values)
        {
            var text = ValueText.Of(value, directory.FindNetwork);
            Add(Field(value.Kind), text.Label);
            foreach (var synonym in text.Synonyms)
            {
                foreach (var word in FoldedWords.Of(synonym))
                    _candidates.Add(new(word.Folded, Field(value.Kind), text.Label, 0, text.Label.Length, MatchKind.Synonym));
            }
        }
    }

    private void AddRuns(SearchField field, string text)
    {
        var words = FoldedWords.Of(text);
        for (var from = 0; from < words.Length; from++)
        {
            for (var to = from + 1; to < Math.Min(words.Length, from + MostRun); to++)
            {
                var run = words.AsSpan()[from..(to + 1)].ToArray();
                var length = run[^1].End - run[0].Start;
                _candidates.Add(new(string.Concat(run.Select(word => word.Folded)), field, text, run[0].Start, length, MatchKind.Joined));
                _candidates.Add(new(string.Concat(run.Select(word => word.Folded[..1])), field, text, run[0].Start, length, MatchKind.Initial));
            }
        }
    }

    private static SearchField Field(NameField field) => field switch
    {
        NameField.Alias => SearchField.Alias,
        NameField.DisplayName => SearchField.DisplayName,
        _ => SearchField.Name,
    };

    private static SearchField Field(ValueKind kind) => kind switch
    {
        ValueKind.Specialty => SearchField.Specialty,
        ValueKind.Profession => SearchField.Profession,
        ValueKind.Network or ValueKind.HasAccount => SearchField.Network,
        ValueKind.Stage => SearchField.Stage,
        ValueKind.Hashtag => SearchField.Hashtag,
        ValueKind.Topic => SearchField.Topic,
        ValueKind.Role => SearchField.Role,
        _ => SearchField.Place,
    };

    private sealed record Candidate(string Folded, SearchField Field, string Text, int Start, int Length, MatchKind Kind);
}
