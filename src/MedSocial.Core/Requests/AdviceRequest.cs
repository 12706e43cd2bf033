using MedSocial.Deontology;

namespace MedSocial.Requests;

/// <summary>A question to peers on a case, a text or a form, as doctors ask it under #DocTocToc.</summary>
/// <param name="Question">The text as it is to be posted; any length, empty included.</param>
/// <example><c>directory.FindPeers(new AdviceRequest("#DocTocToc éruption après amoxicilline, avis dermato ?") { Asker = "lea" })</c></example>
public sealed record AdviceRequest(string Question) : PeerRequest
{
    /// <summary>Gets the text.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public string Question { get; init => field = value ?? throw new ArgumentNullException(nameof(Question)); }
        = Question ?? throw new ArgumentNullException(nameof(Question));

    /// <summary>Gets the specialties to ask, as codes, names or everyday words; when empty, those that the text names.</summary>
    public EquatableArray<string> Specialties { get; init; }

    /// <summary>Gets the asker's own specialty, as code, name or everyday word: the text naming it asks nobody of it unless it names no other.</summary>
    public string? OwnSpecialty { get; init; }

    /// <summary>Gets who will read the question.</summary>
    public PostAudience Audience { get; init; }

    /// <summary>Gets names that must not appear, such as the patient's, when the caller knows them.</summary>
    public EquatableArray<string> KnownNames { get; init; }
}
