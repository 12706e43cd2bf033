namespace MedSocial.Deontology;

/// <summary>What a case of reputation is about; in doubt only a judge decides.</summary>
public enum ReputationKind
{
    /// <summary>Not decided yet.</summary>
    Undecided,

    /// <summary>A professional record that the practitioner did not ask for.</summary>
    RecordWithoutConsent,

    /// <summary>An opinion that breaks no rule, however discourteous.</summary>
    OpinionNotUnlawful,

    /// <summary>An opinion that seems to break one.</summary>
    OpinionUnlawful,
}

/// <summary>Why an opinion seems unlawful.</summary>
public enum ReputationGround
{
    /// <summary>No ground, or not decided.</summary>
    None,

    /// <summary>A fact that harms honour is imputed.</summary>
    Defamation,

    /// <summary>An outrageous expression without a fact.</summary>
    Insult,

    /// <summary>Defamation or insult on account of origin, religion, sex, orientation or disability.</summary>
    Aggravated,

    /// <summary>Services are run down, not the person.</summary>
    Disparagement,

    /// <summary>Private life is exposed.</summary>
    Privacy,

    /// <summary>A threat.</summary>
    Threat,

    /// <summary>Somebody poses as the practitioner.</summary>
    Impersonation,
}

/// <summary>What is done about a case, in the order of the guide of the Ordre (2018) as far as public pages tell it.</summary>
public enum ReputationStep
{
    /// <summary>Captures with date and address, by a bailiff if the stakes are high.</summary>
    KeepEvidence,

    /// <summary>Note the first publication: the limits run from it.</summary>
    OpenTheClock,

    /// <summary>Decide what the case is about.</summary>
    Classify,

    /// <summary>Object and ask the publisher for erasure.</summary>
    ObjectToRecord,

    /// <summary>Ask search engines to delist.</summary>
    AskDelisting,

    /// <summary>Complain to the data protection authority.</summary>
    ComplainToAuthority,

    /// <summary>Do nothing, and say so.</summary>
    LeaveAlone,

    /// <summary>One neutral answer that confirms no care.</summary>
    AnswerNeutrally,

    /// <summary>Ask the author to take it down.</summary>
    AskAuthor,

    /// <summary>Notify the host.</summary>
    NotifyHost,

    /// <summary>Right of reply.</summary>
    RightOfReply,

    /// <summary>Complaint or urgent application, with a lawyer.</summary>
    GoToCourt,

    /// <summary>Tell the departmental council.</summary>
    TellCouncil,

    /// <summary>Check removal, caches and copies; resume the monthly watch.</summary>
    FollowUp,
}

/// <summary>How a case ended.</summary>
public enum ReputationOutcome
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>The content is gone.</summary>
    Removed,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It was left alone.</summary>
    LeftAlone,

    /// <summary>Removal was refused.</summary>
    Refused,

    /// <summary>A court decided.</summary>
    Judged,

    /// <summary>The limit passed.</summary>
    OutOfTime,
}
