using CsCheck;
using MedSocial.Text;

namespace MedSocial.Tests.Text;

public class PhoneticsTests
{
    [Theory]
    [InlineData("kierzek", "kyersek")]
    [InlineData("kiersec", "kyersek")]
    [InlineData("dupagne", "dupan")]
    [InlineData("lefebvre", "lefevr")]
    [InlineData("thibault", "tibo")]
    [InlineData("mennecier", "menesye")]
    [InlineData("guillaume", "gyom")]
    [InlineData("jean", "j@")]
    [InlineData("jeanne", "jan")]
    [InlineData("georges", "jorj")]
    [InlineData("lacroix", "lakrwa")]
    [InlineData("bourgoin", "bUrgw5")]
    [InlineData("louis", "lwi")]
    [InlineData("francois", "fr@swa")]
    [InlineData("schneider", "Snede")]
    [InlineData("bienvenu", "by5venu")]
    [InlineData("leclercq", "lekler")]
    [InlineData("h", "")]
    [InlineData("", "")]
    [InlineData("лебедев", "")]
    public void FrenchSound_Word_IsHowItIsSaid(string word, string expected) => Assert.Equal(expected, Sounds(word));

    [Fact]
    public void FrenchSound_SurnamePairs_TellsTheSameFromTheDifferent()
    {
        var alike = SurnamePairs.Homophones.ToArray();
        var apart = SurnamePairs.Distinct.ToArray();
        Assert.True(alike.Length >= 150 && apart.Length >= 100);
        var heard = alike.Count(pair => FrenchSound.Code(pair.Left) == FrenchSound.Code(pair.Right));
        var confused = apart.Count(pair => FrenchSound.Code(pair.Left) == FrenchSound.Code(pair.Right));
        Assert.True(heard >= alike.Length * 0.93, $"{heard} of {alike.Length}");
        Assert.True(confused <= apart.Length * 0.02, $"{confused} of {apart.Length}");
    }

    [Fact]
    public void FrenchSound_FoldedWords_CodesAreTheirSounds()
    {
        var words = SurnamePairs.Homophones.Concat(SurnamePairs.Distinct).SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct();
        var groups = words.GroupBy(word => FrenchSound.Code(word)).ToArray();
        Assert.All(groups, group => Assert.Single(group.Select(Sounds).Distinct()));
        Assert.Equal(groups.Length, groups.Select(group => Sounds(group.First())).Distinct().Count());
        Assert.DoesNotContain(groups, group => group.Key == 0);
    }

    [Fact]
    public void Codes_AnyText_NeverThrow() => Gen.OneOf(TextGen.AnyUtf16, TextGen.Words(80, "aeiouyhlnmgcstz")).Sample(text =>
    {
        Assert.InRange(Sounds(text).Length, 0, FrenchSound.MaxSounds(text.Length));
        Assert.Equal(FrenchSound.Code(text), FrenchSound.Code(text.AsSpan()));
        Assert.True(FrenchSound.AreAlike(text, text) || text.Length > 64);
    }, iter: 5000, seed: "0000KsVbV5R4");

    private static string Sounds(string word)
    {
        var sounds = new char[FrenchSound.MaxSounds(word.Length)];
        return new string(sounds, 0, FrenchSound.Write(word, sounds));
    }
}
