using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial;

/// <summary>The name of an account on its network, such as @Fraslin: kept as it is displayed, compared without regard to case.</summary>
/// <remarks>
/// The sign @ before it is not part of it. On its own it follows the widest grammar (<see cref="HandleGrammar.Any"/>, or <c>user@host</c>);
/// <see cref="Parse(string, NetworkId)"/> holds it to the grammar of its network and reads profile addresses too. Equality and order ignore
/// the case of a-z and no other: a letter outside ASCII equals itself alone, here and in <see cref="AccountId"/>. <c>default</c> is the missing
/// handle, with an empty <see cref="Text"/>. In JSON it is a string without the sign.
/// </remarks>
/// <example><c>AccountHandle.Parse("https://twitter.com/Fraslin?lang=fr", NetworkId.Twitter) == AccountHandle.Parse("@fraslin") // true</c></example>
[JsonConverter(typeof(TextValueConverter<AccountHandle>))]
public readonly record struct AccountHandle : IComparable<AccountHandle>, ISpanParsable<AccountHandle>
{
    private readonly string? _text;

    /// <summary>Wraps a handle that was held to the grammar of its network.</summary>
    internal AccountHandle(string text) => _text = text;

    /// <summary>Gets the handle as it is displayed, without the sign.</summary>
    public string Text => _text ?? "";

    /// <summary>Reads a handle of any network.</summary>
    /// <param name="text">The handle, with or without @ before it.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="FormatException">The text is no handle on any network.</exception>
    public static AccountHandle Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), null);
    }

    /// <summary>Reads a handle of a network, or the address of a profile there.</summary>
    /// <param name="text">The handle, with or without @ before it, or the address.</param>
    /// <param name="network">The network; one that is not catalogued takes any handle.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="FormatException">The text breaks the grammar of the network, or is the address of another site.</exception>
    public static AccountHandle Parse(string text, NetworkId network)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problem = ProfileAddress.Read(text, network, out var handle);
        return problem is null
            ? new(handle)
            : throw new FormatException($"The handle '{Identifier.Excerpt(text)}' {problem} (network {network}).");
    }

    /// <summary>Reads a handle of any network, or tells that the text is none.</summary>
    /// <param name="text">The handle, with or without @ before it.</param>
    /// <param name="result">The handle, or <c>default</c>.</param>
    /// <returns>Whether the text is a handle.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountHandle result) => TryParse(text.AsSpan(), null, out result);

    /// <summary>Reads a handle of a network or the address of a profile there, or tells that the text is neither.</summary>
    /// <param name="text">The handle, with or without @ before it, or the address.</param>
    /// <param name="network">The network; one that is not catalogued takes any handle.</param>
    /// <param name="result">The handle, or <c>default</c>.</param>
    /// <returns>Whether the text is a handle of the network.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, NetworkId network, out AccountHandle result)
    {
        var good = ProfileAddress.Read(text, network, out var handle) is null;
        result = good ? new(handle) : default;
        return good;
    }

    /// <inheritdoc/>
    public static AccountHandle Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static AccountHandle Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Problem(s, out var handle) is { } problem
        ? throw new FormatException($"The handle '{Identifier.Excerpt(s)}' {problem}.")
        : new(handle.ToString());

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountHandle result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AccountHandle result)
    {
        var good = Problem(s, out var handle) is null;
        result = good ? new(handle.ToString()) : default;
        return good;
    }

    /// <inheritdoc/>
    public bool Equals(AccountHandle other) => Text.Length == other.Text.Length && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var c in Text)
            hash.Add(Lower(c));
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public int CompareTo(AccountHandle other)
    {
        var (mine, theirs) = (Text, other.Text);
        for (var i = 0; i < mine.Length && i < theirs.Length; i++)
        {
            var difference = Lower(mine[i]) - Lower(theirs[i]);
            if (difference != 0)
                return difference;
        }
        return mine.Length - theirs.Length;
    }

    /// <summary>Returns the handle without the sign @.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>The text with A-Z in lower case and everything else as it is: the one rule of case for handles.</summary>
    internal static string Lower(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z')
        ? string.Create(text.Length, text, static (lower, text) =>
        {
            for (var i = 0; i < lower.Length; i++)
                lower[i] = Lower(text[i]);
        })
        : text;

    private static char Lower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c;

    private static string? Problem(ReadOnlySpan<char> text, out ReadOnlySpan<char> handle)
    {
        handle = ProfileAddress.WithoutSign(text);
        return handle.Contains('@') ? ProfileAddress.FediverseProblem(handle) : ProfileAddress.AnyNetwork.Problem(handle);
    }
}
