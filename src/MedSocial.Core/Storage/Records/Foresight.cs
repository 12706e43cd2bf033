using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedSocial.Text;

namespace MedSocial.Storage.Records;

/// <summary>Looks up, while a record is checked, what takes longest when it is written, so that both take as long: who has the same family name and the same locality.</summary>
/// <param name="made">The records, where they are there beforehand: the places of both tables are then sent for some records ahead.</param>
/// <remarks>Its numbers are its own; a <see cref="BookBuilder"/> looks the text of each up once. So the book and its order do not depend on it. One thread; records in their order.</remarks>
internal sealed class Foresight(Practitioner[]? made)
{
    // Where to look is worked out so many records ahead; half way there it is known what will be compared.
    private const int Ahead = 8, Half = Ahead / 2, RingMask = 2 * Ahead - 1;

    private readonly ByteInterner _families = new();
    private readonly LocalityTable _localities = new();
    private readonly (ulong Family, uint Locality)[] _hashes = new (ulong, uint)[2 * Ahead];
    private int _hashed;

    /// <param name="person">A record.</param>
    /// <param name="place">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Foreseen Of(Practitioner person, int place)
    {
        if (made is not null)
            Announce(made, place);
        var (familyHash, localityHash) = made is null ? HashesOf(person) : _hashes[place & RingMask];
        var family = person.Name?.Family is { } name ? _families.Intern(BytesOf(name), familyHash, out _) : -1;
        return new(family, person.Places.IsEmpty ? -1 : _localities.NumberOf(person.Places[0].Locality(), localityHash, out _));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Announce(Practitioner[] people, int place)
    {
        for (; _hashed < people.Length && _hashed <= place + Ahead; _hashed++)
        {
            var hashes = HashesOf(people[_hashed]);
            _hashes[_hashed & RingMask] = hashes;
            _families.Lookup.Announce(hashes.Family);
            _localities.Announce(hashes.Locality);
        }
        var (family, locality) = _hashes[(place + Half) & RingMask];
        _families.Lookup.Approach(family);
        _localities.Approach(locality);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (ulong Family, uint Locality) HashesOf(Practitioner person) => (
        person.Name?.Family is { } name ? SecretHash.Of(BytesOf(name)) : 0,
        person.Places.IsEmpty ? 0 : LocalityTable.Hash(person.Places[0].Locality()));

    private static ReadOnlySpan<byte> BytesOf(string text) => MemoryMarshal.AsBytes(text.AsSpan());
}

/// <summary>The family name and the first locality of a record, as numbers of a <see cref="Foresight"/>; -1 for what is not there or was not looked up.</summary>
internal readonly record struct Foreseen(int Family, int Locality)
{
    internal static Foreseen Nothing => new(-1, -1);
}
