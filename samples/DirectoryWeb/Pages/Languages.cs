using Microsoft.Net.Http.Headers;

namespace DirectoryWeb.Pages;

/// <summary>Which language a reader gets: the one chosen in the address, else the first of the browser's that this site speaks, else French.</summary>
internal static class Languages
{
    internal static View ViewOf(this HttpContext context, Snapshot snapshot)
    {
        var chosen = context.Request.Query["lang"].ToString();
        var isChosen = chosen is "fr" or "en";
        var here = context.Request.Path + QueryString.Create(context.Request.Query.Where(one => one.Key is not ("lang" or "part")));
        return new(snapshot, isChosen ? chosen : Of(context.Request.Headers.AcceptLanguage), isChosen, here);
    }

    internal static string Of(IList<string?> acceptLanguage)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptLanguage.OfType<string>().ToList(), out var accepted))
            return "fr";
        foreach (var one in accepted.Where(one => one.Quality is not 0).OrderByDescending(one => one.Quality ?? 1))
        {
            foreach (var language in (ReadOnlySpan<string>)["fr", "en"])
            {
                if (one.Value.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (one.Value.Length == 2 || one.Value.Value![2] == '-'))
                    return language;
            }
        }
        return "fr";
    }
}
