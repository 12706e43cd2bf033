using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>The words that rules know, by class: folded, without accents. Parts of this type hold the lists.</summary>
internal static partial class WordTable
{
    private const string Months =
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre";

    private const string EnglishMonths =
        "january february march april may june july august september october november december";

    /// <summary>Words that are long and telling enough to be known with a letter missing, doubled or swapped.</summary>
    private const string Misspelt =
        "janvier fevrier juillet septembre octobre novembre decembre monsieur madame mademoiselle docteur patient patiente naissance telephone " +
        "january february september october november december securite dossier prenom";

    internal static LexiconBuilder Make()
    {
        var builder = new LexiconBuilder();
        AddNumbers(builder);
        AddMonths(builder);
        foreach (var (classes, words) in Names)
            builder.AddAll(classes, words);
        foreach (var (classes, words) in People)
            builder.AddAll(classes, words, plurals: (classes & (WordClass.Colleague | WordClass.Job)) != 0);
        foreach (var (classes, words) in Speech)
            builder.AddAll(classes, words, plurals: (classes & (WordClass.Insult | WordClass.Mock | WordClass.Attack)) != 0);
        builder.AddAll(WordClass.Stop, CommonWords).AddAll(WordClass.Stop | WordClass.Clinical, MedicalWords).AddAll(WordClass.Stop | WordClass.Clinical, Drugs)
            .AddAll(WordClass.Stop | WordClass.Clinical, MoreMedicine).AddAll(WordClass.Stop | WordClass.Clinical, SignsAndActs).AddAll(WordClass.Stop, Verbs);
        builder.AddAll(WordClass.FirstName, MoreFirstNames);
        foreach (var word in Misspelt.Split(' '))
            builder.Misspell(word);
        builder.AddFirstNames(NameList.France.FirstNames.AsSpan());
        return builder;
    }

    private static void AddMonths(LexiconBuilder builder)
    {
        Add(Months);
        Add(EnglishMonths);
        Add("janv fevr mars avr mai juin juil aout sept oct nov dec");
        Add("jan feb mar apr may jun jul aug sep oct nov dec");
        builder.Add("fev", WordClass.Month, 2000);
        builder.Add("out", WordClass.None);
        // « sept. » is September, « sept » is seven.
        builder.Add("sept", WordClass.NumberWord, 9007);

        void Add(string words)
        {
            var month = 1000;
            foreach (var word in words.Split(' '))
            {
                builder.Add(word, WordClass.Month, month);
                month += 1000;
            }
        }
    }

    private static void AddNumbers(LexiconBuilder builder)
    {
        const string french = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize";
        const string english = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
        const string ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
        foreach (var words in (string[])[french, english, ordinals])
        {
            var value = 0;
            foreach (var word in words.Split(' '))
                builder.Add(word, WordClass.NumberWord, value++);
        }
        foreach (var (word, value) in ((string, int)[])[
            ("premier", 1), ("une", 1), ("vingt", 20), ("vingts", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("septante", 70), ("octante", 80),
            ("huitante", 80), ("nonante", 90), ("cent", 100), ("cents", 100), ("mille", 999), ("mil", 999), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
            ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100), ("thousand", 999)])
            builder.Add(word, WordClass.NumberWord, value);
    }
}
