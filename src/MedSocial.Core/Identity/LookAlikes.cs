using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>The accounts of a directory under the key that look-alike handles share, and under the name that they show: sorted arrays, twelve bytes an entry.</summary>
internal sealed class LookAlikes
{
    private readonly MedicalDirectory _directory;
    private readonly (ulong[] Keys, int[] Accounts) _handles;
    private readonly (ulong[] Keys, int[] Accounts) _names;

    internal LookAlikes(MedicalDirectory directory)
    {
        _directory = directory;
        _handles = Sorted(directory, static account => account.Handle is { } handle ? Skeleton.KeyOf(handle.Text) : null);
        _names = Sorted(directory, static account => account.DisplayName is { } name ? NameKey(name) : null);
    }

    /// <summary>The ordinals of accounts whose handle has the key of another. O(log n) and the answer.</summary>
    internal IEnumerable<int> Find(string handle) => Keys(handle).SelectMany(key =>
        Range(_handles, key).Where(account => _directory.Accounts[account].Handle is { } other && Skeleton.KeyOf(other.Text) == key));

    /// <summary>Whether a handle looks like a known one.</summary>
    internal static bool IsAlike(string handle, string known) => Keys(handle).Contains(Skeleton.KeyOf(known));

    /// <summary>The keys that a handle may stand under: figures at its ends are left out, or one is the letter that it looks like, « 5esame ».</summary>
    private static IEnumerable<string> Keys(string handle)
    {
        var lettered = handle.ToCharArray();
        foreach (var end in (ReadOnlySpan<int>)(lettered.Length == 0 ? [] : [0, lettered.Length - 1]))
            lettered[end] = lettered[end] switch { '0' => 'o', '1' => 'l', '3' => 'e', '5' => 's', var c => c };
        return ((string[])[Skeleton.KeyOf(handle), Skeleton.KeyOf(new(lettered))]).Where(key => key.Length > 0).Distinct();
    }

    /// <summary>The ordinals of accounts that show a name. O(log n) and the answer.</summary>
    internal IEnumerable<int> Named(string name)
    {
        var key = NameKey(name);
        return key.Length == 0 ? [] : Range(_names, key).Where(account => NameKey(_directory.Accounts[account].DisplayName!) == key);
    }

    /// <summary>A shown name as it looks: skeleton words in order, civilities and emoji left out.</summary>
    internal static string NameKey(string name) => string.Join(' ', FoldedWords.Of(Skeleton.Of(Folding.Fold(name)))
        .Where(word => !NameWords.IsCivility(word.Folded)).Select(word => word.Folded).Order(StringComparer.Ordinal));

    private static (ulong[], int[]) Sorted(MedicalDirectory directory, Func<Account, string?> key)
    {
        var accounts = directory.Accounts;
        var (keys, ordinals) = (new List<ulong>(accounts.Count), new List<int>(accounts.Count));
        for (var i = 0; i < accounts.Count; i++)
        {
            if (key(accounts[i]) is not { Length: > 0 } text)
                continue;
            keys.Add(Hash(text));
            ordinals.Add(i);
        }
        var (sorted, values) = (keys.ToArray(), ordinals.ToArray());
        Array.Sort(sorted, values);
        return (sorted, values);
    }

    private static int[] Range((ulong[] Keys, int[] Accounts) list, string text)
    {
        var key = Hash(text);
        var (low, high) = (0, list.Keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (list.Keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        var end = low;
        while (end < list.Keys.Length && list.Keys[end] == key)
            end++;
        return list.Accounts[low..end];
    }

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
