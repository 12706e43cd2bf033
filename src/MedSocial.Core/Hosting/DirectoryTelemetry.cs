using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MedSocial.Hosting;

/// <summary>What an operator may see of a directory: counts and times, never what was asked or who was found.</summary>
/// <remarks>A question that nobody measures costs three checks of a flag.</remarks>
internal sealed class DirectoryTelemetry : IDisposable
{
    internal const string Name = "MedSocial";

    private static readonly ActivitySource Activities = new(Name);

    private readonly bool _includesText;
    private readonly Meter _meter;
    private readonly Counter<long> _questions;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _reloads;

    internal DirectoryTelemetry(DirectoryProvider provider, string name, bool includesText)
    {
        _includesText = includesText;
        _meter = new(new MeterOptions(Name) { Tags = name.Length == 0 ? [] : [new("medsocial.directory", name)] });
        _questions = _meter.CreateCounter<long>("medsocial.questions", "{question}", "Questions that were answered, by operation.");
        _duration = _meter.CreateHistogram<double>("medsocial.question.duration", "s", "How long answers took, by operation.");
        _reloads = _meter.CreateCounter<long>("medsocial.reloads", "{reload}", "Directories that were put in service or refused.");
        _meter.CreateObservableGauge("medsocial.directory.age", () => Of(provider, current => provider.Age(current).TotalSeconds), "s", "Time since the directory in service was written.");
        _meter.CreateObservableGauge("medsocial.directory.practitioners", () => Of(provider, current => current.Directory.Practitioners.Count), "{practitioner}", "Practitioners in service.");
        _meter.CreateObservableGauge("medsocial.directory.accounts", () => Of(provider, current => current.Directory.Accounts.Count), "{account}", "Accounts in service.");
    }

    public void Dispose() => _meter.Dispose();

    internal void Count(DirectoryReloadOutcome outcome)
    {
        if (_reloads.Enabled)
            _reloads.Add(1, new KeyValuePair<string, object?>("outcome", outcome == DirectoryReloadOutcome.Swapped ? "swapped" : "refused"));
    }

    /// <summary>Answers a question, and tells those who listen how long it took.</summary>
    internal TAnswer Measure<TQuestion, TAnswer>(string operation, TQuestion question, Func<TQuestion, TAnswer> answer, string? text = null)
    {
        if (!_duration.Enabled && !_questions.Enabled && !Activities.HasListeners())
            return answer(question);
        using var activity = Activities.StartActivity(operation);
        if (_includesText && text is not null)
            activity?.SetTag("medsocial.text", text);
        var start = Stopwatch.GetTimestamp();
        try
        {
            return answer(question);
        }
        catch (Exception error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            throw;
        }
        finally
        {
            var tag = new KeyValuePair<string, object?>("operation", operation);
            _duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tag);
            _questions.Add(1, tag);
        }
    }

    // Nothing to say before the first directory: a gauge must not load one.
    private static IEnumerable<Measurement<double>> Of(DirectoryProvider provider, Func<DirectorySource.Snapshot, double> measure) =>
        provider.Loaded is { } current ? [new(measure(current))] : [];
}
