using System.Globalization;
using MedSocial.Identity;
using MedSocial.Ranking;
using MedSocial.Requests;
using MedSocial.Search;
using MedSocial.Storage;

namespace MedSocial.Tests;

/// <summary>What nouns and answers print when somebody writes them to a console: one line for a person, the same on every machine.</summary>
public class PrintedTests
{
    private static readonly (Func<object> Value, string Expected)[] Printed =
    [
        (() => new GeoPoint(47.2184, -1.5536), "47.2184,-1.5536"),
        (() => new Source { Id = "notes", Title = "My own notes" }, "My own notes [notes]"),
        (() => new Organization { Id = "chu-creteil", Name = "CHU de Créteil", Kind = OrganizationKind.Hospital }, "CHU de Créteil [chu-creteil]"),
        (() => new Topic { Hashtag = "#DocTocToc" }, "#DocTocToc"),
        (() => new Interaction { From = "twitter:fraslin", To = "twitter:ddupagne", Kind = InteractionKind.Reply, At = new(2019, 3, 13, 23, 30, 0, TimeSpan.Zero), Count = 3 },
            "twitter:fraslin → twitter:ddupagne, 3 × Reply, 2019-03-13"),
        (() => new VerificationEvidence { Kind = VerificationKind.RegisterMatch, On = new(2019, 3, 13), Source = "notes" }, "RegisterMatch, 2019-03-13, notes"),
        (() => new DirectoryFileReport { Length = 46_848, FormatVersion = 2 }, "Whole: 46848 bytes of format version 2"),
        (() => new DirectoryFileReport { Error = DirectoryFileError.Truncated, Message = "The file has 5 bytes of 10" }, "The file has 5 bytes of 10"),
        (() => MedicalDirectory.Article2019.Rank(Leaderboard.Followers(NetworkId.Twitter) with { Take = 3 }), "3 of 5 ranked, 2019-03-13"),
        (() => MedicalDirectory.Article2019.Rank(Leaderboard.Followers("myspace")), "0 of 0 ranked"),
        (() => MedicalDirectory.Article2019.Search("kierzec urgentiste"), "1 of 1 hits"),
        (() => MedicalDirectory.Article2019.Search("kierzec followers:>abc"), "1 of 1 hits, 1 not understood"),
        (() => MedicalDirectory.Article2019.MeasureInfluence(), "0 of 0 accounts, 2019-03-13, 1 iterations"),
        (() => new DuplicateLink("lea", "leagoff", 9.5, 0.9986), "lea = leagoff (posterior 0.9986)"),
        (() => MedicalDirectory.Article2019.FindPeers(new AdviceRequest("Mme Dupont, 43 ans, née le 3/4/1980, avis dermato ?")),
            "Refused: nobody was looked for; the review says why"),
    ];

    [Fact]
    public void ToString_InAnyCulture_IsOneLineForAPerson()
    {
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "−";
        foreign.DateTimeFormat.DateSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.All(Printed, one => Assert.Equal(one.Expected, one.Value().ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
