using System.Runtime.CompilerServices;
using MedSocial.Search;

namespace MedSocial.Tests.Search;

public class SuggestInputTests
{
    private static readonly MedicalDirectory People = GoldenPeople.Directory;

    public static TheoryData<string> Hostile => new()
    {
        "", " ", "\t\r\n", "\0", "\0\0mart", "mart\0", "\uD800", "mart\uDC00", "🩺", "🩺mart", "מרטין", "\u202Emart", "\u200B", "\uFEFF",
        "m̷̢̛a̷r̶t̸", "-", "--", "\"", "\"\"", "«", "@", "#", "@@", "##", "@ ", "＠", "＃", ":", "ville:", "specialty:", "specialty:\"", "ville:\"\"", "ville:ville:",
        "network:@x", "@#", "#@", "OR", "OU OR", "near:", "followers:>abc", "tri:", "1", "½", "ﬁ", "ß", "İ", "a b c d e f g h i j k l", "* ? [ ] ( ) ^ $ \\",
        "'", "d'", "de", "de la", "dr", "dr ", "st", "ste ", "saint", "ﷺﷺﷺ",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Suggest_WhateverIsTyped_Answers(string text)
    {
        foreach (var take in (int[])[0, 1, 8, int.MaxValue])
        {
            var found = People.Suggest(text, take);
            Assert.InRange(found.Count, 0, Math.Min(take, 1000));
            Assert.All(found, suggestion => Assert.NotEmpty(suggestion.Text + suggestion.Query + suggestion));
        }
    }

    [Theory]
    [InlineData('m')]
    [InlineData(' ')]
    [InlineData('@')]
    [InlineData('"')]
    [InlineData(':')]
    [InlineData('\0')]
    [InlineData('\uD800')]
    [InlineData('\u0301')]
    public void Suggest_AMegabyte_AnswersWithNothing(char letter)
    {
        var text = new string(letter, 1 << 20);
        Assert.Empty(People.Suggest(text));
    }

    [Fact]
    public void Suggest_SpacesAround_DoNotCount() =>
        Assert.Equal(People.Suggest("mart").Select(one => one.ToString()), People.Suggest(new string(' ', 5000) + "mart ").Select(one => one.ToString()));

    [Fact]
    public void Suggest_BadArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>("text", () => People.Suggest(null!));
        Assert.Throws<ArgumentNullException>("directory", () => ((MedicalDirectory)null!).Suggest("a"));
        Assert.Throws<ArgumentOutOfRangeException>("take", () => People.Suggest("a", -1));
    }

    [Fact]
    public void Suggest_EmptyDirectory_AnswersWithNothing()
    {
        var empty = new MedicalDirectoryBuilder().Build();
        Assert.All((string[])["", "a", "martin", "jean mar", "@a", "#a", "ville:a", "fraslinn"], text => Assert.Empty(empty.Suggest(text)));
    }

    [Fact]
    public void Suggest_EveryBeginningOfTwoLetters_NeverSaysAWithheldName()
    {
        string[] hidden = ["zwing", "armelle"];
        for (var pair = 0; pair < 26 * 26; pair++)
        {
            var text = $"{(char)('a' + pair / 26)}{(char)('a' + pair % 26)}";
            foreach (var suggestion in People.Suggest(text, 1000))
                Assert.All(hidden, name => Assert.DoesNotContain(name, $"{suggestion} {suggestion.Query}", StringComparison.OrdinalIgnoreCase));
        }
        foreach (var text in (string[])["zwin", "zwingelstein", "zwingelstien", "armelle zw", "zwingelstein arm", "armele zwingelstein"])
            Assert.DoesNotContain(People.Suggest(text, 1000), suggestion => suggestion.Practitioner?.Value == "toubib-des-iles");
    }

    [Fact]
    public void Suggest_FromManyThreads_GivesTheSame()
    {
        string[] texts = ["mart", "jean jac", "cardilo", "@drq", "saint den", "fotnanel"];
        var expected = texts.Select(text => string.Join(';', People.Suggest(text))).ToArray();
        Parallel.For(0, 400, i => Assert.Equal(expected[i % texts.Length], string.Join(';', People.Suggest(texts[i % texts.Length]))));
    }

    [Fact]
    public void Suggest_Allocates_ItsResultOnly()
    {
        string[] texts = ["mart", "jean jac", "cardilo", "@drq", "saint den", "fotnanel", "rapahel kes", "hennekin"];
        Assert.All(texts, text =>
        {
            for (var i = 0; i < 100; i++)
                People.Suggest(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
                People.Suggest(text);
            // An array of eight and eight small objects; what was typed after a sign is a string of its own.
            Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 120 + (80 * 8));
        });
    }

    [Fact]
    public void Suggest_DirectoryThatNobodyHolds_IsCollected()
    {
        var held = Make();
        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(held.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Make()
    {
        var directory = Sample.Directory(Sample.Person("a"));
        Assert.NotEmpty(directory.Suggest("mart"));
        return new(directory.Practitioners[0]);
    }
}
