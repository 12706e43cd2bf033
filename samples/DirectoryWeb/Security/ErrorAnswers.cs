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
            await Results.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context);
            return;
        }
        var view = context.ViewOf(context.RequestServices.GetRequiredService<SnapshotSource>().Current);
        await PageRoutes.Send(context, ErrorPage.Render(view, context.Response.StatusCode), context.Response.StatusCode).ExecuteAsync(context);
    }

    /// <summary>After an exception: its status where it was the caller's fault, else 500; the body follows as for any other status.</summary>
    internal static Task HandleAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = error is BadHttpRequestException bad ? bad.StatusCode
            : error is InvalidDataException ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }
}
