using System.Text;

namespace MedSocial.Tests.Architecture;

/// <summary>Takes comments and strings out of C#; what stands in the holes of interpolated strings is code and stays.</summary>
internal ref struct CodeText
{
    private readonly ReadOnlySpan<char> _text;
    private readonly StringBuilder _code = new();
    private int _at;

    private CodeText(string text) => _text = text;

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    internal static string Of(string text)
    {
        var reader = new CodeText(text);
        reader.Code(closing: '\0');
        return reader._code.ToString();
    }

    private readonly bool Ahead(string expected) => _text[_at..].StartsWith(expected, StringComparison.Ordinal);

    private readonly int Run(char c)
    {
        var length = 0;
        while (_at + length < _text.Length && _text[_at + length] == c)
            length++;
        return length;
    }

    private void Skip(int count) => _at = Math.Min(_text.Length, _at + count);

    private void SkipTo(string end, int after)
    {
        var found = _text[_at..].IndexOf(end, StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : _at + found + after;
    }

    /// <summary>Reads code up to the brace that closes a hole, or to the end.</summary>
    private void Code(char closing)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = Current;
            if (c == closing && depth == 0)
                return;
            if (Ahead("//"))
                SkipTo("\n", 0);
            else if (Ahead("/*"))
                SkipTo("*/", 2);
            else if (c == '\'')
                Character();
            else if (c is '"' or '$' or '@' && Literal())
                _code.Append(' ');
            else
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                _code.Append(c);
                _at++;
            }
        }
    }

    private void Character()
    {
        Skip(Ahead("'\\") ? 3 : 2);
        SkipTo("'", 1);
        _code.Append(' ');
    }

    /// <summary>Reads a string of any sort; false when the signs start none, as in <c>@class</c>.</summary>
    private bool Literal()
    {
        var start = _at;
        var (dollars, verbatim) = (0, false);
        for (; Current is '$' or '@'; _at++)
        {
            dollars += Current == '$' ? 1 : 0;
            verbatim |= Current == '@';
        }
        var quotes = Run('"');
        if (quotes == 0)
        {
            _at = start;
            return false;
        }
        if (quotes == 2)
        {
            Skip(2);
            return true;
        }
        Skip(quotes);
        Body(quotes, dollars, verbatim || quotes >= 3);
        return true;
    }

    private void Body(int quotes, int dollars, bool verbatim)
    {
        while (_at < _text.Length)
        {
            if (Run('"') >= quotes)
            {
                if (quotes == 1 && verbatim && Ahead("\"\""))
                {
                    Skip(2);
                    continue;
                }
                Skip(quotes == 1 ? 1 : Run('"'));
                return;
            }
            var braces = dollars == 0 ? 0 : Run('{');
            if (!verbatim && Current == '\\')
                Skip(2);
            else if (braces > 0 && (quotes == 1 ? braces % 2 == 1 : braces >= dollars))
                Hole(braces, quotes == 1 ? 1 : dollars);
            else
                Skip(Math.Max(1, braces));
        }
    }

    private void Hole(int braces, int closing)
    {
        Skip(braces);
        _code.Append(' ');
        Code('}');
        Skip(closing);
        _code.Append(' ');
    }
}
