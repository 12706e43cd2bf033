using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>The accounts of a directory under the key that look-alike handles share: one sorted array, twelve bytes an account.</summary>
internal sealed class LookAlikes
{
    private readonly ulong[] _keys;
    private readonly int[] _accounts;

    internal LookAlikes(MedicalDirectory directory)
    {
        var accounts = directory.Accounts;
        var (keys, ordinals) = (new List<ulong>(accounts.Count), new List<int>(accounts.Count));
        for (var i = 0; i < accounts.Count; i++)
        {
            if (accounts[i].Handle is not { } handle)
                continue;
            keys.Add(Hash(handle.Text));
            ordinals.Add(i);
        }
        (_keys, _accounts) = ([.. keys], [.. ordinals]);
        Array.Sort(_keys, _accounts);
    }

    /// <summary>The ordinals of accounts whose handle has the key of another, or shares its hash by chance. O(log n).</summary>
    internal ReadOnlySpan<int> Find(string handle)
    {
        var key = Hash(handle);
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        var end = low;
        while (end < _keys.Length && _keys[end] == key)
            end++;
        return _accounts.AsSpan(low, end - low);
    }

    private static ulong Hash(string handle)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in Skeleton.KeyOf(handle))
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
