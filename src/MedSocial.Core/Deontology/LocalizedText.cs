namespace MedSocial.Deontology;

/// <summary>A text in French and in English.</summary>
/// <param name="Fr">The French text.</param>
/// <param name="En">The English text.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record LocalizedText(string Fr, string En)
{
    /// <summary>Returns the text in a language.</summary>
    /// <param name="language">A BCP 47 tag; whatever begins with <c>fr</c> gives French, everything else English.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Fr : En;
    }

    /// <summary>Returns the French text.</summary>
    /// <returns>The value of <see cref="Fr"/>.</returns>
    public override string ToString() => Fr;
}
