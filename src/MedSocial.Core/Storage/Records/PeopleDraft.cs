using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>The practitioners and organizations of a segment as bytes, before anything is known of their order.</summary>
/// <remarks>Written in one pass in which the practitioners are also checked; from then on they are read from these bytes and not from the records.</remarks>
internal sealed class PeopleDraft
{
    private readonly BookBuilder _book = new();
    private readonly HeapBuilder _records;
    private readonly ulong[] _hashes;
    private readonly OrdinalTable _places;
    private readonly RecordHeap _organizations;
    private readonly Dictionary<int, PersonName> _withheld = [];
    private int _count;

    /// <param name="records">The records.</param>
    /// <param name="check">Looks at each practitioner first and says whether all so far are sound; of the others only the identifier is written. Null where they are known to be.</param>
    internal PeopleDraft(DirectoryRecords records, Func<Practitioner, bool>? check = null)
    {
        var people = records.Practitioners;
        _records = new(people.Count, _book);
        _hashes = new ulong[people.Count];
        var isSound = true;
        TwoSteps.Run(people, person => isSound = check?.Invoke(person) ?? true, person => Write(person, isSound));
        _places = new(_hashes);
        HasRepeatedId = _places.HasTwins(AreTwins);
        _organizations = HeapBuilder.Of([.. records.Organizations.OrderBy(organization => organization.Id)], _book, SmallRecords.Write);
        Book = _book.ToBook();
    }

    internal RecordBook Book { get; }

    internal RecordHeap Organizations => _organizations;

    /// <summary>Whether two practitioners have one identifier.</summary>
    internal bool HasRepeatedId { get; }

    internal bool IsEmpty => _count == 0;

    /// <summary>The place of a practitioner in the order of the records, or -1.</summary>
    internal int Find(PractitionerId id)
    {
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

    /// <summary>Puts the practitioners in the order of their weights, then of their identifiers.</summary>
    /// <param name="weights">The weight of each by its place.</param>
    internal PractitionerHeap ToHeap(long[] weights)
    {
        var order = Order(weights);
        var ids = new OrdinalTable(Array.ConvertAll(order, place => _hashes[place]));
        return new(_records.ToHeap(order), ids, Book, new WithheldNames(_withheld, order, Book));
    }

    /// <summary>Identifiers that are a register and digits, as those of a register's extract are, are put in order as the numbers that they are written as.</summary>
    private int[] Order(long[] weights)
    {
        var keys = new ulong[_count];
        for (var place = 0; place < _count; place++)
        {
            if (!IdRecord.TryOrder(_records[place], out keys[place]))
            {
                var ids = Enumerable.Range(0, _count).Select(Id).ToArray();
                return RecordOrder.Of(weights, RecordOrder.Keys(ids), other => ids[other]);
            }
        }
        return RecordOrder.Of(weights, keys, Id);

        string Id(int place) => IdRecord.Read(_records[place]);
    }

    private void Write(Practitioner person, bool isSound)
    {
        var start = _book.Writer.Length;
        PractitionerRecord.WriteId(person, _book);
        _hashes[_count] = IdRecord.Hash(_book.Writer.Bytes[start..]);
        if (isSound)
        {
            PractitionerRecord.Write(person, _book);
            if (person.Name is { IsWithheld: true } name)
                _withheld.Add(_count, name.Reveal());
        }
        _records.End();
        _count++;
    }

    private bool AreTwins(int place, int other)
    {
        var record = _records[place];
        return _hashes[place] == _hashes[other] && _records[other].StartsWith(record[..IdRecord.LengthOf(record)]);
    }
}
