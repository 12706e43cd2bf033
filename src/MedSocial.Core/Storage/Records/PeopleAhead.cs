using System.Runtime.CompilerServices;
using MedSocial.Text;

namespace MedSocial.Storage.Records;

/// <summary>Sends for records that will be checked soon: a record and its parts lie at a dozen places of the heap, which would wait for one another.</summary>
internal static class PeopleAhead
{
    // A fetch takes as long as some records: each place is known by the record or part that was sent for before it.
    private const int Person = 40, Parts = 32, Texts = 24, Localities = 16;

    /// <param name="people">The records.</param>
    /// <param name="place">The place of the one that is checked now.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Announce(Practitioner[] people, int place)
    {
        if (place + Person >= people.Length)
            return;
        Cache.FetchObject(people[place + Person]);
        var person = people[place + Parts];
        Cache.FetchObject(person.Name);
        Cache.FetchObject(person.Id.Value);
        Fetch(person.Places);
        Fetch(person.RegisterNumbers);
        person = people[place + Texts];
        if (person.Name is { } name)
        {
            Cache.FetchObject(name.Given);
            Cache.FetchObject(name.Family);
        }
        if (!person.Places.IsEmpty)
            Cache.FetchObject(person.Places[0]);
        person = people[place + Localities];
        if (person.Places.IsEmpty)
            return;
        var locality = person.Places[0];
        Cache.FetchObject(locality.City);
        Cache.FetchObject(locality.InseeCode);
        Cache.FetchObject(locality.PostalCode);
    }

    private static void Fetch<T>(EquatableArray<T> list)
    {
        if (!list.IsEmpty)
            Cache.Fetch(ref Unsafe.AsRef(in list.AsSpan()[0]));
    }
}
