using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace MedSocial.Benchmarks;

/// <summary>Runs every benchmark once, at the smallest size and with each of the other parameters, so that none is found broken on the day it is needed.</summary>
internal static class Smoke
{
    /// <returns>0, or 1 when a benchmark threw.</returns>
    internal static int Run(Assembly assembly, TextWriter log)
    {
        var failed = 0;
        foreach (var type in assembly.GetTypes().Where(type => Marked<BenchmarkAttribute>(type).Any()).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            var benchmark = Activator.CreateInstance(type)!;
            foreach (var parameters in Combinations(type))
            {
                foreach (var (property, value) in parameters)
                    property.SetValue(benchmark, value);
                var name = $"{type.Name}({string.Join(", ", parameters.Select(parameter => parameter.Value))})";
                failed += Try(name, log, () => Call<GlobalSetupAttribute>(benchmark));
                foreach (var method in Marked<BenchmarkAttribute>(type))
                    failed += Try($"{name}.{method.Name}", log, () => method.Invoke(benchmark, null));
                failed += Try(name, log, () => Call<GlobalCleanupAttribute>(benchmark));
            }
        }
        log.WriteLine(failed == 0 ? "All benchmarks run." : $"{failed} failed.");
        return failed == 0 ? 0 : 1;
    }

    private static int Try(string name, TextWriter log, Action action)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            action();
            log.WriteLine(FormattableString.Invariant($"{name}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F1} ms"));
            return 0;
        }
        catch (TargetInvocationException wrong)
        {
            log.WriteLine($"{name}: {wrong.InnerException}");
            return 1;
        }
    }

    private static void Call<T>(object benchmark)
        where T : Attribute
    {
        foreach (var method in Marked<T>(benchmark.GetType()))
            method.Invoke(benchmark, null);
    }

    private static IEnumerable<MethodInfo> Marked<T>(Type type)
        where T : Attribute => type.GetMethods().Where(method => method.GetCustomAttribute<T>() is not null);

    /// <summary>The parameters in every combination; of the sizes the smallest alone.</summary>
    private static IEnumerable<(PropertyInfo Property, object? Value)[]> Combinations(Type type)
    {
        IEnumerable<(PropertyInfo, object?)[]> all = [[]];
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ParamsAttribute>() is not { } marked)
                continue;
            var values = property.Name == "Records" ? marked.Values.Take(1) : marked.Values;
            all = [.. all.SelectMany(some => values.Select(value => ((PropertyInfo, object?)[])[.. some, (property, value)]))];
        }
        return all;
    }
}
