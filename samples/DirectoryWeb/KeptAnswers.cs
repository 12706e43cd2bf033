using Microsoft.AspNetCore.OutputCaching;

namespace DirectoryWeb;

/// <summary>Keeps answers for whoever asks the same. A directory never changes, so that a kept answer is the answer; the key names the snapshot, and with the
/// snapshot go its answers. Who asks with <c>Cache-Control: no-cache</c> gets one that is made for him.</summary>
internal static class KeptAnswers
{
    internal const string Policy = "snapshot";

    private const int Bytes = 1 << 20;

    internal static IServiceCollection AddKeptAnswers(this IServiceCollection services, WebLimits limits) => services.AddOutputCache(options =>
    {
        options.SizeLimit = (long)limits.KeptMegabytes * Bytes;
        options.MaximumBodySize = Bytes;
        options.AddPolicy(Policy, policy =>
        {
            policy.With(context => limits.KeptMegabytes > 0 && !context.HttpContext.Request.Headers.CacheControl.ToString().Contains("no-cache", StringComparison.OrdinalIgnoreCase));
            policy.Expire(TimeSpan.FromMinutes(10)).SetVaryByQuery("*").SetVaryByHeader([]);
            policy.VaryByValue(static context => new("snapshot", context.RequestServices.GetRequiredService<SnapshotSource>().Current.Id));
        });
    });
}
