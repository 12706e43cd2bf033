using System.Buffers;
using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Registers;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>Reads what an account says of itself: name, handle, place, work and numbers. Never throws on any text; one thread at a time.</summary>
/// <remarks>Costs time in proportion to the text, of which a limit is read.</remarks>
internal sealed class ClaimReader(NameIndex names)
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    internal const int MaxHandle = 256;

    private const int MaxName = 200, MaxLocation = 300, MaxBio = 4096, MaxLinks = 20, MaxNumbers = 4;

    /// <summary>A word that so many people bear is a name even where it is work too.</summary>
    private const int BorneByMany = 30;

    private static readonly SearchValues<char> Cuts = SearchValues.Create("|•·(@#/:;–—▪★~[{");

    private readonly PlaceReader _places = new(names);

    internal void Read(ProfileClaim claim, ClaimFeatures features)
    {
        features.Clear();
        features.Account = claim.AccountId;
        ReadName(Limited(claim.DisplayName, MaxName, features), features);
        ReadHandle(claim, features);
        if (Limited(claim.Location, MaxLocation, features) is { } location)
            _places.Read(location, FoldedWords.Of(location), isLocation: true, features);
        if (Limited(claim.Bio, MaxBio, features) is { } bio)
            ReadText(bio, features);
        foreach (var number in claim.RegisterNumbers)
            Add(number, features);
        ReadLinks(claim, features);
        if (claim.DisplayName is { } shown && Skeleton.IsMixed(Limited(shown, MaxName, features)))
            features.Note(MatchIssueCode.MixedScripts);
        if (claim.DisplayName is null && claim.Handle is null && claim.Bio is null && claim.Location is null && features.Numbers.Count == 0 && claim.Links.IsEmpty)
            features.Note(MatchIssueCode.EmptyClaim);
    }

    /// <summary>The work that folded words name, the longest phrases first; marks the words that belong to it.</summary>
    internal static void ReadWork(ReadOnlySpan<FoldedWord> words, Span<bool> used, ClaimFeatures features)
    {
        Span<char> phrase = stackalloc char[128];
        for (var at = 0; at < words.Length; at++)
        {
            for (var count = Math.Min(WorkTable.MaxWords, words.Length - at); count > 0; count--)
            {
                var length = Join(words.Slice(at, count), phrase);
                var found = length == 0 ? default : WorkTable.Shared.Named(phrase[..length]);
                if (found.IsEmpty && length > 4 && phrase[length - 1] == 's')
                    found = WorkTable.Shared.Named(phrase[..(length - 1)]);
                if (found.IsEmpty)
                    continue;
                foreach (var work in found)
                {
                    if (!features.Work.Contains(work))
                        features.Work.Add(work);
                }
                used.Slice(at, count).Fill(true);
                at += count - 1;
                break;
            }
        }
    }

    /// <summary>Writes words with one space between; 0 when they are too long for anything that is known.</summary>
    internal static int Join(ReadOnlySpan<FoldedWord> words, Span<char> phrase)
    {
        var length = 0;
        foreach (var word in words)
        {
            if (length + word.Folded.Length + 1 > phrase.Length)
                return 0;
            if (length > 0)
                phrase[length++] = ' ';
            word.Folded.CopyTo(phrase[length..]);
            length += word.Folded.Length;
        }
        return length;
    }

    private static string? Limited(string? text, int limit, ClaimFeatures features)
    {
        if (text is null || text.Length <= limit)
            return text;
        features.Note(MatchIssueCode.TextTruncated);
        return text[..limit];
    }

    private void ReadName(string? text, ClaimFeatures features)
    {
        if (text is null)
            return;
        var words = FoldedWords.Of(text);
        var end = NameEnd(text, words);
        Span<bool> used = stackalloc bool[words.Length];
        ReadWork(words.AsSpan(), used, features);
        if (end < words.Length)
            _places.Read(text, words[end..], isLocation: false, features);
        for (var i = 0; i < end && features.Name.Count < ClaimFeatures.MaxNameWords; i++)
        {
            var word = NameWords.Canonical(words[i].Folded);
            if (IsFiller(words[i].Folded) || char.IsAsciiDigit(word[0]) || (used[i] && Bearers(word) < BorneByMany))
                continue;
            // « Ph. Lottiaux », « Chr. Martin »: consonants that begin a name stand for its initial.
            if (word is "ph" or "ch" or "th" or "chr" && !IsCapital(text.AsSpan(words[i].Start, words[i].End - words[i].Start)))
            {
                AddName(word[..1].ToString(), features);
                continue;
            }
            // « JJ Fraslin »: capitals that nobody bears as a name are initials.
            if (word.Length is 2 or 3 && (Bearers(word) == 0 || !word.ContainsAny(Vowels)) && IsCapital(text.AsSpan(words[i].Start, words[i].End - words[i].Start)))
            {
                foreach (var letter in word)
                    AddName(letter.ToString(), features);
                continue;
            }
            AddName(word.ToString(), features);
        }
    }

    private static void AddName(string word, ClaimFeatures features)
    {
        if (features.Name.Count < ClaimFeatures.MaxNameWords)
            features.Name.Add(word);
    }

    /// <summary>The words before the first sign that ends a name and starts a description: « Dr Marie Martin | cardiologue ».</summary>
    private static int NameEnd(string text, ImmutableArray<FoldedWord> words)
    {
        var end = 0;
        var hasName = false;
        for (; end < words.Length; end++)
        {
            if (hasName && text.AsSpan(words[end - 1].End, words[end].Start - words[end - 1].End) is var gap
                && (gap.ContainsAny(Cuts) || gap.Contains(" - ", StringComparison.Ordinal) || (end >= 2 && gap.Contains(',') && !IsFiller(words[end - 2].Folded))))
                return end;
            hasName |= !IsFiller(words[end].Folded);
        }
        return end;
    }

    private static bool IsCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && c is not ('.' or '-'))
                return false;
        }
        return true;
    }

    private static bool IsFiller(string word) => (NameWords.IsCivility(word) && word != "m") || NameWords.IsConnector(word) || IsOffice(word) || word is "md" or "phd" or "officiel" or "official" or "compte" or "she" or "her" or "he" or "him" or "elle" or "il" or "et" or "and";

    /// <summary>Whether a word is a public office, which is shown as titles are.</summary>
    internal static bool IsOffice(string word) => word is "depute" or "deputee" or "senateur" or "senatrice" or "ministre" or "conseiller" or "conseillere" or "president" or "presidente";

    private int Bearers(ReadOnlySpan<char> word) => names.Terms.Find(word) is >= 0 and var term ? names.PostingCount(term, term + 1) : 0;

    private void ReadText(string text, ClaimFeatures features)
    {
        var words = FoldedWords.Of(text);
        var rented = ArrayPool<bool>.Shared.Rent(words.Length);
        var used = rented.AsSpan(0, words.Length);
        used.Clear();
        ReadWork(words.AsSpan(), used, features);
        ArrayPool<bool>.Shared.Return(rented);
        _places.Read(text, words, isLocation: false, features);
        NumberReader.Read(text, features);
    }

    private static void ReadHandle(ProfileClaim claim, ClaimFeatures features)
    {
        if (string.IsNullOrWhiteSpace(claim.Handle))
            return;
        if (claim.Network != default && features.Account == default)
            features.Note(MatchIssueCode.InvalidHandle);
        if (Skeleton.IsMixed(Limited(claim.Handle, MaxHandle, features)))
            features.Note(MatchIssueCode.MixedScripts);
        HandleReader.Read(Limited(claim.Handle, MaxHandle, features)!, features);
    }

    private static void ReadLinks(ProfileClaim claim, ClaimFeatures features)
    {
        foreach (var link in claim.Links.Take(MaxLinks))
        {
            if (AccountId.TryParse(link, out var account) && account != features.Account)
                features.Linked.Add(account);
        }
    }

    internal static void Add(RegisterNumber number, ClaimFeatures features)
    {
        if (number.IsDefault || number.Register == Register.Finess || features.Numbers.Count >= MaxNumbers || features.Numbers.Contains(number))
            return;
        if (!number.HasValidKey)
            features.Note(MatchIssueCode.NumberKeyMismatch);
        features.Numbers.Add(number);
    }
}
