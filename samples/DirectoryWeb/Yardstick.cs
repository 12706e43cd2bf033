namespace DirectoryWeb;

/// <summary>A body that costs nothing to make, to hold the search against under load; there only with <c>--benchmark true</c>.</summary>
internal static class Yardstick
{
    private const int MaxBytes = 1 << 20;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var body = Array.Empty<byte>();
        routes.MapGet("/benchmark/constant", (int bytes) =>
        {
            if (body.Length != bytes)
                body = [.. Enumerable.Repeat((byte)' ', Math.Clamp(bytes, 0, MaxBytes))];
            return Results.Bytes(body, "application/json; charset=utf-8");
        }).ExcludeFromDescription();
    }
}
