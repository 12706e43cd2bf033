namespace MedSocial.Catalog;

/// <summary>From a 32-bit key to the communes that have it: one sorted array of key and ordinal, eight bytes an entry.</summary>
internal sealed class CommuneIndex
{
    private readonly ulong[] _entries;

    private CommuneIndex(List<ulong> entries)
    {
        _entries = [.. entries];
        Array.Sort(_entries);
    }

    /// <summary>Indexes the communes under the hash of each key that their name has.</summary>
    internal static CommuneIndex OfNames(CommuneTable table)
    {
        var entries = new List<ulong>(table.Count + 16);
        for (var i = 0; i < table.Count; i++)
        {
            var name = table.Name(i);
            entries.Add(Entry(Hash(CommuneName.Key(name)), i));
            if (CommuneName.WithoutQualifier(name) is { } shorter)
                entries.Add(Entry(Hash(CommuneName.Key(shorter)), i));
        }
        return new(entries);
    }

    /// <summary>Indexes the communes under each of their postal codes.</summary>
    internal static CommuneIndex OfPostalCodes(CommuneTable table)
    {
        var entries = new List<ulong>(table.Count + (table.Count / 32));
        for (var i = 0; i < table.Count; i++)
        {
            foreach (var code in table.PostalCodes(i))
                entries.Add(Entry((uint)code, i));
        }
        return new(entries);
    }

    /// <summary>The ordinals that may have a key; the caller checks each, because different names can share a hash.</summary>
    internal List<int> Find(uint key)
    {
        var found = new List<int>();
        var at = Array.BinarySearch(_entries, Entry(key, 0));
        for (at = at < 0 ? ~at : at; at < _entries.Length && _entries[at] >> 32 == key; at++)
            found.Add((int)(uint)_entries[at]);
        return found;
    }

    /// <summary>FNV-1a over UTF-16 units: the same on every run, unlike the hash of strings.</summary>
    internal static uint Hash(string key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static ulong Entry(uint key, int ordinal) => ((ulong)key << 32) | (uint)ordinal;
}
