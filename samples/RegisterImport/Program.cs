// From the extract of a national register to one file, and questions to that file. Exit code 0 done, 1 refused with the reason on the standard error, 2 wrong usage.
using System.Text;
using MedSocial;
using RegisterImport;

Console.OutputEncoding = new UTF8Encoding(false);
if (!Arguments.TryRead(args, out var arguments, out var wrong))
{
    Console.Error.WriteLine($"RegisterImport: {wrong}");
    Console.Error.WriteLine(arguments.Usage);
    return 2;
}

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
var words = arguments.Words;
try
{
    switch (arguments.Command)
    {
        case Command.Help:
            Console.WriteLine(arguments.Usage);
            return 0;
        case Command.Import:
            await RegisterFile.ImportAsync(arguments.File, arguments.Output!, arguments.Accounts, words, cancellation.Token);
            return 0;
        case Command.Search:
            Answers.Search(arguments.File, arguments.Question, words);
            return 0;
        case Command.Rank:
            Answers.Rank(arguments.File, arguments.Question, words);
            return 0;
        case Command.Info:
            Info.Of(arguments.File).Write(Console.Out, arguments.Json, words);
            return 0;
        case Command.Verify:
            Info.Verify(arguments.File, words);
            return 0;
        default:
            return await Example.RunAsync(words, cancellation.Token) ? 0 : 1;
    }
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine($"RegisterImport: {words["cancelled; nothing was written", "interrompu ; rien n’a été écrit"]}");
    return 1;
}
catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or FormatException or DirectoryValidationException or ArgumentException)
{
    Console.Error.WriteLine($"RegisterImport: {refused.Message}");
    return 1;
}
