using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace DirectoryWeb.Assets;

/// <summary>Style sheet, scripts and icon. They are in the assembly, so that the site is one file wherever it is started.</summary>
/// <remarks>The address holds a hash of them all: browsers keep what they have for ever, and a new version has a new address.</remarks>
internal static class AssetStore
{
    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    internal static readonly string Version = Hash();

    internal static string Url(string name) => $"/assets/{Version}/{name}";

    internal static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/assets/{version}/{name}", (HttpContext context, string version, string name) =>
        {
            if (!Files.TryGetValue(name, out var bytes))
                return Results.NotFound();
            context.Response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Bytes(bytes, Type(name));
        })
        .ExcludeFromDescription();

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().ToFrozenDictionary(name => name, name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        });
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
