using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>The practitioners of a segment by ordinal, and their ordinals by identifier.</summary>
internal sealed class PractitionerHeap
{
    private readonly RecordHeap _records;
    private readonly OrdinalTable _ids;
    private readonly RecordBook _book;
    private readonly WithheldNames _withheld;

    internal PractitionerHeap(RecordHeap records, OrdinalTable ids, RecordBook book, WithheldNames withheld)
    {
        _records = records;
        _ids = ids;
        _book = book;
        _withheld = withheld;
    }

    internal PractitionerHeap(SectionSource source, RecordBook book)
        : this(new(source, SectionId.Practitioners), new(source, SectionId.PractitionerIds), book, new(source, book))
    {
    }

    internal ulong Fingerprint => _records.Fingerprint;

    internal int Count => _records.Count;

    internal long Bytes => _records.Bytes + _ids.Bytes;

    internal Practitioner this[int ordinal] => PractitionerRecord.Read(new(_records[ordinal], _book), ordinal, _withheld);

    /// <summary>What an index asks of a practitioner: see <see cref="PractitionerRecord.TrySketch"/>.</summary>
    internal bool TrySketch(int ordinal, out PractitionerSketch sketch) => PractitionerRecord.TrySketch(new(_records[ordinal], _book), out sketch);

    /// <summary>What a practitioner is in health care.</summary>
    internal PractitionerStanding Standing(int ordinal) => PractitionerRecord.ReadStanding(new(_records[ordinal], _book));

    internal RecordBook Book => _book;

    /// <summary>Says that a record will be read soon.</summary>
    internal void Announce(int ordinal) => _records.Prefetch(ordinal);

    /// <summary>Says that records will be read soon; negative numbers are none.</summary>
    internal void Announce(ReadOnlySpan<int> ordinals) => _records.Announce(ordinals);

    /// <summary>The step before: sends for what says where they start.</summary>
    internal void AnnounceStarts(ReadOnlySpan<int> ordinals)
    {
        foreach (var ordinal in ordinals)
            _records.PrefetchStart(ordinal);
    }

    internal PractitionerId IdOf(int ordinal)
    {
        var reader = new RecordReader(_records[ordinal], _book);
        return RecordBook.Wrap<PractitionerId>(IdRecord.Read(ref reader));
    }

    /// <summary>The ordinal of a practitioner, or -1. O(1).</summary>
    internal int Find(PractitionerId id)
    {
        Span<byte> form = stackalloc byte[IdRecord.MaxBytes];
        form = form[..IdRecord.Write(id.Value, form)];
        var hash = IdRecord.Hash(form);
        foreach (var entry in _ids.Bucket(hash))
        {
            if (_ids.MayBe(entry, hash, out var ordinal) && _records[ordinal].StartsWith(form))
                return ordinal;
        }
        return -1;
    }

    /// <summary>Looks for many at once. A look-up waits for four places one after the other; here many wait together.</summary>
    /// <param name="ids">The identifiers.</param>
    /// <param name="ordinals">The ordinal of each, or -1.</param>
    internal void Find(ReadOnlySpan<PractitionerId> ids, Span<int> ordinals)
    {
        const int together = 32;
        Span<byte> form = stackalloc byte[IdRecord.MaxBytes];
        Span<ulong> hashes = stackalloc ulong[together];
        Span<int> maybe = stackalloc int[together];
        for (; !ids.IsEmpty; ids = ids[hashes.Length..], ordinals = ordinals[hashes.Length..])
        {
            hashes = hashes[..Math.Min(together, ids.Length)];
            for (var i = 0; i < hashes.Length; i++)
            {
                hashes[i] = IdRecord.Hash(form[..IdRecord.Write(ids[i].Value, form)]);
                _ids.PrefetchBucket(hashes[i]);
            }
            foreach (var hash in hashes)
                _ids.PrefetchEntries(hash);
            for (var i = 0; i < hashes.Length; i++)
            {
                maybe[i] = -1;
                foreach (var entry in _ids.Bucket(hashes[i]))
                {
                    if (_ids.MayBe(entry, hashes[i], out var ordinal))
                        maybe[i] = ordinal;
                }
                _records.PrefetchStart(maybe[i]);
            }
            for (var i = 0; i < hashes.Length; i++)
            {
                if (maybe[i] >= 0)
                    _records.Prefetch(maybe[i]);
            }
            for (var i = 0; i < hashes.Length; i++)
                ordinals[i] = maybe[i] < 0 ? -1 : Find(ids[i]);
        }
    }

    internal void Write(SectionSink sink, bool includeWithheldNames)
    {
        _records.Write(sink, SectionId.Practitioners);
        _ids.Write(sink, SectionId.PractitionerIds);
        if (includeWithheldNames)
            _withheld.Write(sink);
    }
}
