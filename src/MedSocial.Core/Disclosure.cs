namespace MedSocial;

/// <summary>Tells how the civil name of a practitioner stands to the public.</summary>
/// <remarks>
/// The last three protect the person: a directory refuses a civil name beside them unless it is withheld, and no answer joins the two. It
/// refuses the number of a public register too, which leads to that name.
/// A pseudonym used for activities linked to the profession is to be declared to the departmental council of the Ordre
/// (Code de la santé publique, art. R.4127-75).
/// </remarks>
public enum Disclosure
{
    /// <summary>The person appears under the civil name.</summary>
    Named,

    /// <summary>The person uses another name and the civil name is published beside it.</summary>
    OpenAlias,

    /// <summary>The person uses a pseudonym, and evidence says that it was declared to the Ordre.</summary>
    DeclaredPseudonym,

    /// <summary>The person uses a pseudonym, and the directory knows of no declaration.</summary>
    UndeclaredPseudonym,

    /// <summary>The source speaks of the person and prints no name at all.</summary>
    Unnamed,
}

/// <summary>What follows from a <see cref="Disclosure"/>.</summary>
public static class DisclosureRules
{
    /// <summary>Tells whether the civil name must stay apart from everything else that is known.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <returns>True for pseudonyms and for people whom the source does not name.</returns>
    public static bool ProtectsName(this Disclosure disclosure) => disclosure is not (Disclosure.Named or Disclosure.OpenAlias);
}
