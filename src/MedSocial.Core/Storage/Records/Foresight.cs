namespace MedSocial.Storage.Records;

/// <summary>Looks up, while a record is checked, what takes longest when it is written, so that both take as long: who has the same family name and the same locality.</summary>
/// <remarks>Its numbers are its own; a <see cref="BookBuilder"/> looks the text of each up once. So the book and its order do not depend on it.</remarks>
internal sealed class Foresight
{
    private readonly TextInterner _families = new();
    private readonly Dictionary<Locality, int> _localities = new(new LocalityComparer());

    internal Foreseen Of(Practitioner person)
    {
        var family = person.Name?.Family is { } name ? _families.Intern(name) : -1;
        return new(family, person.Places.IsEmpty ? -1 : NumberOf(person.Places[0].Locality()));
    }

    private int NumberOf(in Locality locality)
    {
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_localities, locality, out var isKnown);
        return isKnown ? number : number = _localities.Count - 1;
    }
}

/// <summary>The family name and the first locality of a record, as numbers of a <see cref="Foresight"/>; -1 for what is not there or was not looked up.</summary>
internal readonly record struct Foreseen(int Family, int Locality)
{
    internal static Foreseen Nothing => new(-1, -1);
}
