namespace MedSocial.Text;

/// <summary>One column of the alignment of an <see cref="OsaPattern"/> with the characters read so far.</summary>
/// <param name="Rises">Bit i: the distance rises by one from pattern prefix i to i + 1.</param>
/// <param name="Falls">Bit i: it falls by one.</param>
/// <param name="Diagonals">Bit i: the distance of prefix i + 1 is that of prefix i one character ago.</param>
/// <param name="Matches">Bit i: the last character read is character i of the pattern.</param>
/// <param name="Score">The distance of the whole pattern to what was read.</param>
internal readonly record struct OsaRow(ulong Rises, ulong Falls, ulong Diagonals, ulong Matches, int Score);
