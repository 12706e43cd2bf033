using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MedSocial.Deontology;

namespace PostCheck;

/// <summary>One post a line in, one JSON line out; offsets are UTF-16 units of the post after \n was read as a line end.</summary>
internal static class Lines
{
    /// <returns>2 when a post blocks, else 0.</returns>
    internal static int Run(TextReader input, TextWriter output, PostContext context)
    {
        var blocks = false;
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        while (input.ReadLine() is { } line)
        {
            var post = Decode(line);
            var report = PostReview.Default.Review(post, context);
            blocks |= report.Blocks;
            Write(writer, post, report);
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            output.Write('\n');
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
        }
        output.Flush();
        return blocks ? 2 : 0;
    }

    /// <summary>Reads the two characters \n as a line end; nothing else is escaped.</summary>
    internal static string Decode(string line) => line.Replace("\\n", "\n", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter writer, string post, ReviewReport report)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("findings"u8);
        foreach (var finding in report.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, finding.RuleId);
            writer.WriteString("family"u8, finding.Family.Name());
            writer.WriteString("severity"u8, finding.Severity.ToString());
            writer.WriteNumber("start"u8, finding.Span.Start);
            writer.WriteNumber("end"u8, finding.Span.End);
            writer.WriteString("text"u8, WellFormed(finding.Span.Of(post).ToString()));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>Half a surrogate pair cannot be written in UTF-8: U+FFFD stands for it.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
