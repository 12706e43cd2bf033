// Reviews a draft before it is posted. Exit code 2 when something blocks, 64 when the call is wrong, 66 when the file cannot be read, else 0.
using System.Text;
using MedSocial.Deontology;
using PostCheck;

Console.OutputEncoding = new UTF8Encoding(false);
if (!Arguments.TryRead(args, out var options, out var wrong))
{
    Console.Error.WriteLine("PostCheck: " + wrong);
    Console.Error.WriteLine(options.Usage);
    return Arguments.WrongCall;
}
if (options.Help)
{
    Console.WriteLine(options.Usage);
    return 0;
}

var context = new PostContext
{
    Country = options.Country,
    Audience = options.Audience,
    IsPseudonymous = options.Pseudonym,
    AuthorNames = [.. options.Author is { } author ? new[] { author } : []],
    AuthorPlace = options.Place,
    KnownNames = [.. options.Known],
    Attachments = options.Attached ? PostAttachments.Photo : PostAttachments.None,
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
    Console.Error.WriteLine("PostCheck: " + missing.Message);
    return 66;
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
        Display.Write(Console.Out, text, report, options.Language, options.Colours ?? (!Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""));
    var isExample = ReferenceEquals(text, Example.Text);
    return isExample ? (report.Blocks ? 0 : 1) : report.Blocks ? 2 : 0;
}
