namespace MedSocial.Deontology;

/// <summary>What a finding asks of the author.</summary>
public enum FindingSeverity
{
    /// <summary>To know; nothing has to change.</summary>
    Info,

    /// <summary>To read again before posting.</summary>
    Warn,

    /// <summary>Not to be posted as it stands.</summary>
    Block,
}
