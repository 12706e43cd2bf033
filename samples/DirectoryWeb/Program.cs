// A directory as a web site with an API. --directory FILE opens a .medsocial file; --urls http://localhost:5080 says where to listen;
// --smoke starts, asks a few questions, stops, and exits with 1 when an answer is not the expected one.
using DirectoryWeb;

if (args.Contains("--smoke"))
    return await Smoke.RunAsync([.. args.Where(arg => arg != "--smoke")]);
await using var app = WebApp.Create(args);
await app.RunAsync();
return 0;
