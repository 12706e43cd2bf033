using System.Runtime.CompilerServices;
using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>What two cores do at a time with rows of the RPPS: cut them, check their numbers, and find their values among those that were seen.</summary>
/// <remarks>
/// <code>
///     some rows:   cut, hash, fetch the slots │ fetch the bytes there │ compare
/// </code>
/// <para>The tables are those of the roll, to which the other core may be adding: what is not found may be there all the same, and is asked for again when the row is read.</para>
/// </remarks>
internal sealed class RppsPreparation(RppsLayout layout, RegisterRoll roll)
{
    /// <summary>How many rows are looked up side by side: five fetches each, and some hundred nanoseconds of cutting behind the last of them.</summary>
    private const int Together = 32;

    // Four separators and nothing else.
    private const int EmptyLocality = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Prepare(DelimitedBlock block)
    {
        var rows = block.MakePrepared();
        var tables = new Tables(roll);
        for (var first = 0; first < rows.Length; first += Together)
        {
            var count = Math.Min(Together, rows.Length - first);
            for (var i = 0; i < count; i++)
            {
                ref var row = ref rows[first + i];
                row = default;
                if (Cut(block.Row(first + i), ref row, block.Key, tables))
                    tables.Announce(block, ref row);
                else
                    row.Number = 0;
            }
            foreach (ref var row in rows.Slice(first, count))
            {
                if (row.Number != 0)
                    tables.Approach(row);
            }
            foreach (ref var row in rows.Slice(first, count))
            {
                if (row.Number != 0)
                    tables.Find(block, ref row);
            }
        }
    }

    /// <summary>Finds out where the values stand.</summary>
    /// <returns>Whether the row is as nearly all are; one that is not is read field by field, when it is its turn.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Cut(in DelimitedRow row, ref PreparedRow prepared, KeyBuffer key, in Tables tables)
    {
        if (!layout.LocalityIsOnePiece || row.Count != layout.Count || row.Length > DelimitedBlock.MaxRowBytes)
            return false;
        if (!RegisterDigits.TryReadPerson(row[layout.IdentifierType], row[layout.Identifier], out var number) || !number.HasValidKey)
            return false;
        prepared.Number = Unsafe.BitCast<RegisterNumber, ulong>(number);
        if (!row.TryLocate(layout.Family, ref prepared.Family) || prepared.Family.Length == 0
            || !row.TryLocate(layout.Given, ref prepared.Given)
            || !row.TryLocate(layout.Finess, ref prepared.Finess)
            || !row.TryLocate(layout.LegalName, ref prepared.Site)
            || (prepared.Site.Length == 0 && !row.TryLocate(layout.TradeName, ref prepared.Site)))
        {
            return false;
        }
        row.Locate(layout.PostalCode, layout.CountryLabel, ref prepared.Locality);
        if (prepared.Locality.Length == EmptyLocality)
            prepared.Locality.Length = 0;
        layout.WriteCalling(row, key);
        prepared.Calling = tables.Callings.Find(key.Bytes, SecretHash.Of(key.Bytes));
        return true;
    }

    /// <summary>The tables of the roll as they are when a block is begun.</summary>
    private readonly struct Tables(RegisterRoll roll)
    {
        internal readonly ByteLookup Callings = roll.Callings.Lookup;
        private readonly ByteLookup _families = roll.Families.Lookup;
        private readonly ByteLookup _givens = roll.Givens.Lookup;
        private readonly ByteLookup _localities = roll.Localities.Lookup;
        private readonly ByteLookup _sites = roll.Sites.Lookup;
        private readonly ByteLookup _finesses = roll.Finesses.Lookup;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void Announce(DelimitedBlock block, ref PreparedRow row)
        {
            _families.Announce(row.Family.Hash = SecretHash.Of(block.Bytes(row.Family)));
            _givens.Announce(row.Given.Hash = SecretHash.Of(block.Bytes(row.Given)));
            _localities.Announce(row.Locality.Hash = SecretHash.Of(block.Bytes(row.Locality)));
            _sites.Announce(row.Site.Hash = SecretHash.Of(block.Bytes(row.Site)));
            _finesses.Announce(row.Finess.Hash = SecretHash.Of(block.Bytes(row.Finess)));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void Approach(in PreparedRow row)
        {
            _families.Approach(row.Family.Hash);
            _givens.Approach(row.Given.Hash);
            _localities.Approach(row.Locality.Hash);
            _sites.Approach(row.Site.Hash);
            _finesses.Approach(row.Finess.Hash);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void Find(DelimitedBlock block, ref PreparedRow row)
        {
            Find(_families, block, ref row.Family);
            Find(_givens, block, ref row.Given);
            Find(_localities, block, ref row.Locality);
            Find(_sites, block, ref row.Site);
            Find(_finesses, block, ref row.Finess);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Find(in ByteLookup table, DelimitedBlock block, ref PreparedValue value) =>
            value.Id = value.Length == 0 ? -1 : table.Find(block.Bytes(value), value.Hash);
    }
}
