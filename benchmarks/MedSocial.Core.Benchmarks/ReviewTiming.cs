using System.Diagnostics;
using System.Text;
using MedSocial.Deontology;

namespace MedSocial.Benchmarks;

/// <summary>
/// Times the review of posts on one core: <c>-- --review</c>. Throughput from 64 KB to 10 MB shows whether the time grows with the length alone; beside it stands
/// a plain look at every character, so that the ratio can be read on any machine; the post of 280 characters gives its 50th and 99th percentile.
/// </summary>
internal static class ReviewTiming
{
    private const int PostLength = 280, Posts = 20_000;

    /// <summary>Notes and posts, half without a finding; the names and numbers are invented.</summary>
    private static readonly string[] Pieces =
    [
        "Compte rendu d'hospitalisation. Patient : M. LEFRANÇOIS Gérard, né le 03/11/1947, IPP 800214477. Entrée le 12/01/2023 pour décompensation cardiaque globale sur fibrillation rapide.",
        "Le paracétamol ne doit pas dépasser quatre grammes par jour chez l'adulte, et moins en cas d'insuffisance hépatique : rappelez-le à chaque ordonnance.",
        "Femme de 42 ans sans antécédent, lombosciatique droite hyperalgique depuis trois semaines, Lasègue à trente degrés, pas de déficit moteur. IRM demandée.",
        "Rappeler Mme Ferrand au 06 12 87 45 90 pour le résultat du frottis. Mail : nathalie.guerin62@orange.fr, habite 14 rue du Moulin, 23000 Guéret.",
        "La Haute Autorité de santé a publié ses recommandations sur l'asthme de l'adulte ; les corticoïdes inhalés restent le traitement de fond de référence.",
        "Bilan : sodium 132, potassium 5,4, créatinine 178, CRP 84, hémoglobine 8,7, plaquettes 95. Score de Glasgow à 15, pupilles réactives, pas de signe de Babinski.",
        "Merci à toute l'équipe pour cette belle journée, les étudiants ont été formidables et le public nombreux ; rendez-vous l'année prochaine pour une nouvelle édition !",
    ];

    internal static int Run(TextWriter log)
    {
        _ = PostReview.Default.Review(Pieces[0]);
        foreach (var length in (int[])[64_000, 256_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000])
            Throughput(log, length);
        Latency(log);
        return 0;
    }

    private static void Throughput(TextWriter log, int length)
    {
        var text = Text(length);
        var bytes = Encoding.UTF8.GetByteCount(text);
        var rounds = Math.Max(3, 30_000_000 / length);
        _ = PostReview.Default.Review(text);
        var (best, scan, findings) = (double.MaxValue, double.MaxValue, 0);
        for (var i = 0; i < rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            findings = PostReview.Default.Review(text).Findings.Length;
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
            started = Stopwatch.GetTimestamp();
            var letters = 0;
            foreach (var c in text)
                letters += char.IsLetter(c) ? 1 : 0;
            scan = Math.Min(scan, Stopwatch.GetElapsedTime(started).TotalSeconds + (letters < 0 ? 1 : 0));
        }
        log.WriteLine(FormattableString.Invariant(
            $"{length / 1e6,6:F2} M units, {bytes / 1e6,6:F2} MB UTF-8: {best * 1e3,8:F2} ms, {bytes / best / 1e6,6:F1} MB/s, {best / length * 1e9,6:F1} ns/unit, {best / scan,5:F1} times a look at each letter, {findings} findings"));
    }

    private static void Latency(TextWriter log)
    {
        var text = Text(PostLength * 512);
        var posts = new string[512];
        for (var i = 0; i < posts.Length; i++)
            posts[i] = text.Substring(i * PostLength, PostLength);
        foreach (var post in posts)
            _ = PostReview.Default.Review(post);
        for (var i = 0; i < Posts; i++)
            _ = PostReview.Default.Review(posts[i % posts.Length]);
        var times = new double[Posts];
        for (var i = 0; i < Posts; i++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = PostReview.Default.Review(posts[i % posts.Length]);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }
        Array.Sort(times);
        log.WriteLine(FormattableString.Invariant($"{PostLength} characters: p50 {times[Posts / 2]:F1} µs, p99 {times[Posts * 99 / 100]:F1} µs, worst {times[^1]:F0} µs of {Posts} posts"));
    }

    private static string Text(int length)
    {
        var built = new StringBuilder(length + 256);
        for (var i = 0; built.Length < length; i++)
            built.Append(Pieces[i % Pieces.Length]).Append(i % 3 == 0 ? '\n' : ' ');
        return built.ToString(0, length);
    }
}
