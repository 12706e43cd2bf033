using System.Text.Json.Serialization;

namespace DirectoryWeb.Api;

/// <summary>How answers are written and questions read, made by the compiler: no reflection, so that the site can be published as native code.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(RankAnswer))]
[JsonSerializable(typeof(ReviewQuestion))]
[JsonSerializable(typeof(ReviewAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
