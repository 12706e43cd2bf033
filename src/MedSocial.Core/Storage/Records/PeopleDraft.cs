using System.Collections.Immutable;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>The practitioners and organizations of a segment as bytes, before anything is known of their order.</summary>
/// <remarks>It asks nothing of the records but to be there, so that it may be written while they are checked.</remarks>
internal sealed class PeopleDraft
{
    private readonly ImmutableArray<Practitioner> _practitioners;
    private readonly HeapBuilder _records;
    private readonly ulong[] _hashes;
    private readonly RecordHeap _organizations;

    internal PeopleDraft(DirectoryRecords records)
    {
        _practitioners = records.Practitioners;
        var book = new BookBuilder();
        _records = HeapBuilder.Write(records.Practitioners, book, PractitionerRecord.Write);
        _hashes = new ulong[_practitioners.Length];
        for (var place = 0; place < _hashes.Length; place++)
            _hashes[place] = IdRecord.Hash(_records[place][..IdRecord.LengthOf(_records[place])]);
        _organizations = HeapBuilder.Of([.. records.Organizations.OrderBy(organization => organization.Id)], book, SmallRecords.Write);
        Book = book.ToBook();
    }

    internal RecordBook Book { get; }

    internal RecordHeap Organizations => _organizations;

    /// <summary>Puts the practitioners in the order of their weights, then of their identifiers.</summary>
    /// <param name="weights">The weight of each by its place.</param>
    internal PractitionerHeap ToHeap(long[] weights)
    {
        var order = RecordOrder.Of(weights, place => _practitioners[place].Id.Value);
        var ids = new OrdinalTable(Array.ConvertAll(order, place => _hashes[place]));
        return new(_records.ToHeap(order), ids, Book, new WithheldNames(_practitioners, order, Book));
    }
}
