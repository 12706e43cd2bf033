using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DirectoryWeb.Pages;

/// <summary>Markup that may be sent. There is one way to make it, and it encodes every text that is put into it.</summary>
/// <remarks>A hole of a template takes a text, which is encoded, a number, or other markup; nothing else compiles. So a hostile name cannot become markup
/// by somebody's forgetting. Attribute values stand between double quotes, always.</remarks>
internal readonly struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _text;

    private Html(string text) => _text = text;

    /// <summary>Makes markup of a template.</summary>
    internal static Html Of(Template template) => new(template.Text.ToString());

    /// <summary>Takes a drawing of this project as it is; for constants alone.</summary>
    internal static Html Drawing(string markup) => new(markup);

    internal static Html Each<T>(IEnumerable<T> items, Func<T, Html> render) => new(string.Concat(items.Select(item => render(item)._text)));

    internal static Html Join(string separator, IEnumerable<Html> parts) => new(string.Join(Encoder.Encode(separator), parts.Select(part => part._text)));

    /// <summary>Markup when there is something to say, else nothing.</summary>
    internal static Html If(bool condition, Func<Html> render) => condition ? render() : default;

    public override string ToString() => _text ?? "";

    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int holes)
    {
        internal StringBuilder Text { get; } = new(literalLength + 16 * holes);

        public void AppendLiteral(string markup) => Text.Append(markup);

        public void AppendFormatted(string? text) => Text.Append(text is null ? null : Encoder.Encode(text));

        public void AppendFormatted(Html markup) => Text.Append(markup._text);

        public void AppendFormatted(long number) => Text.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(double number) => Text.Append(CultureInfo.InvariantCulture, $"{number:0.##}");
    }
}
