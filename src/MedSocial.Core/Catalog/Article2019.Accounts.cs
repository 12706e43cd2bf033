namespace MedSocial.Catalog;

internal static partial class Article2019
{
    internal static IEnumerable<Account> Accounts => ((Account[])
    [
        Account.Of("twitter:DDupagne") with
        {
            Owners = ["dupagne"],
            Joined = PartialDate.Year(2009),
            Measures =
            [
                Figure(MeasureKind.Followers, Bound.AtLeast, 12_800, "plus de 12 800 followers") with { IsSelfClaimed = true },
                Figure(MeasureKind.Posts, Bound.AtLeast, 23_400, "plus de 23 400 fois"),
            ],
        },
        Account.Of("blog:Atoute.org") with { Kind = AccountKind.Blog, DisplayName = "Atoute.org", Owners = ["dupagne"] },

        Account.Of("twitter:gkierzek") with
        {
            Owners = ["kierzek"],
            Measures = [Figure(MeasureKind.Followers, Bound.AtLeast, 11_000, "plus de 11 000 abonnés")],
        },

        // The figure belongs to the presence as « Médecin Geek », whose handle is not printed, and not to @Hepatoweb.
        Account.Of("twitter:~medecin-geek") with
        {
            DisplayName = "Médecin Geek",
            Owners = ["mennecier"],
            Joined = PartialDate.Year(2012),
            Purposes = AccountPurposes.HealthNews,
            Measures = [Figure(MeasureKind.Followers, Bound.AsStated, 3_800, "3800 abonnés")],
        },
        Hepatoweb("twitter:Hepatoweb", AccountKind.Project),
        Hepatoweb("facebook:~hepatoweb", AccountKind.Project),
        Hepatoweb("blog:~hepatoweb", AccountKind.Site),

        Account.Of("twitter:Jaddo_fr") with
        {
            Owners = ["jaddo"],
            Purposes = AccountPurposes.DailyLife,
            Measures = [Figure(MeasureKind.Followers, Bound.AtLeast, 21_900, "plus de 21 900 personnes")],
        },
        Account.Of("blog:~jaddo") with { Kind = AccountKind.Blog, DisplayName = "Jaddo", Owners = ["jaddo"], Purposes = AccountPurposes.DailyLife },

        Account.Of("twitter:Fraslin") with
        {
            Owners = ["fraslin"],
            Joined = PartialDate.UpTo(Printed.AddYears(-10)),
            Purposes = AccountPurposes.HealthNews | AccountPurposes.PeerExchange | AccountPurposes.FactChecking,
            Measures =
            [
                Figure(MeasureKind.Followers, Bound.AtLeast, 9_100, "plus de 9100 followers"),
                Figure(MeasureKind.MinutesPerDay, Bound.AsStated, 60, "une heure par jour") with { IsSelfClaimed = true },
            ],
        },

        Account.Of("twitter:dr_l_alexandre") with { Owners = ["alexandre"] },
        Account.Of("twitter:Jcqslucas") with { Owners = ["lucas"] },

        Account.Of("twitter:ecsdmed") with { DisplayName = "Et Ça Se Dit Médecin", Owners = ["ecsdmed"] },
        Account.Of("instagram:ecsdmed") with
        {
            DisplayName = "Et Ça Se Dit Médecin",
            Owners = ["ecsdmed"],
            Purposes = AccountPurposes.DailyLife,
            Measures = [Figure(MeasureKind.Followers, Bound.AsStated, 19_400, "19 400 abonnés")],
        },

        Account.Of("instagram:~mots-d-urgentistes") with
        {
            DisplayName = "Mots d’urgentistes",
            Owners = ["motsdurgentistes-urgentiste", "motsdurgentistes-photographe"],
            Purposes = AccountPurposes.WorkingConditions,
        },
        Account.Of("snapchat:~etudiant-creteil") with
        {
            Owners = ["snap-etudiant"],
            Joined = PartialDate.Year(2017),
            Purposes = AccountPurposes.DailyLife,
        },

        Account.Of("twitter:ShafiAhmed5") with { Owners = ["ahmed"], Purposes = AccountPurposes.Teaching },
        Account.Of("instagram:therealdrmiami") with { Owners = ["salzhauer"], Purposes = AccountPurposes.Teaching },
        Account.Of("facebook:~vie-de-carabin") with { Kind = AccountKind.Page, DisplayName = "Vie de Carabin" },
        Account.Of("blog:Alorsvoila.com") with { Kind = AccountKind.Blog, DisplayName = "Alorsvoila.com", Owners = ["beaulieu"] },
        Account.Of("blog:Farfadoc.wordpress.com") with { Kind = AccountKind.Blog, DisplayName = "Farfadoc", Owners = ["farfadoc"] },
    ]).Select(record => record with { Sources = [Id] });

    private static Account Hepatoweb(string id, AccountKind kind) => Account.Of(id) with
    {
        DisplayName = "Hepatoweb",
        Kind = kind,
        Owners = ["mennecier"],
        Purposes = AccountPurposes.PatientInformation | AccountPurposes.PeerExchange,
    };

    private static Measure Figure(MeasureKind kind, Bound bound, long value, string printed) =>
        new() { Kind = kind, Bound = bound, Value = value, AsOf = Printed, Source = Id, AsPrinted = printed };
}
