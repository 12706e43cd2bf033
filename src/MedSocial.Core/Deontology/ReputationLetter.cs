using System.Collections.Immutable;
using System.Text;

namespace MedSocial.Deontology;

/// <summary>A letter with placeholders in braces, such as <c>{name}</c>, for a lawyer or the practitioner to read again before it is sent.</summary>
/// <remarks>Immutable; equality is by value. No letter speaks of a patient or confirms that somebody is one.</remarks>
public sealed record ReputationLetter
{
    private ReputationLetter(LocalizedText title, LocalizedText body) => (Title, Body) = (title, body);

    /// <summary>Gets the letter that objects to a record and asks for its erasure.</summary>
    public static ReputationLetter ObjectionAndErasure { get; } = new(
        new("Opposition et effacement", "Objection and erasure"),
        new("""
            {name}, {address}
            {city}, le {date}

            À {recipient},

            Votre service publie à l’adresse {url} une fiche à mon nom, que je n’ai pas demandée et dont je n’ai pas été informé(e).
            Je m’oppose à ce traitement pour des raisons tenant à ma situation : {reasons} (RGPD, article 21), et je demande l’effacement de mes données (article 17).
            Je vous prie de me répondre dans le mois (article 12), en indiquant la source des données.

            {signature}
            """,
            """
            {name}, {address}
            {city}, {date}

            To {recipient},

            Your service publishes at {url} a record in my name, which I did not ask for and of which I was not informed.
            I object to this processing for reasons of my situation: {reasons} (GDPR, article 21), and ask for the erasure of my data (article 17).
            Please answer within a month (article 12) and name the source of the data.

            {signature}
            """));

    /// <summary>Gets the letter that asks an author to take a text down.</summary>
    public static ReputationLetter RequestToAuthor { get; } = new(
        new("Demande à l’auteur", "Request to the author"),
        new("""
            {city}, le {date}

            Bonjour,

            Un texte publié le {published} à l’adresse {url} me met en cause dans ces termes : « {quotation} ».
            Je vous demande de le retirer sous {days} jours. Je réserve mes droits.

            {signature}
            """,
            """
            {city}, {date}

            Good day,

            A text published on {published} at {url} names me in these words: “{quotation}”.
            I ask you to take it down within {days} days. I reserve my rights.

            {signature}
            """));

    /// <summary>Gets the notice to a host.</summary>
    public static ReputationLetter NoticeToHost { get; } = new(
        new("Notification à l’hébergeur", "Notice to the host"),
        new("""
            {city}, le {date}

            À {recipient},

            Notifiant : {name}, {profession}, {address}, {mail}.
            Contenu : {url}, publié le {published}, constaté le {captured} (empreinte SHA-256 du constat : {sha256}).
            Motif : {ground}. Termes visés : « {quotation} ».
            Je déclare de bonne foi que ces éléments sont exacts et je demande le retrait du contenu.

            {signature}
            """,
            """
            {city}, {date}

            To {recipient},

            Notifier: {name}, {profession}, {address}, {mail}.
            Content: {url}, published on {published}, captured on {captured} (SHA-256 of the capture: {sha256}).
            Ground: {ground}. Words meant: “{quotation}”.
            I declare in good faith that this is accurate, and ask for the removal of the content.

            {signature}
            """));

    /// <summary>Gets the report to the departmental council of the Ordre.</summary>
    public static ReputationLetter ReportToCouncil { get; } = new(
        new("Signalement au conseil départemental", "Report to the departmental council"),
        new("""
            {city}, le {date}

            Au conseil départemental {council},

            Inscrit(e) au tableau sous le numéro {number}, je signale un contenu publié le {published} à l’adresse {url}.
            Démarches déjà faites : {steps}.
            Je sollicite votre conseil et, si vous le jugez utile, votre médiation.

            {signature}
            """,
            """
            {city}, {date}

            To the departmental council {council},

            Registered under the number {number}, I report content published on {published} at {url}.
            Steps already taken: {steps}.
            I ask for your advice and, if you find it useful, your mediation.

            {signature}
            """));

    /// <summary>Gets what the letter is for.</summary>
    public LocalizedText Title { get; }

    /// <summary>Gets the text with its placeholders.</summary>
    public LocalizedText Body { get; }

    /// <summary>Gets the names of the placeholders, in the order in which they come.</summary>
    public ImmutableArray<string> Placeholders
    {
        get
        {
            var names = ImmutableArray.CreateBuilder<string>();
            Walk(Body.Fr, (_, name) =>
            {
                if (!names.Contains(name))
                    names.Add(name);
                return null;
            });
            return names.ToImmutable();
        }
    }

    /// <summary>Puts values into the placeholders.</summary>
    /// <param name="language">As for <see cref="LocalizedText.In"/>.</param>
    /// <param name="values">The values by name; a placeholder without one stays as it is.</param>
    /// <returns>The letter. Braces in a value stay braces.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string Fill(string language, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Walk(Body.In(language), (_, name) => values.GetValueOrDefault(name));
    }

    private static string Walk(string text, Func<int, string, string?> value)
    {
        var built = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
                return built.Append(text, at, text.Length - at).ToString();
            built.Append(text, at, open - at);
            built.Append(value(open, text[(open + 1)..close]) ?? text[open..(close + 1)]);
            at = close + 1;
        }
        return built.ToString();
    }
}
