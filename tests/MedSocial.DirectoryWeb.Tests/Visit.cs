using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MedSocial.DirectoryWebTests;

/// <summary>A browser window of its own, with everything that went wrong in it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _problems = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    internal IPage Page { get; }

    /// <summary>Errors of scripts and of the console, violations of the content security policy, dialogs that something opened.</summary>
    internal IReadOnlyCollection<string> Problems => _problems;

    internal static async Task<Visit> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit._problems.Enqueue($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => visit._problems.Enqueue("script: " + error);
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED")
                visit._problems.Enqueue($"request: {request.Url} {request.Failure}");
        };
        page.Dialog += async (_, dialog) =>
        {
            visit._problems.Enqueue("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        // Violations also reach the console as errors; this names the directive.
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))");
        return visit;
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
