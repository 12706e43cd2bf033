using MedSocial.Formats;
using Spectre.Console;

namespace RegisterImport;

/// <summary>Shows how far an import has come; shows nothing where the output is no terminal.</summary>
internal sealed class ImportBar : IProgress<ImportProgress>
{
    private readonly Words _words;
    private readonly ProgressContext? _context;
    private readonly ProgressTask? _rows;

    private ImportBar(Words words, ProgressContext? context)
    {
        _words = words;
        _context = context;
        _rows = context?.AddTask(words["reading", "lecture"]);
    }

    internal static async Task RunAsync(Words words, Func<ImportBar, Task> work)
    {
        if (Console.IsOutputRedirected)
            await work(new(words, null));
        else
            await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(context => work(new(words, context)));
    }

    public void Report(ImportProgress value)
    {
        if (_rows is null)
            return;
        _rows.IsIndeterminate = value.TotalBytes is null;
        _rows.MaxValue = Math.Max(1, value.TotalBytes ?? 1);
        _rows.Value = value.Bytes;
        _rows.Description = _words[
            $"reading: {value.Rows:N0} rows, {value.RowsPerSecond:N0}/s, {value.Issues:N0} issues",
            $"lecture : {value.Rows:N0} lignes, {value.RowsPerSecond:N0}/s, {value.Issues:N0} remarques"];
    }

    /// <summary>Does what cannot say how far it has come.</summary>
    internal T Step<T>(string what, Func<T> work)
    {
        var task = _context?.AddTask(what);
        task?.IsIndeterminate(true);
        var result = work();
        task?.IsIndeterminate(false).Value(task.MaxValue);
        return result;
    }
}
