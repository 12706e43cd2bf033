using System.Security.Cryptography;
using System.Text;

namespace MedSocial.Tests.Catalog;

/// <summary>A digest of the columns that come verbatim from a source: a changed letter in any row changes it.</summary>
internal static class TableDigest
{
    /// <summary>SHA-256 over the rows in UTF-8, fields separated by tabs, each row closed by a line feed.</summary>
    internal static string Of(IEnumerable<string[]> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\t', row) + "\n"));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    internal static string Status(bool isActive) => isActive ? "active" : "deprecated";
}
