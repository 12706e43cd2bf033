using System.Collections.Concurrent;
using MedSocial.Catalog;

namespace MedSocial.Tests.Catalog;

public class CatalogThreadingTests
{
    [Fact]
    public void Tables_ReadByManyThreadsAtOnce_AnswerAlike()
    {
        const int threads = 16;
        using var start = new Barrier(threads);
        var answers = new ConcurrentBag<(string?, string, string, string?, string?, string?)>();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            start.SignalAndWait();
            answers.Add((
                Communes.Find("44020")?.Name,
                string.Join(' ', Communes.Named("saint denis").Select(c => c.InseeCode)),
                string.Join(' ', Communes.ByPostalCode("44340").Select(c => c.InseeCode)),
                Departments.Find("44")?.Name,
                Specialties.Find("SM59")?.LabelEn,
                Professions.Find("10")?.LabelEn));
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        Assert.Equal(threads, answers.Count);
        Assert.Equal(
            ("Bouguenais", "97411 93066 11339 30247", "44020", "Loire-Atlantique", "Emergency medicine", "Physician"),
            Assert.Single(answers.Distinct()));
    }
}
