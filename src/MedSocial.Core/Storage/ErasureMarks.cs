using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MedSocial.Registers;

namespace MedSocial.Storage;

/// <summary>What is left of those who asked to be forgotten: enough to know them when an import brings them back, and nothing that says who they are.</summary>
/// <remarks>
/// <para>A mark is the first sixteen bytes of HMAC-SHA-256 (RFC 2104, FIPS 180-4) of an identifier, in lower case, under a key of 32 random bytes that the
/// directory drew at its first erasure. Marks of two directories cannot be compared, and a table made for one is of no use for another.</para>
/// <para>It does not protect against somebody who holds the file, key included, and a list of identifiers to try: register numbers are few and
/// public. The marks are pseudonymous data, and the file is to be kept like any other that holds such.</para>
/// <para>Immutable and thread-safe. A question costs one hash for each key, about a microsecond; nothing where there is no mark.</para>
/// </remarks>
internal sealed class ErasureMarks
{
    internal static readonly ErasureMarks None = new([]);

    private const int KeySize = 32, MarkSize = 16, HeadSize = sizeof(int) + KeySize;

    private readonly ImmutableArray<Group> _groups;

    private ErasureMarks(ImmutableArray<Group> groups) => _groups = groups;

    internal bool IsEmpty => _groups.IsEmpty;

    internal int Count => _groups.Sum(group => group.Marks.Count);

    internal static string Name(PractitionerId id) => "p:" + id.Value;

    internal static string Name(RegisterNumber number) => "p:" + number;

    internal static string Name(AccountId id) => "a:" + id;

    /// <summary>Whether a name has a mark.</summary>
    /// <param name="name">One of <see cref="Name(PractitionerId)"/> and its like.</param>
    internal bool Has(string name)
    {
        foreach (var group in _groups)
        {
            if (group.Marks.Contains(Mark(group.Key, name)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a person has a mark, under the identifier or a number of a register.</summary>
    internal bool Has(Practitioner practitioner)
    {
        if (IsEmpty)
            return false;
        if (Has(Name(practitioner.Id)))
            return true;
        foreach (var number in practitioner.RegisterNumbers)
        {
            if (IsPersonal(number) && Has(Name(number)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a number is that of a person, and no establishment's.</summary>
    internal static bool IsPersonal(RegisterNumber number) => number.Register is not (Register.None or Register.Finess);

    /// <summary>The marks, and those of further names under the first key; a key is drawn when there is none.</summary>
    internal ErasureMarks With(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return this;
        var key = IsEmpty ? RandomNumberGenerator.GetBytes(KeySize) : _groups[0].Key;
        var marks = new HashSet<UInt128>(IsEmpty ? [] : _groups[0].Marks);
        foreach (var name in names)
            marks.Add(Mark(key, name));
        var group = new Group(key, marks);
        return new(IsEmpty ? [group] : _groups.SetItem(0, group));
    }

    /// <summary>The marks of both; those under another key keep it.</summary>
    internal ErasureMarks And(ErasureMarks other)
    {
        var groups = _groups.ToBuilder();
        foreach (var group in other._groups)
        {
            var at = 0;
            while (at < groups.Count && !groups[at].Key.AsSpan().SequenceEqual(group.Key))
                at++;
            if (at == groups.Count)
                groups.Add(group);
            else if (!ReferenceEquals(groups[at], group))
                groups[at] = new(group.Key, [.. groups[at].Marks, .. group.Marks]);
        }
        return new(groups.ToImmutable());
    }

    /// <summary>The marks as a section of a file holds them: for each key how many marks (4 bytes), the key (32), the marks ascending (16 each).</summary>
    internal byte[] ToBytes()
    {
        var bytes = new List<byte>();
        Span<byte> number = stackalloc byte[MarkSize];
        foreach (var group in _groups)
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, group.Marks.Count);
            bytes.AddRange(number[..sizeof(int)]);
            bytes.AddRange(group.Key);
            foreach (var mark in group.Marks.Order())
            {
                BinaryPrimitives.WriteUInt128LittleEndian(number, mark);
                bytes.AddRange(number);
            }
        }
        return [.. bytes];
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null when it cannot be.</summary>
    internal static ErasureMarks? Read(ReadOnlySpan<byte> bytes)
    {
        var groups = ImmutableArray.CreateBuilder<Group>();
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < HeadSize)
                return null;
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            if (count <= 0 || count > (bytes.Length - HeadSize) / MarkSize)
                return null;
            var marks = new HashSet<UInt128>(count);
            for (var i = 0; i < count; i++)
                marks.Add(BinaryPrimitives.ReadUInt128LittleEndian(bytes[(HeadSize + i * MarkSize)..]));
            groups.Add(new(bytes.Slice(sizeof(int), KeySize).ToArray(), marks));
            bytes = bytes[(HeadSize + count * MarkSize)..];
        }
        return groups.Count == 0 ? None : new(groups.ToImmutable());
    }

    private static UInt128 Mark(byte[] key, string name)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name.ToLowerInvariant()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private sealed record Group(byte[] Key, HashSet<UInt128> Marks);
}
