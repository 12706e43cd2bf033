using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Names one account by its network and its handle in canonical form, such as <c>twitter:fraslin</c>.</summary>
/// <remarks>
/// <para>One account has one identifier, however it is written: <c>twitter:Fraslin</c>, <c>x:@fraslin</c>, <c>https://twitter.com/Fraslin?lang=fr</c>
/// and <c>x.com/fraslin</c> all parse to <c>twitter:fraslin</c>. A-Z is put in lower case, letters outside ASCII stay; on Facebook,
/// where dots do not count, they are left out, and on blogs a leading <c>www.</c> is.</para>
/// <para>An account whose handle no source prints has a local name of the caller's after a tilde: <c>twitter:~medecin-geek</c>.</para>
/// <para>Equality and order are ordinal. <c>default</c> is the missing identifier. In JSON it is a string.</para>
/// </remarks>
/// <example><c>directory.FindAccount(AccountId.Parse("x.com/fraslin"))</c></example>
[JsonConverter(typeof(TextValueConverter<AccountId>))]
public readonly record struct AccountId : IComparable<AccountId>, ISpanParsable<AccountId>
{
    private readonly string? _key;

    private AccountId(NetworkId network, string key)
    {
        Network = network;
        _key = key;
    }

    /// <summary>Gets the network.</summary>
    public NetworkId Network { get; }

    /// <summary>Gets the canonical handle, or the tilde and the local name.</summary>
    public string Key => _key ?? "";

    /// <summary>Gets whether the handle is unknown and a local name stands for it.</summary>
    public bool IsLocal => Key.StartsWith('~');

    /// <summary>Makes the identifier of an account whose handle is known.</summary>
    /// <param name="network">The network.</param>
    /// <param name="handle">The handle.</param>
    /// <returns>The identifier.</returns>
    public static AccountId Of(NetworkId network, AccountHandle handle)
    {
        var key = AccountHandle.Lower(handle.Text);
        if (network == NetworkId.Facebook)
            key = key.Replace(".", "", StringComparison.Ordinal);
        else if (network == NetworkId.Blog)
            key = ProfileAddress.WithoutWww(key);
        return new(network, key);
    }

    /// <summary>Makes the identifier of an account whose handle no source prints.</summary>
    /// <param name="network">The network.</param>
    /// <param name="localName">A name of the caller's for it; no network sees it.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The local name does not follow the syntax of identifiers.</exception>
    public static AccountId Local(NetworkId network, string localName)
    {
        ArgumentNullException.ThrowIfNull(localName);
        return new(network, "~" + Identifier.Checked(localName, "local name"));
    }

    /// <summary>Reads an identifier, in the form <c>network:handle</c> or as the address of a profile.</summary>
    /// <param name="text">The identifier or address; the network by its id or by any of its names.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">No network is named or known by the address, or the handle breaks its grammar.</exception>
    public static AccountId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, null);
    }

    /// <summary>Reads an identifier, or tells that the text is none.</summary>
    /// <param name="text">The identifier or address.</param>
    /// <param name="result">The identifier, or <c>default</c>.</param>
    /// <returns>Whether the text is an identifier or a known address.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountId result) => TryParse(text.AsSpan(), null, out result);

    /// <summary>Reads an identifier, so that a literal can stand where one is expected.</summary>
    /// <param name="text">The identifier or address.</param>
    /// <exception cref="FormatException">As for <see cref="Parse(string)"/>.</exception>
    public static implicit operator AccountId(string text) => Parse(text);

    /// <inheritdoc/>
    public static AccountId Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static AccountId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Problem(s, out var id) is { } problem
        ? throw new FormatException($"The account '{Identifier.Excerpt(s)}' {problem}.")
        : id;

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountId result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AccountId result) =>
        Problem(s, out result) is null;

    /// <inheritdoc/>
    public int CompareTo(AccountId other)
    {
        var byNetwork = Network.CompareTo(other.Network);
        return byNetwork != 0 ? byNetwork : string.CompareOrdinal(Key, other.Key);
    }

    /// <inheritdoc/>
    public bool Equals(AccountId other) => Network == other.Network && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Network.Value.Length, Key); // one text to hash and not two: a handle tells nearly all apart

    /// <summary>Returns the identifier.</summary>
    /// <returns>For example <c>twitter:fraslin</c>; empty for <c>default</c>.</returns>
    public override string ToString() => _key is null ? "" : Network.ToString() + ":" + _key;

    private static string? Problem(ReadOnlySpan<char> text, out AccountId id)
    {
        id = default;
        text = text.Trim();
        var problem = ProfileAddress.Read(text, out var network, out var handle);
        if (problem is null)
            id = handle[0] == '~' ? new(network, handle) : Of(network, new AccountHandle(handle));
        return problem;
    }
}
