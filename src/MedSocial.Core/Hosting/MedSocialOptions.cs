using MedSocial.Deontology;

namespace MedSocial.Hosting;

/// <summary>Where an application's directory comes from, and how it is kept up to date. Exactly one of <see cref="DirectoryPath"/>,
/// <see cref="Directory"/> and <see cref="DirectoryFactory"/> is set.</summary>
/// <remarks>Read once, when the directory is first asked for; an application that starts with a host learns of mistakes at its start.</remarks>
/// <example><c>services.AddMedSocial(options => options.DirectoryPath = "france.medsocial")</c></example>
public sealed class MedSocialOptions
{
    private PostReview? _postReview;
    private bool _isReviewSet;

    /// <summary>Gets or sets the file of the directory. It is watched, and a new file is put in service when it was opened and verified.</summary>
    public string? DirectoryPath { get; set; }

    /// <summary>Gets or sets a directory that the application holds already; it stays the application's to dispose of.
    /// <see cref="MedicalDirectory.Article2019"/> is one to try.</summary>
    public MedicalDirectory? Directory { get; set; }

    /// <summary>Gets or sets what makes the directory: called when it is first asked for, and at each <see cref="IDirectoryProvider.ReloadAsync"/>.</summary>
    public Func<IServiceProvider, CancellationToken, ValueTask<MedicalDirectory>>? DirectoryFactory { get; set; }

    /// <summary>Gets or sets how the file is opened.</summary>
    /// <remarks>Verified as a whole and held in memory unless set otherwise, so that nothing that happens to the file disturbs who reads: a mapped file
    /// (<see cref="DirectoryOpenOptions.InMemory"/> false) is shared between processes and opens in milliseconds, but who cuts it off or
    /// writes into it instead of replacing it ends the process.</remarks>
    public DirectoryOpenOptions OpenOptions { get; set; } = new() { InMemory = true, VerifyContent = true };

    /// <summary>Gets or sets how often the file is looked at, by its time and length; two seconds by default. <see cref="TimeSpan.Zero"/>: never.</summary>
    /// <remarks>Looking is asked of the file system and not of its notifications, which network drives and containers lose.</remarks>
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets the rules of <see cref="IPostReviewer"/>; <see cref="Deontology.PostReview.Default"/> unless set.</summary>
    public PostReview PostReview
    {
        // Made when asked for: an application that only searches makes no rule.
        get => _isReviewSet ? _postReview! : PostReview.Default;
        set => (_postReview, _isReviewSet) = (value, true);
    }

    /// <summary>Whether the rules were set to null.</summary>
    internal bool LacksPostReview => _isReviewSet && _postReview is null;

    /// <summary>Gets or sets whether traces carry what was searched. Such texts hold names: false by default.</summary>
    public bool IncludeQueryTextInTraces { get; set; }
}
