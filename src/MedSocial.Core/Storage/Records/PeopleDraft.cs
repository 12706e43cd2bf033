using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>The practitioners and organizations of a segment as bytes, before anything is known of their order.</summary>
/// <remarks>Written in one pass in which the practitioners are also checked; from then on they are read from these bytes and not from the records. Of those who can be
/// written without being made one of each kind is made, to be checked for all of them.</remarks>
internal sealed class PeopleDraft
{
    private readonly BookBuilder _book = new();
    private readonly HeapBuilder _records;
    private readonly ulong[] _hashes;
    private readonly OrdinalTable _places;
    private readonly RecordHeap _organizations;
    private readonly Dictionary<int, PersonName> _withheld = [];
    private readonly IReadOnlyList<Practitioner> _people;
    private readonly IUnmadeList<Practitioner>? _unmade;
    private readonly Func<Practitioner, Soundness> _check;
    private readonly HashSet<int> _soundKinds = [];

    /// <param name="records">The records.</param>
    /// <param name="check">Looks at each practitioner first; null where they are known to be sound.</param>
    internal PeopleDraft(DirectoryRecords records, Func<Practitioner, Soundness>? check = null)
    {
        _people = records.Practitioners;
        _unmade = _people as IUnmadeList<Practitioner>;
        _check = check ?? (static _ => Soundness.Sound);
        _records = new(_people.Count, _book);
        _hashes = new ulong[_people.Count];
        var foresight = new Foresight(_people as Practitioner[]);
        TwoSteps.Run(_people.Count, place => Check(place, foresight), Write);
        _places = new(_hashes);
        HasRepeatedId = _places.HasTwins(AreTwins);
        _organizations = HeapBuilder.Of([.. records.Organizations.OrderBy(organization => organization.Id)], _book, SmallRecords.Write);
        Book = _book.ToBook();
    }

    internal RecordBook Book { get; }

    internal RecordHeap Organizations => _organizations;

    /// <summary>Whether two practitioners have one identifier.</summary>
    internal bool HasRepeatedId { get; }

    /// <summary>The place of a practitioner in the order of the records, or -1.</summary>
    internal int Find(PractitionerId id)
    {
        if (_hashes.Length == 0)
            return -1; // as for changes that name accounts alone
        Span<byte> form = stackalloc byte[IdRecord.MaxBytes];
        form = form[..IdRecord.Write(id.Value, form)];
        var hash = IdRecord.Hash(form);
        foreach (var entry in _places.Bucket(hash))
        {
            if (_places.MayBe(entry, hash, out var place) && _records[place].StartsWith(form))
                return place;
        }
        return -1;
    }

    /// <summary>The places of the practitioners in the order of their weights, then of their identifiers.</summary>
    /// <param name="weights">The weight of each by its place.</param>
    /// <remarks>Identifiers that are a register and digits, as those of a register's extract are, are put in order as the numbers that they are written as.</remarks>
    internal int[] Order(long[] weights)
    {
        var keys = new ulong[weights.Length];
        for (var place = 0; place < weights.Length; place++)
        {
            if (!IdRecord.TryOrder(_records[place], out keys[place]))
            {
                var ids = Enumerable.Range(0, weights.Length).Select(Id).ToArray();
                return RecordOrder.Of(weights, RecordOrder.Keys(ids), other => ids[other]);
            }
        }
        return RecordOrder.Of(weights, keys, Id);

        string Id(int place) => IdRecord.Read(_records[place]);
    }

    /// <summary>Puts the practitioners in an order.</summary>
    internal PractitionerHeap ToHeap(int[] order)
    {
        RecordHeap? records = null;
        OrdinalTable? ids = null;
        Parallel.Invoke(
            () => records = _records.ToHeap(order),
            () =>
            {
                var hashes = new ulong[order.Length];
                for (var ordinal = 0; ordinal < hashes.Length; ordinal++)
                    hashes[ordinal] = _hashes[order[ordinal]];
                ids = new(hashes);
            });
        return new(records!, ids!, Book, new WithheldNames(_withheld, order, Book));
    }

    /// <summary>Makes a record and looks at it, unless it can be written without.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Checked Check(int place, Foresight foresight)
    {
        if (_people is Practitioner[] made)
            PeopleAhead.Announce(made, place);
        var kind = _unmade?.KindOf(place) ?? -1;
        if (kind >= 0 && _soundKinds.Contains(kind))
            return default;
        var person = _people[place];
        var soundness = _check(person);
        if (kind >= 0 && soundness == Soundness.Sound)
            _soundKinds.Add(kind);
        return new(person, soundness, foresight.Of(person, place));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(int place, Checked one)
    {
        var start = _book.Writer.Length;
        if (one.Person is not { } person)
        {
            _unmade!.Write(place, _book);
        }
        else
        {
            PractitionerRecord.WriteId(person, _book);
            if (one.Soundness != Soundness.Wrong)
                PractitionerRecord.Write(person, _book, one.Foreseen);
            if (person.Name is { IsWithheld: true } name)
                _withheld.Add(place, name.Reveal());
        }
        var record = _book.Writer.Bytes[start..];
        _hashes[place] = IdRecord.Hash(record[..IdRecord.LengthOf(record)]);
        _records.End();
    }

    /// <param name="Person">The record; null where it is written without being made.</param>
    /// <param name="Soundness">What the check said.</param>
    /// <param name="Foreseen">What was looked up of it.</param>
    private readonly record struct Checked(Practitioner? Person, Soundness Soundness, Foreseen Foreseen);

    private bool AreTwins(int place, int other)
    {
        var record = _records[place];
        return _hashes[place] == _hashes[other] && _records[other].StartsWith(record[..IdRecord.LengthOf(record)]);
    }
}

/// <summary>What a check says of a record.</summary>
internal enum Soundness
{
    /// <summary>Nothing.</summary>
    Sound,

    /// <summary>Something that is no error.</summary>
    Doubtful,

    /// <summary>An error: it may be that it cannot be written.</summary>
    Wrong,
}
