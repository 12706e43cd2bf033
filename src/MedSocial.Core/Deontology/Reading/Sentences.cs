namespace MedSocial.Deontology.Reading;

/// <summary>Finds where sentences begin and which lines are written in capitals throughout.</summary>
internal static class Sentences
{
    private const int ShoutedWords = 6;

    internal static void Mark(ReviewText text)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length;)
        {
            var end = i + 1;
            int capitals = 0, letters = 0;
            Count(words[i], ref capitals, ref letters);
            for (; end < words.Length && !words[end].After(Gap.Line); end++)
                Count(words[end], ref capitals, ref letters);
            var shouted = letters >= ShoutedWords && capitals * 10 >= letters * 9;
            for (var j = i; j < end; j++)
            {
                ref var word = ref words[j];
                if (shouted)
                    word.Shape |= Shape.Shouted;
                if (j == 0 || Begins(text, words[j - 1], word))
                    word.Shape |= Shape.Starts;
            }
            i = end;
        }
    }

    private static void Count(in PostWord word, ref int capitals, ref int letters)
    {
        if (word.IsNumber || word.Length < 2)
            return;
        letters++;
        capitals += (word.Shape & Shape.AllCapitals) != 0 ? 1 : 0;
    }

    private static bool Begins(ReviewText text, in PostWord before, in PostWord word)
    {
        if (word.After(Gap.Mark))
            return word.After(Gap.Space | Gap.Line);
        if (word.After(Gap.Line))
            return word.After(Gap.Dot) || (word.Shape & Shape.Capital) != 0;
        // « M. Dupont », « Dr. Martin », « J. Dupont », « Pat. Dupont », « 3. » are no ends.
        return word.After(Gap.Dot) && word.After(Gap.Space)
            && (before.IsNumber ? (word.Shape & Shape.Capital) != 0 : before.Length > 2 && !before.Is(WordClass.Title | WordClass.DoctorTitle | WordClass.Month) && !(before.Is(WordClass.WeakTitle) && before.Length == 3));
    }
}
