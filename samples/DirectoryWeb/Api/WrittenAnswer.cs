using System.Buffers;
using System.Reflection;
using System.Text.Json;
using MedSocial.Search;
using Microsoft.AspNetCore.Http.Metadata;

namespace DirectoryWeb.Api;

/// <summary>The answer to a search, written into memory that is used again and sent from there.</summary>
internal sealed class WrittenAnswer(Snapshot snapshot, string text, SearchResult result) : IResult, IEndpointMetadataProvider
{
    // More than this is an answer with a hundred hits; it is not kept for the small ones.
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static Page? _idle;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = _idle ?? new();
        _idle = null;
        var written = page.Write(snapshot, text, result);
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = written.Length;
        await response.BodyWriter.WriteAsync(written, httpContext.RequestAborted);
        if (page.Capacity <= MostKept)
            _idle = page;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(SearchAnswer), ["application/json"]));

    private sealed class Page
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(1 << 13);
        private readonly Utf8JsonWriter _json;

        internal Page() => _json = new(_bytes, new() { Encoder = SearchAnswerWriter.Encoder, SkipValidation = true });

        internal int Capacity => _bytes.Capacity;

        internal ReadOnlyMemory<byte> Write(Snapshot snapshot, string text, SearchResult result)
        {
            _bytes.ResetWrittenCount();
            _json.Reset();
            SearchAnswerWriter.Write(_json, snapshot, text, result);
            _json.Flush();
            return _bytes.WrittenMemory;
        }
    }
}
