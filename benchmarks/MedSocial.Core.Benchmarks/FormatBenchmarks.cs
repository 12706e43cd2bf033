using BenchmarkDotNet.Attributes;
using MedSocial.Formats;

namespace MedSocial.Benchmarks;

/// <summary>Reading and writing the formats that others read, from and to memory.</summary>
[MemoryDiagnoser]
public class FormatBenchmarks
{
    private MedicalDirectory _directory = null!;
    private byte[] _bundle = [];
    private byte[] _table = [];

    /// <summary>How many people of a synthetic register.</summary>
    [Params(1_000, 50_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _directory = FormatTiming.DirectoryOf(Records).GetAwaiter().GetResult();
        _bundle = FormatTiming.BytesOf(stream => FhirBundle.WriteAsync(_directory, stream)).GetAwaiter().GetResult();
        _table = FormatTiming.BytesOf(stream => DirectoryCsv.WriteAsync(_directory, stream)).GetAwaiter().GetResult();
    }

    [Benchmark]
    public ImportReport FhirRead() => FhirBundle.ImportAsync(new MemoryStream(_bundle), new MedicalDirectoryBuilder()).GetAwaiter().GetResult();

    [Benchmark]
    public void FhirWrite() => FhirBundle.WriteAsync(_directory, Stream.Null).GetAwaiter().GetResult();

    [Benchmark]
    public ImportReport CsvRead() => DirectoryCsv.ImportAsync(new MemoryStream(_table), new MedicalDirectoryBuilder()).GetAwaiter().GetResult();

    [Benchmark]
    public void CsvWrite() => DirectoryCsv.WriteAsync(_directory, Stream.Null).GetAwaiter().GetResult();

    [Benchmark]
    public void CardWrite() => VCard.WriteAsync(_directory, Stream.Null).GetAwaiter().GetResult();

    [Benchmark]
    public void JsonLdWrite() => PhysicianJsonLd.WriteAsync(_directory, Stream.Null).GetAwaiter().GetResult();
}
