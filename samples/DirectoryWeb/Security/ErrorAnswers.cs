using System.Globalization;
using DirectoryWeb.Pages;
using Microsoft.AspNetCore.Diagnostics;

namespace DirectoryWeb.Security;

/// <summary>Errors have a body: problem details (RFC 9457) for programs, a page for people who asked for what is not there. Neither says what is inside.</summary>
internal static class ErrorAnswers
{
    internal static async Task WriteAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        // What went wrong inside may be the directory itself, which a page would ask again.
        if (context.Request.Path.StartsWithSegments("/api") || context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            await Results.Problem(Unreadable(context), statusCode: context.Response.StatusCode).ExecuteAsync(context);
            return;
        }
        var view = context.ViewOf(context.RequestServices.GetRequiredService<SnapshotSource>().Current);
        await PageRoutes.Send(context, ErrorPage.Render(view, context.Response.StatusCode), context.Response.StatusCode).ExecuteAsync(context);
    }

    /// <summary>Whether what went wrong is what was asked, so that it is no error of the site, and none in its log.</summary>
    internal static bool IsCallersFault(Exception error) => error is BadHttpRequestException or InvalidDataException;

    // A value that no route could read is refused before anything of the site sees it.
    private static string? Unreadable(HttpContext context)
    {
        if (context.Response.StatusCode != StatusCodes.Status400BadRequest)
            return null;
        var query = context.Request.Query;
        foreach (var name in (string[])["take", "skip"])
        {
            if (query[name].ToString() is { Length: > 0 } number && !int.TryParse(number, CultureInfo.InvariantCulture, out _))
                return $"{name} is '{number}'; it must be a whole number.";
        }
        return query["facets"].ToString() is { Length: > 0 } facets && !bool.TryParse(facets, out _) ? $"facets is '{facets}'; it must be true or false." : null;
    }

    /// <summary>After an exception: its status where it was the caller's fault, else 500; the body follows as for any other status.</summary>
    internal static Task HandleAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = error is BadHttpRequestException bad ? bad.StatusCode
            : error is not null && IsCallersFault(error) ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }
}
