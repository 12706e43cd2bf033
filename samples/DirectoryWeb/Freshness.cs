using Microsoft.Net.Http.Headers;

namespace DirectoryWeb;

/// <summary>Lets browsers and proxies ask whether an answer still holds. A directory never changes, so an answer holds as long as its snapshot does,
/// and that is known without looking for the answer again.</summary>
internal static class Freshness
{
    /// <summary>Writes the tag of the answer, and tells whether the caller has this very answer already.</summary>
    internal static bool IsKnown(HttpContext context, Snapshot snapshot)
    {
        context.Response.Headers.ETag = snapshot.Tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var asked = context.Request.Headers.IfNoneMatch;
        return asked.Count > 0 && EntityTagHeaderValue.TryParseList(asked.OfType<string>().ToList(), out var known)
            && known.Any(one => one.ToString() == snapshot.Tag);
    }
}
