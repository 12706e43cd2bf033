namespace MedSocial.Ranking;
internal sealed record ColumnKey(string A);
internal sealed record SignalColumn(string A);
internal sealed record InfluenceKey(string A);
internal sealed record InfluenceScores(string A);
