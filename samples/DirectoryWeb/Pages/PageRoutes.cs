using System.Collections.Immutable;
using MedSocial;
using MedSocial.Deontology;

namespace DirectoryWeb.Pages;

/// <summary>The addresses of the pages. With <c>part</c> in the address, the script gets the part of the page that changes.</summary>
internal static class PageRoutes
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", Search);
        pages.MapGet("/search", Search);
        pages.MapGet("/leaderboard", Leaderboard);
        pages.MapGet("/people/{**id}", Person);
        pages.MapGet("/accounts/{**id}", Account);
        pages.MapGet("/ask", (HttpContext context, SnapshotSource source) => Send(context, AskPage.Render(context.ViewOf(source.Current), PeerQuestion.Empty)));
        pages.MapPost("/ask", Ask);
        pages.MapGet("/check", (HttpContext context, SnapshotSource source) => Send(context, CheckPage.Render(context.ViewOf(source.Current), Draft.Empty)));
        pages.MapPost("/check", Check);
    }

    internal static IResult Send(HttpContext context, Html html, int status = 200)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Content(html.ToString(), "text/html; charset=utf-8", null, status);
    }

    private static IResult Search(HttpContext context, SnapshotSource source)
    {
        var asked = SearchAsked.Of(context.Request.Query);
        if (asked.Text.Length > SearchAsked.MaxTextLength)
            return Results.StatusCode(StatusCodes.Status414UriTooLong);
        var snapshot = source.Current;
        if (Freshness.IsKnown(context, snapshot))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var view = context.ViewOf(snapshot);
        return Send(context, IsPart(context) ? SearchPage.Part(view, asked) : asked.IsEmpty ? HomePage.Render(view, asked) : SearchPage.Render(view, asked));
    }

    private static IResult Leaderboard(HttpContext context, SnapshotSource source)
    {
        var snapshot = source.Current;
        var asked = context.Request.Query["network"].ToString();
        if (!NetworkId.TryParse(asked.Length == 0 ? NetworkId.Twitter.Value : asked, out var network) || snapshot.Directory.FindNetwork(network) is null)
            return Results.NotFound();
        return Freshness.IsKnown(context, snapshot) ? Results.StatusCode(StatusCodes.Status304NotModified) : Send(context, LeaderboardPage.Render(context.ViewOf(snapshot), network));
    }

    private static IResult Person(HttpContext context, SnapshotSource source, string id)
    {
        var snapshot = source.Current;
        if (!PractitionerId.TryParse(id, out var known) || snapshot.Directory.FindPractitioner(known) is not { } practitioner)
            return Results.NotFound();
        return Freshness.IsKnown(context, snapshot)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Send(context, ProfilePage.Render(context.ViewOf(snapshot), practitioner, snapshot.Directory.AccountsOf(known)));
    }

    private static IResult Account(HttpContext context, SnapshotSource source, string id)
    {
        var snapshot = source.Current;
        if (!AccountId.TryParse(id, out var known) || snapshot.Directory.FindAccount(known) is not { } account)
            return Results.NotFound();
        return Freshness.IsKnown(context, snapshot)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Send(context, ProfilePage.Render(context.ViewOf(snapshot), null, [account]));
    }

    private static async Task<IResult> Ask(HttpContext context, SnapshotSource source)
    {
        if (await ReadAsync(context) is not { } form)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var question = new PeerQuestion(Text(form, "question"), Text(form, "place").Trim(), Text(form, "own").Trim());
        var view = context.ViewOf(source.Current);
        return Send(context, IsPart(context) ? AskPage.Part(view, question) : AskPage.Render(view, question));
    }

    private static async Task<IResult> Check(HttpContext context, SnapshotSource source)
    {
        if (await ReadAsync(context) is not { } form)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var draft = new Draft(
            Text(form, "text"),
            Enum.TryParse<PostAudience>(form["audience"], out var audience) ? audience : PostAudience.Public,
            form["pseudonym"] == "1",
            Enum.TryParse<RedactionMode>(form["mode"], out var mode) ? mode : RedactionMode.Label);
        var view = context.ViewOf(source.Current);
        return Send(context, IsPart(context) ? CheckPage.Part(view, draft) : CheckPage.Render(view, draft));
    }

    /// <summary>The form that was sent; null when it is none. There are no cookies and no accounts here, so that no other site can use anybody's.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context) =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;

    /// <summary>A field, with the line ends that a browser sends as two characters read as one.</summary>
    private static string Text(IFormCollection form, string name)
    {
        var text = form[name].ToString().ReplaceLineEndings("\n");
        return text.Length <= WebLimits.MaxPostLength ? text : text[..WebLimits.MaxPostLength];
    }

    private static bool IsPart(HttpContext context) => context.Request.Query.ContainsKey("part");
}
