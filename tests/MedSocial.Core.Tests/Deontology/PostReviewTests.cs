using MedSocial.Deontology;

namespace MedSocial.Tests.Deontology;

public class PostReviewTests
{
    private static readonly RuleInfo Own = new()
    {
        Id = "own.badge",
        Family = RuleFamily.Other,
        Title = new("Badge", "Badge"),
        Explanation = new("Code d’accès", "Access code"),
        Advice = new("Ôtez-le", "Take it out"),
    };

    [Theory]
    [InlineData("1 85 05 78 006 084 91", "direct.nir")]
    [InlineData("185057800608491", "direct.nir")]
    [InlineData("1 85 05\u200C 78 006 084 91", "direct.nir")]
    [InlineData("１ ８５ ０５ ７８ ００６ ０８４ ９１", "direct.nir")]
    [InlineData("1.85.05.78.006.084.91", "direct.nir")]
    [InlineData("l 85 O5 78 006 084 91", "direct.nir")]
    [InlineData("1 85 05 2A 006 084 35", "direct.nir")]
    [InlineData("185052b00608462", "direct.nir")]
    [InlineData("INS 1 85 05 78 006 084 91", "direct.ins")]
    [InlineData("06 12 34 56 78", "direct.phone")]
    [InlineData("O6 12 34 56 78", "direct.phone")]
    [InlineData("+33 (0)6 12 34 56 78", "direct.phone")]
    [InlineData("0033612345678", "direct.phone")]
    [InlineData("+44 20 7946 0958", "direct.phone")]
    [InlineData("jean.dupont@gmail.com", "direct.mail")]
    [InlineData("jean point dupont arobase gmail point com", "direct.mail")]
    [InlineData("jеan@gmail.com", "direct.mail")]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", "direct.iban")]
    [InlineData("AB-123-CD", "direct.plate")]
    [InlineData("voiture 1234 AB 44", "direct.plate")]
    [InlineData("192.168.1.24", "direct.ip")]
    [InlineData("2001:db8::ff00:42:8329", "direct.ip")]
    [InlineData("IPP 8012345678", "direct.file-number")]
    [InlineData("RPPS 10003820189", "direct.register-number")]
    [InlineData("né le 03/02/1950", "direct.birth-date")]
    [InlineData("né(e) le trois février mille neuf cent cinquante", "direct.birth-date")]
    [InlineData("DDN 3.2.50", "direct.birth-date")]
    [InlineData("born on February 3rd, 1950", "direct.birth-date")]
    [InlineData("vu le 12 mars 2021", "direct.date")]
    [InlineData("vue le 1er mai", "direct.date")]
    [InlineData("12 rue des Lilas, 44340 Bouguenais", "direct.address")]
    [InlineData("44340 Bouguenais", "direct.postal-code")]
    [InlineData("elle habite à Bouguenais", "direct.residence")]
    [InlineData("Mme Dupоnt", "direct.name")]
    [InlineData("MmeDupont", "direct.name")]
    [InlineData("« \"(Mme Dupont)\" »", "direct.name")]
    [InlineData("patient de 93 ans", "direct.great-age")]
    public void Review_Identifier_IsFoundWhole(string text, string rule)
    {
        var finding = Assert.Single(PostReview.Default.Review(text).Findings, finding => finding.RuleId == rule);
        Assert.NotEmpty(finding.Articles);
        Assert.Equal(RuleFamily.DirectIdentifier, finding.Family);
    }

    [Theory]
    [InlineData("1 85 05 78 006 084 92 centimes", 0)]
    [InlineData("version 1.2.3.4", 0)]
    [InlineData("TA 12/8, le 15, à 18 h 30", 0)]
    [InlineData("il y a 95 ans", 0)]
    [InlineData("maladie de Parkinson, rue de la Paix, hôpital Saint-Louis, Doliprane en mars", 0)]
    [InlineData("voir @compte.fr", 0)]
    [InlineData("", 0)]
    public void Review_NoIdentifier_HasNoBlock(string text, int blocks) =>
        Assert.Equal(blocks, PostReview.Default.Review(text).Findings.Count(finding => finding.Severity == FindingSeverity.Block && finding.RuleId != "direct.nir"));

    [Fact]
    public void Review_DupontDupond_SpansAreOfTheOriginal()
    {
        const string text = "Vu Mme Du\u200Bpont ce jour";
        Assert.Equal("Du\u200Bpont", Assert.Single(PostReview.Default.Review(text).Findings).Span.Of(text).ToString());
    }

    [Fact]
    public void Review_TestPairOfTheReviews_OnlyTheAccusationIsFound()
    {
        Assert.Contains(PostReview.Default.Review("Dr X est un escroc").Findings, finding => finding.Family == RuleFamily.ImputedFact);
        Assert.Empty(PostReview.Default.Review("Accueil froid, attente interminable, je ne reviendrai pas.").Findings);
    }

    [Fact]
    public void Review_ThreeYearsAndVaccine_IsNeverBlocked() =>
        Assert.False(PostReview.Default.Review("3 ans. Non vacciné ROR. Éruption. #DocTocToc").Blocks);

    [Fact]
    public void Review_Combination_PrintsTheArithmetic()
    {
        var finding = Assert.Single(
            PostReview.Default.Review("Homme de 62 ans, boulanger à Bouguenais, maladie de Huntington").Findings, one => one.Family == RuleFamily.QuasiIdentifier);
        Assert.Equal(FindingSeverity.Block, finding.Severity);
        Assert.Contains("× 0.012 × 0.5 × 1/2000 ≈", finding.Explanation.En, StringComparison.Ordinal);
        Assert.Contains("Estimation", finding.Explanation.Fr, StringComparison.Ordinal);
        Assert.True(finding.Parts.Count >= 4);
    }

    [Fact]
    public void Review_AuthorsPlace_NarrowsThePatients()
    {
        const string text = "Femme de 48 ans, sclérodermie";
        Assert.DoesNotContain(PostReview.Default.Review(text).Findings, one => one.Severity == FindingSeverity.Block);
        Assert.Contains(PostReview.Default.Review(text, new() { AuthorPlace = "Mende" }).Findings, one => one.Severity == FindingSeverity.Block);
    }

    [Fact]
    public void Review_Pseudonym_OwnNamesArePointedOut()
    {
        const string text = "Ici Claire Le Goff, du CHU de Nantes. Une patiente va bien.";
        Assert.DoesNotContain(PostReview.Default.Review(text, new() { AuthorNames = ["Claire Le Goff"] }).Findings, one => one.RuleId == "direct.name");
        var context = new PostContext { IsPseudonymous = true, AuthorNames = ["Claire Le Goff"], AuthorWorkplaces = ["CHU de Nantes"] };
        Assert.Equal(2, PostReview.Default.Review(text, context).Findings.Count(one => one.Family == RuleFamily.SelfDisclosure));
    }

    [Fact]
    public void Review_KnownNames_AreFoundInAnyForm()
    {
        var report = PostReview.Default.Review("le petit zoé-lou va mieux", new() { KnownNames = ["Zoé Lou"] });
        Assert.Equal("direct.known-name", Assert.Single(report.Findings).RuleId);
    }

    [Fact]
    public void Review_Attachments_AreAskedAbout() =>
        Assert.Contains(
            PostReview.Default.Review("Un patient", new() { Attachments = PostAttachments.Photo }).Findings,
            one => one.Family == RuleFamily.Attachment && one.Span.Length == 0 && one.Severity == FindingSeverity.Warn);

    [Fact]
    public void Review_Countries_SwitchRulesAndArticles()
    {
        const string advert = "Avec le code promo DOC20, prenez rendez-vous à mon cabinet";
        Assert.NotEmpty(PostReview.Default.Review(advert).Findings);
        Assert.Empty(PostReview.Default.Review(advert, new() { Country = "GB" }).Findings);
        var ssn = PostReview.Default.Review("patient 123-45-6789", new() { Country = "US" }).Findings;
        Assert.Contains("164.514(b)(2)(i)(G)", Assert.Single(Assert.Single(ssn).Articles).Article, StringComparison.Ordinal);
        Assert.Contains(PostReview.Default.Review("NHS patient 943 476 5919", new() { Country = "GB" }).Findings, one => one.RuleId == "direct.national-number");
    }

    [Fact]
    public void Review_Audience_AdviceIsAMatterOfPublicPosts()
    {
        const string text = "Arrêtez votre traitement";
        Assert.NotEmpty(PostReview.Default.Review(text).Findings);
        Assert.Empty(PostReview.Default.Review(text, new() { Audience = PostAudience.DirectMessage }).Findings);
    }

    [Fact]
    public void With_OwnRules_AreAskedAsWell()
    {
        var review = PostReview.Default
            .With(ReviewRule.OfPhrases(Own, "code ~2 vestiaire"))
            .With(ReviewRule.OfMatcher(Own with { Id = "own.x" }, (text, _) => text.Length > 3 ? [new TextSpan(0, 1)] : []));
        Assert.Equal(["own.x", "own.badge"], review.Review("Le CODE du vestiaire").Findings.Select(one => one.RuleId));
        Assert.DoesNotContain(review.Without("own.x").Review("Le code du vestiaire").Findings, one => one.RuleId == "own.x");
        Assert.Empty(review.Without(RuleFamily.Other).Review("Le code du vestiaire").Findings);
        Assert.Throws<ArgumentException>(() => ReviewRule.OfPhrases(Own, "~2"));
    }

    [Fact]
    public void Localize_Texts_AreTheNewOnes()
    {
        var review = PostReview.Default.Localize(info => info with { Title = new("x", "y") });
        Assert.Equal("y", review.Review("Mme Dupont").Findings[0].Rule.Title.En);
        Assert.Throws<ArgumentException>(() => PostReview.Default.Localize(info => info with { Id = "z" }));
    }

    [Fact]
    public void Rules_Data_AreComplete()
    {
        Assert.Equal(PostReview.Default.Rules.Length, PostReview.Default.Rules.Select(rule => rule.Info.Id).Distinct().Count());
        Assert.All(PostReview.Default.Rules, rule =>
        {
            Assert.NotEmpty(rule.Info.References);
            Assert.All(rule.Info.References, one => Assert.True(one.Certainty == SourceCertainty.ToConfirm || one.Source.Length > 0));
            Assert.All((LocalizedText[])[rule.Info.Title, rule.Info.Explanation, rule.Info.Advice], text => Assert.True(text.Fr.Length > 0 && text.En.Length > 0));
            Assert.Contains(rule.Info.Label, MedSocial.Deontology.Reading.RedactionLabels.All);
        });
    }

    [Fact]
    public void Report_NeverSaysLawful()
    {
        var report = PostReview.Default.Review("Bonjour");
        Assert.Empty(report.Findings);
        Assert.NotEmpty(report.NotChecked);
        Assert.DoesNotContain("lawful", report.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Neither rule, limit, step nor letter says that a text keeps the law; « unlawful » and « illicite » are other words.</summary>
    [Fact]
    public void Texts_All_NeverSayLawful()
    {
        string[] forbidden = ["lawful", "lawfully", "compliant", "compliance", "licite", "licites", "légal", "légale", "conforme", "conformes", "conformité"];
        var one = ReputationCase.Open("2026-1", "https://avis.example/dr", new(2026, 1, 31));
        ReputationCase[] cases =
        [
            one, one.Classify(ReputationKind.RecordWithoutConsent, ReputationGround.None, one.Discovered), one.Classify(ReputationKind.OpinionNotUnlawful, ReputationGround.None, one.Discovered),
            .. Enum.GetValues<ReputationGround>().Where(ground => ground != ReputationGround.None).Select(ground => one.Classify(ReputationKind.OpinionUnlawful, ground, one.Discovered)),
        ];
        LocalizedText[] texts =
        [
            .. PostReview.Default.Rules.SelectMany(rule => (LocalizedText[])[rule.Info.Title, rule.Info.Explanation, rule.Info.Advice, rule.Info.Label, .. rule.Info.References.Select(article => article.Content)]),
            .. PostReview.Default.Review("x").NotChecked,
            .. cases.SelectMany(open => open.Steps().Select(step => step.Advice)),
            .. cases.SelectMany(open => open.Deadlines().Select(limit => limit.Title)),
            .. cases.SelectMany(open => open.Conflicts().SelectMany(conflict => (LocalizedText[])[conflict.Question, .. conflict.Positions.Select(position => position.Answer)])),
            .. ((ReputationLetter[])[ReputationLetter.ObjectionAndErasure, ReputationLetter.RequestToAuthor, ReputationLetter.NoticeToHost, ReputationLetter.ReportToCouncil]).SelectMany(letter => (LocalizedText[])[letter.Title, letter.Body]),
        ];
        Assert.InRange(texts.Length, 200, 5000);
        foreach (var word in texts.SelectMany(text => (string[])[text.Fr, text.En]).Append(PostReview.Default.Review("Mme Dupont").ToString()).SelectMany(text => text.Split([' ', ',', '.', ';', ':', '(', ')', '\n', '’', '«', '»', '\u00A0'])))
            Assert.DoesNotContain(word, forbidden, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Redact_Surrogates_KeepTheCaseReadable()
    {
        const string text = "Jean Dupont, né le 03/02/1950, opéré le 12/03/2021. M. Dupont va bien, tel 06 12 34 56 78.";
        var redacted = PostReview.Default.Review(text).Redact(new() { Mode = RedactionMode.Surrogate, DateShiftDays = 10 });
        Assert.Equal("⟨Valombre Grenoir⟩, né le ⟨13/02/1950⟩, opéré le ⟨22/03/2021⟩. M. ⟨Grenoir⟩ va bien, tel [TÉLÉPHONE].", redacted.Text);
        Assert.Equal(redacted.Text, PostReview.Default.Review(redacted.Text).Redact(new() { Mode = RedactionMode.Surrogate, DateShiftDays = 10 }).Text);
    }

    [Fact]
    public void Redact_Label_SpeaksBothLanguages() =>
        Assert.Equal("Mme [NAME]", PostReview.Default.Review("Mme Dupont").Redact(new() { Mode = RedactionMode.Label, Language = "en" }).Text);

    [Fact]
    public void Review_TenMegabytes_IsReadThrough()
    {
        const string piece = "Mme Dupont tousse depuis trois jours, rien de plus à dire sur ce sujet.\n";
        var text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));
        Assert.Equal(10_000_000 / piece.Length, PostReview.Default.Review(text).Findings.Count(one => one.RuleId == "direct.name"));
    }

    [Theory]
    [InlineData('1')]
    [InlineData(' ')]
    [InlineData('@')]
    [InlineData('[')]
    [InlineData(':')]
    [InlineData('é')]
    [InlineData('0')]
    [InlineData('+')]
    [InlineData('M')]
    [InlineData('\uD800')]
    public void Review_OneSignForEver_Ends(char sign) => _ = PostReview.Default.Review(new string(sign, 1_000_000)).Findings;
}
