// Reviews a draft before it is posted. Exit code 2 when something blocks, 1 when the call is wrong, else 0.
using System.Text;
using MedSocial.Deontology;
using PostCheck;

if (!Arguments.TryRead(args, out var options))
{
    Console.Error.WriteLine(Arguments.Usage);
    return 1;
}
if (options.Help)
{
    Console.WriteLine(Arguments.Usage);
    return 0;
}

Console.OutputEncoding = new UTF8Encoding(false);
var context = new PostContext
{
    Country = options.Country,
    Audience = options.Audience,
    IsPseudonymous = options.Pseudonym,
    AuthorNames = [.. options.Author is { } author ? new[] { author } : []],
    AuthorPlace = options.Place,
};
TextReader input;
try
{
    input = options.File is { } file ? new StreamReader(file, new UTF8Encoding(false))
        : args.Length == 0 && !Console.IsInputRedirected ? new StringReader(Example.Text)
        : new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
}
catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(missing.Message);
    return 1;
}

using (input)
{
    if (options.Lines)
        return Lines.Run(input, Console.Out, context);
    var text = input.ReadToEnd();
    // Nothing on the standard input, as when a script runs all samples: the example has the word.
    if (text.Length == 0 && args.Length == 0)
        text = Example.Text;
    var report = PostReview.Default.Review(text, context);
    if (options.Mode is { } mode)
        Console.Write(report.Redact(new() { Mode = mode, Language = options.Language }).Text);
    else
        Display.Write(Console.Out, text, report, options.Language, colours: !Console.IsOutputRedirected);
    var isExample = ReferenceEquals(text, Example.Text);
    return isExample ? (report.Blocks ? 0 : 1) : report.Blocks ? 2 : 0;
}
