// A directory as a web site with an API. --directory FILE opens a .medsocial file; --urls http://localhost:5080 says where to listen;
// --smoke starts, asks a few questions, stops, and exits with 1 when an answer is not the expected one. Exit code 66 when the file is no directory.
using DirectoryWeb;
using MedSocial.Hosting;
using MedSocial.Storage;
using Microsoft.Extensions.Options;

if (args.Contains("--smoke"))
    return await Smoke.RunAsync([.. args.Where(arg => arg != "--smoke")]);
await using var app = WebApp.Create(args);
try
{
    await app.Services.GetRequiredService<IDirectoryProvider>().GetAsync();
}
catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or DirectoryFileException or OptionsValidationException)
{
    Console.Error.WriteLine("DirectoryWeb: " + wrong.Message);
    return 66;
}
await app.RunAsync();
return 0;
