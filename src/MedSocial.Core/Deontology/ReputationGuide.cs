using System.Collections.Immutable;

namespace MedSocial.Deontology;

/// <summary>Limits, steps and conflicts of cases, with the pages on which they were read.</summary>
internal static class ReputationGuide
{
    private static readonly RuleReference PressLimit = new()
    {
        Article = "Loi du 29 juillet 1881, art. 65",
        Content = new("Trois mois à compter de la première publication.", "Three months from the first publication."),
        Certainty = SourceCertainty.Verified,
        Source = "guideradio.net; legavox.fr",
    };

    private static readonly RuleReference AggravatedLimit = PressLimit with
    {
        Article = "Loi du 29 juillet 1881, art. 65-3",
        Content = new("Un an pour les motifs aggravés.", "One year for the aggravated grounds."),
    };

    private static readonly RuleReference Reply = new()
    {
        Article = "LCEN art. 1-1 (ancien 6-IV), décret 2007-1527",
        Content = new("Droit de réponse : demande dans les trois mois, insertion dans les trois jours.", "Right of reply: request within three months, insertion within three days."),
        Certainty = SourceCertainty.Partly,
        Source = "nicolas-herzog.net; doctrine.fr",
    };

    private static readonly RuleReference Civil = new()
    {
        Article = "Dénigrement, cinq ans",
        Content = new("Cinq ans pour le dénigrement de prestations.", "Five years for the disparagement of services."),
        Certainty = SourceCertainty.Verified,
        Source = "legavox.fr/mourot",
    };

    private static readonly RuleReference DataAnswer = new()
    {
        Article = "RGPD art. 12, 17, 21",
        Content = new("Réponse à une opposition ou à un effacement dans le mois.", "Answer to an objection or erasure within a month."),
    };

    private static readonly (ReputationStep Step, LocalizedText Advice, string Source)[] First =
    [
        (ReputationStep.KeepEvidence, new("Gardez la preuve aussitôt : capture de la page entière, date, adresse ; constat si l’enjeu le justifie.", "Keep proof at once: the whole page, date, address; a bailiff’s record if the stakes justify it."), "univadis.fr; dufief"),
        (ReputationStep.OpenTheClock, new("Notez la première publication : les délais courent.", "Note the first publication: limits run."), "legavox.fr"),
        (ReputationStep.Classify, new("Classez : fiche, avis non illicite, avis illicite ; en cas de doute seul le juge tranche.", "Classify: record, opinion that is not unlawful, unlawful opinion; in doubt only a judge decides."), "univadis.fr"),
    ];

    private static readonly (ReputationStep Step, LocalizedText Advice, string Source)[] Record =
    [
        (ReputationStep.ObjectToRecord, new("Écrivez pour vous opposer et demander l’effacement.", "Write to object and to ask for erasure."), "conseil-national.medecin.fr/ereputation"),
        (ReputationStep.AskDelisting, new("Demandez en attendant le déréférencement aux moteurs.", "Meanwhile ask engines to delist."), "lequotidiendumedecin.fr 12/10/2018"),
        (ReputationStep.ComplainToAuthority, new("En cas de refus, saisissez la CNIL ou le juge des référés.", "On refusal, turn to the CNIL or to the urgent applications judge."), "conseil-national.medecin.fr/ereputation"),
    ];

    private static readonly (ReputationStep Step, LocalizedText Advice, string Source)[] Opinion =
    [
        (ReputationStep.LeaveAlone, new("Ne rien faire évite souvent la polémique.", "Doing nothing often avoids a quarrel."), "egora.fr"),
        (ReputationStep.AnswerNeutrally, new("Une seule réponse neutre et empathique, sans secret ni publicité, sans confirmer que l’auteur est un patient.", "One neutral, empathic answer, without secret or advertising, which does not confirm that the author is a patient."), "egora.fr; univadis.fr"),
        (ReputationStep.AskAuthor, new("Demandez le retrait à l’auteur.", "Ask the author to take it down."), "univadis.fr"),
        (ReputationStep.NotifyHost, new("Demandez le retrait à la plateforme selon ses règles.", "Ask the platform under its rules."), "univadis.fr"),
    ];

    private static readonly (ReputationStep Step, LocalizedText Advice, string Source)[] Unlawful =
    [
        (ReputationStep.AskAuthor, new("Demandez le retrait à l’auteur.", "Ask the author to take it down."), "legavox.fr"),
        (ReputationStep.NotifyHost, new("Notifiez l’hébergeur (LCEN 6-I-5, DSA art. 16).", "Notify the host (LCEN 6-I-5, DSA art. 16)."), "legavox.fr"),
        (ReputationStep.RightOfReply, new("Droit de réponse, sauf là où l’on peut répondre directement (forum, commentaires).", "Right of reply, but not where one can answer directly (forum, comments)."), "doctrine.fr"),
        (ReputationStep.GoToCourt, new("Référé, plainte simple ou avec constitution de partie civile, avec un avocat.", "Urgent application or complaint, with a lawyer."), "legavox.fr"),
    ];

    private static readonly (ReputationStep Step, LocalizedText Advice, string Source)[] Last =
    [
        (ReputationStep.TellCouncil, new("Prévenez le conseil départemental : conseil, médiation, parfois partie civile.", "Tell the departmental council: advice, mediation, sometimes civil party."), "votre-reputation.com 24/10/2018"),
        (ReputationStep.FollowUp, new("Vérifiez retrait, caches et copies ; reprenez la veille mensuelle.", "Check removal, caches and copies; resume the monthly watch."), "lequotidiendumedecin.fr 10/10/2018"),
    ];

    private static readonly ReputationConflict RecordConflict = new(
        new("Peut-on faire supprimer une fiche professionnelle ?", "Can a professional record be taken down?"),
        [
            new(PartialDate.Year(2018), new("Le guide de l’Ordre traite la suppression comme un droit.", "The guide of the Ordre treats deletion as a right."), "lequotidiendumedecin.fr 12/10/2018"),
            new(new PartialDate(new(2018, 1, 1), new(2019, 12, 31)), new("Des juges refusent : données professionnelles publiques.", "Courts refuse: public professional data."), "legalplanet.pro; herault-tribune.com"),
            new(PartialDate.Day(new(2025, 5, 22)), new("Chambéry ordonne la suppression de la fiche d’une dentiste : elle ne peut répondre sans trahir le secret.", "Chambéry orders the deletion of a dentist’s record: she cannot answer without breaking secrecy."), "audiologie-demain.com"),
            new(PartialDate.Day(new(2025, 12, 29)), new("La CNIL : le retrait global doit en général être accepté, et la suppression possible quand le secret empêche de répondre.", "The CNIL: global withdrawal should in general be accepted, and deletion possible where secrecy forbids an answer."), "pubt.io"),
        ]);

    internal static ImmutableArray<ReputationAdvice> Steps(ReputationCase one)
    {
        var branch = one.Kind switch
        {
            ReputationKind.RecordWithoutConsent => Record,
            ReputationKind.OpinionNotUnlawful => Opinion,
            ReputationKind.OpinionUnlawful => Unlawful,
            _ => [],
        };
        return [.. First.Concat(branch).Concat(Last).Select(step => new ReputationAdvice(step.Step, step.Advice, step.Source, one.History.Items.Any(told => told.Step == step.Step)))];
    }

    internal static ImmutableArray<ReputationConflict> Conflicts(ReputationKind kind) => kind == ReputationKind.RecordWithoutConsent ? [RecordConflict] : [];

    internal static ImmutableArray<ReputationDeadline> Deadlines(ReputationCase one)
    {
        var from = one.FirstPublished ?? one.Discovered;
        var guessed = one.FirstPublished is null;
        var limits = new List<ReputationDeadline>();
        if (one.Kind == ReputationKind.OpinionUnlawful)
        {
            if (one.Ground is ReputationGround.Defamation or ReputationGround.Insult)
                limits.Add(new() { Title = new("Agir pour diffamation ou injure", "Act on defamation or insult"), Due = from.AddMonths(3), Rule = PressLimit, FromDiscovery = guessed });
            if (one.Ground == ReputationGround.Aggravated)
                limits.Add(new() { Title = new("Agir pour diffamation ou injure aggravée", "Act on aggravated defamation or insult"), Due = from.AddYears(1), Rule = AggravatedLimit, FromDiscovery = guessed });
            if (one.Ground == ReputationGround.Disparagement)
                limits.Add(new() { Title = new("Agir pour dénigrement", "Act on disparagement"), Due = from.AddYears(5), Rule = Civil, FromDiscovery = guessed });
        }
        if (one.Kind is ReputationKind.OpinionUnlawful or ReputationKind.OpinionNotUnlawful)
            limits.Add(new() { Title = new("Demander un droit de réponse", "Ask for a right of reply"), Due = from.AddMonths(3), Rule = Reply, FromDiscovery = guessed });
        foreach (var told in one.History)
        {
            if (told.Step == ReputationStep.RightOfReply)
                limits.Add(new() { Title = new("Insertion de la réponse par l’éditeur", "Insertion of the reply by the publisher"), Due = told.On.AddDays(3), Rule = Reply });
            if (told.Step == ReputationStep.ObjectToRecord)
                limits.Add(new() { Title = new("Réponse à l’opposition", "Answer to the objection"), Due = told.On.AddMonths(1), Rule = DataAnswer });
        }
        return [.. limits.OrderBy(limit => limit.Due).ThenBy(limit => limit.Title.En, StringComparer.Ordinal)];
    }
}
