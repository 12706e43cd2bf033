using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MedSocial.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MedSocial.Tests.Hosting;

public class DirectoryTelemetryTests
{
    [Fact]
    public async Task Metrics_SearchAndReload_AreCountedWithoutTexts()
    {
        using var heard = new Heard();
        using var file = new HostedFile();
        file.Found();
        file.Search.Suggest("mar");
        file.Replace("second");
        await file.Provider.ReloadAsync();
        file.Overwrite("garbage"u8);
        await file.Provider.ReloadAsync();
        Assert.Equal(1, heard.Sum("medsocial.questions", "operation", "search"));
        Assert.Equal(1, heard.Sum("medsocial.questions", "operation", "suggest"));
        Assert.Equal(2, heard.Sum("medsocial.reloads", "outcome", "swapped"));
        Assert.Equal(1, heard.Sum("medsocial.reloads", "outcome", "refused"));
        Assert.DoesNotContain(heard.Tags, tag => tag.Value is string text && text.Contains("mar", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Questions_ToASnapshotThatTheCallerHolds_AreCounted()
    {
        using var heard = new Heard();
        using var file = new HostedFile();
        var held = MedicalDirectory.Article2019;
        Assert.Equal("kierzek", file.Search.Search(new() { Text = "kierzec urgentiste" }, held).Hits.Single().Practitioner!.Id.Value);
        Assert.Equal(1, heard.Sum("medsocial.questions", "operation", "search"));
    }

    [Fact]
    public async Task Gauges_BeforeAndAfterTheFirstQuestion_TellSizeAndAge()
    {
        using var heard = new Heard();
        using var file = new HostedFile();
        var provider = file.Provider;
        heard.Observe();
        Assert.Null(heard.Last("medsocial.directory.practitioners"));
        _ = provider.Current;
        File.SetLastWriteTimeUtc(file.Path, file.Time.Now.UtcDateTime.AddHours(-1));
        Assert.Equal(DirectoryReloadOutcome.Swapped, (await provider.ReloadAsync()).Outcome);
        heard.Observe();
        Assert.Equal(1, heard.Last("medsocial.directory.practitioners"));
        Assert.Equal(0, heard.Last("medsocial.directory.accounts"));
        Assert.Equal(3600, heard.Last("medsocial.directory.age"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Traces_QueryText_IsThereOnlyWhenAskedFor(bool includes)
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "MedSocial",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var services = new ServiceCollection()
            .AddMedSocial(options => (options.Directory, options.IncludeQueryTextInTraces) = (MedicalDirectory.Article2019, includes))
            .BuildServiceProvider();
        var text = $"a text that no other test types {includes}";
        services.GetRequiredService<ISearchService>().Search(text);
        Assert.NotEmpty(activities);
        Assert.Equal(includes, activities.Any(activity => activity.TagObjects.Any(tag => Equals(tag.Value, text))));
    }

    /// <summary>What a listener of the meters of one test hears. Meters of other tests have other instances, and are not listened to.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Instrument, double Value, KeyValuePair<string, object?>[] Tags)> _heard = new();
        private readonly int _thread = Environment.CurrentManagedThreadId;

        internal Heard()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                // A provider makes its instruments on the thread of the test that asks for it.
                if (instrument.Meter.Name == "MedSocial" && Environment.CurrentManagedThreadId == _thread && IsOpen)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _heard.Enqueue((instrument.Name, value, tags.ToArray())));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _heard.Enqueue((instrument.Name, value, tags.ToArray())));
            _listener.Start();
            IsOpen = true;
        }

        // What stands before the test began is of other tests.
        private bool IsOpen { get; }

        internal IEnumerable<KeyValuePair<string, object?>> Tags => _heard.SelectMany(heard => heard.Tags);

        internal double Sum(string instrument, string tag, string value) => _heard
            .Where(heard => heard.Instrument == instrument && heard.Tags.Contains(new(tag, value)))
            .Sum(heard => heard.Value);

        internal double? Last(string instrument) => _heard.Where(heard => heard.Instrument == instrument).Select(heard => (double?)heard.Value).LastOrDefault();

        internal void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();
    }
}
