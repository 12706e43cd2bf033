using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>The accounts of a segment by ordinal, their ordinals by identifier, and how known they are.</summary>
internal sealed class AccountHeap
{
    private readonly RecordHeap _records;
    private readonly OrdinalTable _ids;
    private readonly FlatArray<long> _weights;
    private readonly RecordBook _book;
    private readonly PractitionerHeap _owners;

    internal AccountHeap(RecordHeap records, OrdinalTable ids, long[] weights, RecordBook book, PractitionerHeap owners)
    {
        _records = records;
        _ids = ids;
        _weights = FlatArray.Copy(weights);
        _book = book;
        _owners = owners;
    }

    internal AccountHeap(SectionSource source, RecordBook book, PractitionerHeap owners)
    {
        _records = new(source, SectionId.Accounts);
        _ids = new(source, SectionId.AccountIds);
        _weights = source.Get<long>(SectionId.Weights, _records.Count);
        _book = book;
        _owners = owners;
    }

    internal ulong Fingerprint => _records.Fingerprint;

    internal int Count => _records.Count;

    internal long Bytes => _records.Bytes + _ids.Bytes + _weights.Bytes;

    internal Account this[int ordinal] => AccountRecord.Read(new(_records[ordinal], _book), _owners);

    /// <summary>The followers that are proven; 0 when none are. Accounts stand by it, the largest first.</summary>
    internal long Weight(int ordinal) => _weights[ordinal];

    internal bool HasOwner(int ordinal) => AccountRecord.HasOwner(new(_records[ordinal], _book));

    internal bool HasHandle(int ordinal, ReadOnlySpan<char> handle) => AccountRecord.HasHandle(new(_records[ordinal], _book), handle);

    /// <summary>See <see cref="AccountRecord.IsFoundAs"/>.</summary>
    internal bool IsFoundAs(int ordinal, Account account) => AccountRecord.IsFoundAs(new(_records[ordinal], _book), account, _owners);

    /// <summary>Adds the ordinals of an account's owners.</summary>
    internal void AddOwners(int ordinal, List<int> owners) => AccountRecord.AddOwners(new(_records[ordinal], _book), owners);

    /// <summary>Reads what rankings ask of an account.</summary>
    internal void Sketch(int ordinal, AccountSketch sketch) => AccountRecord.Sketch(new(_records[ordinal], _book), sketch);

    internal AccountId IdOf(int ordinal) => AccountRecord.ReadId(new(_records[ordinal], _book));

    /// <summary>The ordinal of an account, or -1. O(1).</summary>
    internal int Find(AccountId id)
    {
        var hash = Hash(id);
        foreach (var entry in _ids.Bucket(hash))
        {
            if (_ids.MayBe(entry, hash, out var ordinal) && IdOf(ordinal) == id)
                return ordinal;
        }
        return -1;
    }

    /// <summary>Finds the ordinals that some accounts have if they are there, and sends for their records; -1 for those that are certainly not.</summary>
    /// <remarks>The places of all are sent for side by side, where a single look-up waits for one after the other.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void FindLikely(ReadOnlySpan<AccountId> ids, Span<int> ordinals)
    {
        Span<ulong> hashes = stackalloc ulong[32];
        for (; !ids.IsEmpty; ids = ids[hashes.Length..], ordinals = ordinals[hashes.Length..])
        {
            hashes = hashes[..Math.Min(hashes.Length, ids.Length)];
            for (var i = 0; i < hashes.Length; i++)
                _ids.PrefetchBucket(hashes[i] = Hash(ids[i]));
            foreach (var hash in hashes)
                _ids.PrefetchEntries(hash);
            for (var i = 0; i < hashes.Length; i++)
            {
                ordinals[i] = -1;
                foreach (var entry in _ids.Bucket(hashes[i]))
                {
                    if (_ids.MayBe(entry, hashes[i], out var ordinal))
                        ordinals[i] = ordinal;
                }
            }
            _records.Announce(ordinals[..hashes.Length]);
        }
    }

    internal static ulong Hash(AccountId id) =>
        (Checksum.Of(MemoryMarshal.AsBytes(id.Network.Value.AsSpan())) * 0x9E3779B97F4A7C15) ^ Checksum.Of(MemoryMarshal.AsBytes(id.Key.AsSpan()));

    internal void Write(SectionSink sink)
    {
        _records.Write(sink, SectionId.Accounts);
        _ids.Write(sink, SectionId.AccountIds);
        sink.Add(SectionId.Weights, _weights);
    }
}
