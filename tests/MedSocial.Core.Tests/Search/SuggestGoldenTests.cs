using MedSocial.Search;

namespace MedSocial.Tests.Search;

/// <summary>What a person who types these letters hopes to see, in <see cref="GoldenPeople"/> and in the directory of the article.</summary>
/// <remarks>
/// A line is <c>typed | expected | reason</c>. Expected are, separated by semicolons, those that stand first, in that order: people by their identifiers,
/// everything else by its text; then, after a plus, what must be among the answers, and after an exclamation mark what must not.
/// </remarks>
public class SuggestGoldenTests
{
    private const string People = """
        m | Médecin; morelle | One letter: more profiles are physicians than names have words with an M; then the best known.
        mart | martineau; martin-lyon; martin-lille; martin-nantes; martinez; saint-martin | People by followers; those without by identifier; a second word of a name counts.
        MARTIN | martineau; martin-lyon | Case does not count, and a name that goes on is as good as one that ends.
        martin jac | martin-lyon; martin-lille; martin-nantes; martineau; martinez | Family name first: whole words before words that go on.
        jacques m | martineau; martin-lyon; martin-lille; martin-nantes; !martinez | One letter of the second word; Jacqueline is not Jacques.
        jacq mart | martineau; martin-lyon; +martinez | Both words unfinished: nobody is called Jacq.
        hoarau | hoarau-93; hoarau-reunion | Homonyms: the better known first, told apart by their detail.
        jean jac | roudier | A compound given name, typed with a space.
        jean-jacques r | roudier | The same with its hyphen, and the family name begun.
        jean-cl | vasseur-jc | A hyphen may be where the typing stands.
        j roud | roudier | An initial away from the end is a beginning.
        le gu | le-guen | The particle as typed.
        leguen | leguen; !le-guen | One word is one word: the other is written in two.
        de la to | de-la-tour | Two small words before a begun one are kept when somebody bears them.
        d'aub | aubigny | An elided particle.
        ste mar | saint-martin; sainte-marie | « Ste » is Saint in every spelling.
        dr mart | martineau; martin-lyon | A title before the name is nobody's name.
        docteur sal | salmon | The same in full.
        dubreuil | marchand | The name at birth.
        vœl | voeltzel | A ligature that the keyboard has.
        voelt | voeltzel | A ligature that it has not.
        strauss | strauss | ß is ss.
        sorens | sorensen | ø is o.
        lan ngu | nguyen | Vietnamese letters, given name first.
        lefebre | lefebvre; +lefevre | One letter is missing, which either name may have lost; the better known first.
        fotnanel | fontanel | Two neighbours swapped.
        quemenuer | quemeneur | The same later in the word.
        rapahel kes | kestler | The wrong letters are in the word that was finished.
        kestler rapah | kestler | The wrong letters are in the word that goes on.
        hennekin | hennequin | Two letters off, in a word of eight, and nobody nearer.
        dieulafoyy | dieulafoy | One letter too many at the end.
        xieulafoy | dieulafoy | The first letter is wrong.
        card | Cardiologie et maladies vasculaires | An everyday beginning: the specialty before any name.
        cardilo | Cardiologie et maladies vasculaires | The same with two letters swapped.
        urgent | Médecine d'urgence | The everyday word « urgentiste » leads to the official one.
        gynec | Gynécologie-obstétrique | Accents do not count.
        médecine gén | Médecine Générale | A label of two words, the second begun.
        mededine gen | Médecine Générale | The same with a wrong letter in the first.
        médecine d'urg | Médecine d'urgence | A small word within the label.
        medecine urg | Médecine d'urgence | The small word left out.
        kine | Masseur-Kinésithérapeute | The everyday word for a profession.
        infirm | Infirmier | A profession by its beginning.
        le man | Le Mans | A city with its article.
        mans | Le Mans | A city without its article.
        saint den | Saint-Denis; +Seine-Saint-Denis | A city of two words, and the department that ends so.
        st den | Saint-Denis | « St » is Saint.
        loire | Loire-Atlantique; +Loire; +Indre-et-Loire | Departments: those with most people first.
        44 | Loire-Atlantique | A department by its number.
        evry | Évry-Courcouronnes | Accents of cities do not count either.
        twit | Twitter | A network by its old name.
        x | Twitter; dieulafoy | A network by its new name; then Xavier.
        drqui | @DrQuili | A handle that says more than the name.
        @drq | @DrQuili; !Dermatologie et vénéréologie | After the sign only handles.
        @drqiu | @DrQuili | A handle with two letters swapped.
        #doc | #DocTocToc; !Médecin | After the sign only hashtags.
        doct | Médecin; #DocTocToc | Without the sign both readings.
        #vacin | #VaccinGrippe | A hashtag with a letter missing.
        maman | delmas | An alias beside a public name.
        toub | Médecin; toubib-des-iles | An everyday word for the profession, and a pseudonym.
        zwing | !toubib-des-iles | A withheld name is not there.
        armelle z | !toubib-des-iles | Nor is its given name.
        blous | Blouses en vrac | A page of nobody in particular.
        specialty:card | Cardiologie et maladies vasculaires; !caron | After an operator only its values.
        spécialité:"psy | Psychiatrie | A quotation mark that is still open.
        ville:saint | Saint-Denis; !saint-martin; !Seine-Saint-Denis | The operator in French.
        dept:loi | Loire-Atlantique; !Lorient | Departments only.
        réseau:tw | Twitter | Networks only.
        tri:ab | !aubert | An operator without values to complete.
        """;

    private const string Article = """
        frasl | fraslin | The example of the documentation.
        frsal | fraslin | Two neighbours swapped.
        @fra | @Fraslin; !fraslin | After the sign the handle, not the name.
        kierz | kierzek | A name from its beginning.
        dupagne dom | dupagne | The family name first.
        jadd | jaddo | A pseudonym is public.
        #doc | #DocTocToc | A hashtag of the article that no account bears.
        insta | Instagram | A network.
        """;

    public static TheoryData<string, string, string> PeopleCases => Lines(People);

    public static TheoryData<string, string, string> ArticleCases => Lines(Article);

    [Theory]
    [MemberData(nameof(PeopleCases))]
    public void Suggest_People_GivesTheExpectedFirst(string typed, string expected, string reason) => Check(GoldenPeople.Directory, typed, expected, reason);

    [Theory]
    [MemberData(nameof(ArticleCases))]
    public void Suggest_Article_GivesTheExpectedFirst(string typed, string expected, string reason) =>
        Check(MedicalDirectory.Article2019, typed, expected, reason);

    [Theory]
    [InlineData("jacques m", "Jacques Martin", "Jacques|M")]
    [InlineData("m jacques", "Jacques Martin", "Jacques|M")]
    [InlineData("vœl", "Lætitia Vœltzel", "Vœl")]
    [InlineData("voe", "Lætitia Vœltzel", "Vœ")]
    [InlineData("nguye", "Thị Lan Nguyễn", "Nguyễ")]
    [InlineData("fotnanel", "Philippe Fontanel", "Fontanel")]
    [InlineData("st j", "Bruno St-Jean", "St|J")]
    [InlineData("ste den", "Saint-Denis", "Saint|Den")]
    [InlineData("médecine d'ur", "Médecine d'urgence", "Médecine|d|ur")]
    [InlineData("@drq", "@DrQuili", "DrQ")]
    [InlineData("#doct", "#DocTocToc", "DocT")]
    [InlineData("urgentiste", "Médecine d'urgence", "")]
    [InlineData("kiné", "Masseur-Kinésithérapeute", "Kiné")]
    public void Matches_AreWhatWasTyped(string typed, string text, string matches)
    {
        var suggestion = GoldenPeople.Directory.Suggest(typed, 20).First(suggestion => suggestion.Text == text);
        Assert.Equal(matches, string.Join('|', suggestion.Matches.Select(match => text.Substring(match.Start, match.Length))));
    }

    [Theory]
    [InlineData("card", "specialty:\"Cardiologie et maladies vasculaires\"", 8)]
    [InlineData("infirm", "profession:\"Infirmier\"", 1)]
    [InlineData("lyo", "city:Lyon", 1)]
    [InlineData("44", "dept:44", 3)]
    [InlineData("twit", "network:twitter", 12)]
    [InlineData("#doc", "#DocTocToc", 1)]
    [InlineData("@drq", "@DrQuili", 1)]
    [InlineData("jean jac", "Jean-Jacques Roudier", 1)]
    public void Query_SearchesForWhatWasSuggested(string typed, string query, int count)
    {
        var suggestion = GoldenPeople.Directory.Suggest(typed).First();
        Assert.Equal(query, suggestion.Query);
        var result = GoldenPeople.Directory.Search(query);
        Assert.Empty(result.Issues);
        Assert.Equal(count, result.Total);
        Assert.Equal(count, suggestion.Count);
    }

    [Fact]
    public void Detail_TellsHomonymsApart()
    {
        Assert.Equal(
            ["Radio-diagnostic, Saint-Denis", "Médecine Générale, Saint-Denis"],
            GoldenPeople.Directory.Suggest("hoarau").Select(suggestion => suggestion.Detail));
        var towns = Sample.Directory(Doctor("a", "97411", "974"), Doctor("b", "93066", "93"), Doctor("c", "93066", "93"));
        var cities = towns.Suggest("ville:saint-d");
        Assert.Equal(["Saint-Denis (Seine-Saint-Denis) [City]", "Saint-Denis (La Réunion) [City]"], cities.Select(city => city.ToString()));
        Assert.Equal(["b", "c"], towns.Search(cities[0].Query).Hits.Select(hit => hit.Practitioner!.Id.Value));

        static Practitioner Doctor(string id, string code, string department) =>
            Sample.Person(id) with { Places = [new() { City = "Saint-Denis", InseeCode = code, Department = department }] };
    }

    [Fact]
    public void Account_OfHandlesAndPages_IsGiven()
    {
        var handle = Assert.Single(GoldenPeople.Directory.Suggest("@drqui"));
        Assert.Equal((SuggestionKind.Handle, AccountId.Parse("twitter:drquili"), "quilichini"), (handle.Kind, handle.Account, handle.Practitioner?.Value));
        Assert.StartsWith("Emma Quilichini", handle.Detail, StringComparison.Ordinal);
        var page = GoldenPeople.Directory.Suggest("blouses en")[0];
        Assert.Equal((SuggestionKind.Handle, AccountId.Parse("facebook:~blouses-en-vrac"), null), (page.Kind, page.Account, page.Practitioner?.Value));
        Assert.Null(GoldenPeople.Directory.Suggest("frasl").FirstOrDefault()?.Account);
    }

    private static void Check(MedicalDirectory directory, string typed, string expected, string reason)
    {
        string[] found = [.. directory.Suggest(typed).Select(Name)];
        var parts = expected.Split(';', StringSplitOptions.TrimEntries);
        var first = parts.Where(part => part[0] is not ('!' or '+')).ToArray();
        var isRight = found.Take(first.Length).SequenceEqual(first)
            && parts.All(part => part[0] switch { '!' => !found.Contains(part[1..]), '+' => found.Contains(part[1..]), _ => true });
        Assert.True(isRight, $"« {typed} » gave [{string.Join("; ", found)}], not [{expected}]: {reason}");
    }

    private static string Name(Suggestion suggestion) => suggestion.Kind == SuggestionKind.Person ? suggestion.Practitioner!.Value.Value : suggestion.Text;

    private static TheoryData<string, string, string> Lines(string text)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            cases.Add(cells[0], cells[1], cells[2]);
        }
        return cases;
    }
}
