using System.Buffers;
using System.Text;

namespace MedSocial.Formats.Cards;

/// <summary>Writes content lines: escaped, folded after 75 bytes, ended by CRLF (RFC 6350, 3.2 to 3.4; parameters RFC 6868).</summary>
internal sealed class VCardLine(ArrayBufferWriter<byte> output)
{
    /// <summary>The most bytes of a line without its end; the space that begins a folded one counts.</summary>
    internal const int MostBytes = 75;

    private readonly StringBuilder _line = new();

    internal VCardLine Name(string name)
    {
        _line.Append(name);
        return this;
    }

    /// <summary>Adds a parameter, quoted; what cannot stand in quotes is written with a caret.</summary>
    internal VCardLine Parameter(string name, string value)
    {
        _line.Append(';').Append(name).Append("=\"");
        foreach (var c in value)
            _ = c switch { '^' => _line.Append("^^"), '"' => _line.Append("^'"), '\n' => _line.Append("^n"), _ => _line.Append(c) };
        _line.Append('"');
        return this;
    }

    /// <summary>Ends the line with a value that is no text, such as an address of the web.</summary>
    internal void Raw(string value)
    {
        _line.Append(':').Append(value);
        End();
    }

    internal void Text(string value)
    {
        _line.Append(':');
        Escape(value);
        End();
    }

    /// <summary>Ends the line with the parts of a structured value; null ones are empty.</summary>
    internal void Parts(params ReadOnlySpan<string?> parts) => Joined(';', parts);

    /// <summary>Ends the line with a list.</summary>
    internal void List(ReadOnlySpan<string?> items) => Joined(',', items);

    private void Joined(char separator, ReadOnlySpan<string?> parts)
    {
        _line.Append(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                _line.Append(separator);
            Escape(parts[i] ?? "");
        }
        End();
    }

    private void Escape(string value)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '\\' or ',' or ';':
                    _line.Append('\\').Append(c);
                    break;
                case '\n':
                    _line.Append("\\n");
                    break;
                default:
                    _line.Append(c);
                    break;
            }
        }
    }

    private void End()
    {
        var count = 0;
        foreach (var chunk in _line.ToString().EnumerateRunes())
        {
            // Never within a character: readers that unfold bytes would manage, those that unfold text would not.
            if (count + chunk.Utf8SequenceLength > MostBytes)
            {
                output.Write("\r\n "u8);
                count = 1;
            }
            output.Advance(chunk.EncodeToUtf8(output.GetSpan(4)));
            count += chunk.Utf8SequenceLength;
        }
        output.Write("\r\n"u8);
        _line.Clear();
    }
}
