using BenchmarkDotNet.Attributes;
using MedSocial.Requests;

namespace MedSocial.Benchmarks;

/// <summary>One request of each kind, top 20.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private MedicalDirectory _directory = null!;
    private ReplacementRequest _replacement = null!;
    private PractitionerId _asker;

    [Params(10_000, 100_000, 1_000_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _directory = RequestTiming.Build(Records, Records);
        (_replacement, _asker) = (RequestTiming.Replacement(_directory), _directory.Accounts[0].Owners[0]);
    }

    [Benchmark]
    public PeerList Advice() => _directory.FindPeers(new AdviceRequest("#DocTocToc éruption, avis dermato ?") { Asker = _asker });

    [Benchmark]
    public PeerList Appointment() => _directory.FindPeers(new AppointmentRequest("cardiologue") { Asker = _asker, Place = "Nantes" });

    [Benchmark]
    public PeerList Replacement() => _directory.FindPeers(_replacement);

    [Benchmark]
    public PeerList Support() => _directory.FindPeers(new SupportRequest(_asker));
}
