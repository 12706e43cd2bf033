using System.Reflection;
using BenchmarkDotNet.Running;
using MedSocial.Benchmarks;

if (args is ["--extract", ..])
    return await ExtractTiming.RunAsync(args.AsMemory(1), Console.Out);

if (args is ["--identity", ..])
    return IdentityTiming.Run(args.AsSpan(1), Console.Out);

if (!args.Contains("--smoke"))
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    return 0;
}

return Smoke.Run(Assembly.GetExecutingAssembly(), Console.Out);
