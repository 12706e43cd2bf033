using System.Text.Json.Serialization;
using DirectoryWeb.Api;
using DirectoryWeb.Assets;
using DirectoryWeb.Pages;
using DirectoryWeb.Security;
using MedSocial;

namespace DirectoryWeb;

/// <summary>Puts the application together; the program, its smoke run and its tests start the same one.</summary>
internal static class WebApp
{
    /// <param name="args">What the command line says: <c>--urls</c>, <c>--directory FILE</c>, <c>--limits:requestsPerSecond N</c>.</param>
    internal static WebApplication Create(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        change?.Invoke(builder);
        var services = builder.Services;
        services.AddMedSocial(options =>
        {
            options.DirectoryPath = builder.Configuration["directory"];
            options.Directory = options.DirectoryPath is null ? MedicalDirectory.Article2019 : null;
            options.ReloadInterval = TimeSpan.FromMilliseconds(WebLimits.Of(builder.Configuration).ReloadMilliseconds);
        });
        services.AddSingleton<SnapshotSource>();
        services.AddRateLimits(WebLimits.Of(builder.Configuration));
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddResponseCompression();
        services.AddKeptAnswers(WebLimits.Of(builder.Configuration));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.Encoder = SearchAnswerWriter.Encoder;
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = WebLimits.MaxBodyBytes;
        });

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseStatusCodePages(ErrorAnswers.WriteAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = ErrorAnswers.HandleAsync,
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = context => ErrorAnswers.IsCallersFault(context.Exception),
        });
        app.UseRateLimiter();
        app.UseResponseCompression();
        app.UseOutputCache();
        AssetStore.Map(app);
        ApiRoutes.Map(app);
        PageRoutes.Map(app);
        app.MapOpenApi();
        if (app.Configuration["benchmark"] == "true")
            Yardstick.Map(app);
        return app;
    }
}
