using Microsoft.Extensions.Options;

namespace MedSocial.Hosting;

/// <summary>Says what is wrong with options before anybody waits for an answer.</summary>
internal sealed class MedSocialOptionsValidation : IValidateOptions<MedSocialOptions>
{
    private const int MostSeconds = 24 * 60 * 60;

    public ValidateOptionsResult Validate(string? name, MedSocialOptions options)
    {
        var mistakes = new List<string>();
        var given = (options.DirectoryPath is null ? 0 : 1) + (options.Directory is null ? 0 : 1) + (options.DirectoryFactory is null ? 0 : 1);
        if (given != 1)
        {
            mistakes.Add($"{(given == 0 ? "None" : $"{given}")} of DirectoryPath, Directory and DirectoryFactory {(given == 0 ? "is" : "are")} set; one is needed. "
                + "To try the library: options.Directory = MedicalDirectory.Article2019.");
        }
        if (options.DirectoryPath is { } path && !File.Exists(path))
            mistakes.Add($"DirectoryPath: there is no file '{path}' (looked for at '{FullPath(path)}').");
        if (options.ReloadInterval < TimeSpan.Zero || options.ReloadInterval.TotalSeconds > MostSeconds)
            mistakes.Add($"ReloadInterval is {options.ReloadInterval}; it is from zero (never) to a day.");
        if (options.OpenOptions is null)
            mistakes.Add("OpenOptions is null.");
        if (options.LacksPostReview)
            mistakes.Add("PostReview is null.");
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes.Select(mistake => $"MedSocial{Of(name)}: {mistake}"));
    }

    private static string Of(string? name) => string.IsNullOrEmpty(name) ? "" : $" ({name})";

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or IOException)
        {
            return path;
        }
    }
}
