using System.Globalization;

namespace DirectoryWeb;

/// <summary>What one client may ask for, and what the site spends on it. Numbers come from the configuration: <c>--limits:requestsPerSecond 50</c>, or the environment.</summary>
internal sealed record WebLimits
{
    /// <summary>The longest draft or question, in characters.</summary>
    internal const int MaxPostLength = 10_000;

    /// <summary>The largest body of a request, in bytes: a draft of the greatest length, in the longest encoding that a form has for a character.</summary>
    internal const int MaxBodyBytes = 128 * 1024;

    /// <summary>Gets how many requests a client may make each second in the long run; 0 for no limit.</summary>
    internal int RequestsPerSecond { get; init; } = 50;

    /// <summary>Gets how many requests a client may make at once before the limit holds.</summary>
    internal int Burst { get; init; } = 200;

    /// <summary>Gets how much memory answers may take that are kept for whoever asks the same; 0 keeps none.</summary>
    internal int KeptMegabytes { get; init; } = 64;

    /// <summary>Gets how often the file of the directory is looked at; 0 for never.</summary>
    internal int ReloadMilliseconds { get; init; } = 2000;

    /// <exception cref="FormatException">A number is none, or negative.</exception>
    internal static WebLimits Of(IConfiguration configuration)
    {
        var usual = new WebLimits();
        return new()
        {
            RequestsPerSecond = Number(configuration, "limits:requestsPerSecond", usual.RequestsPerSecond, 0),
            Burst = Number(configuration, "limits:burst", usual.Burst, 1),
            ReloadMilliseconds = Number(configuration, "reload:milliseconds", usual.ReloadMilliseconds, 0),
            KeptMegabytes = Number(configuration, "limits:keptMegabytes", usual.KeptMegabytes, 0),
        };
    }

    private static int Number(IConfiguration configuration, string key, int usual, int least)
    {
        if (configuration[key] is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new FormatException($"{key} must be a whole number from {least} on, and not '{text}'.");
    }
}
