using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Catalog;
using MedSocial.Storage;
using MedSocial.Storage.Flat;

namespace MedSocial;

/// <summary>A directory of health professionals and of their presence on networks: one immutable value, with everything that it is asked.</summary>
/// <remarks>
/// <para>A directory never changes; a <see cref="MedicalDirectoryBuilder"/> makes it, and <see cref="Apply"/> makes the next. Every member may be called from any number of threads at
/// once. What it is asked stands in extension methods beside it: <c>directory.Search(...)</c>, <c>directory.Rank(...)</c>.</para>
/// <para>A directory is flat bytes, in memory or in a file that is mapped; records are made when they are asked for, in less than a microsecond, and
/// compare by value. Two questions for the same record give two equal records, not the same one.</para>
/// <para>Practitioners and accounts are in descending order of known followers, everything else in the order of identifiers, whatever the
/// order in which the records came.</para>
/// <para>Whatever it is asked throws <see cref="ObjectDisposedException"/> once it was disposed of, and <see cref="DirectoryFileException"/> where the file that it was opened from turns
/// out to be damaged.</para>
/// </remarks>
/// <example><c>MedicalDirectory.Article2019.Search("urgentiste twitter")</c></example>
public sealed partial class MedicalDirectory
{
    private static readonly Lazy<MedicalDirectory> Article = new(OpenArticle);

    private readonly Lock _folding = new();
    private readonly FlatSegment? _stored; // the segment of a file, which is to be closed
    private volatile SegmentOverlay _overlay;
    private volatile bool _isDisposed;
    private int _disposals;

    /// <param name="segment">The records.</param>
    /// <param name="erasures">Those who asked to be forgotten.</param>
    /// <param name="isShared">Whether everybody holds the directory, so that nobody closes it.</param>
    internal MedicalDirectory(FlatSegment segment, ErasureMarks erasures, bool isShared = false)
        : this(new SegmentOverlay(segment), erasures)
    {
        if (isShared)
            _stored = null;
    }

    internal MedicalDirectory(SegmentOverlay overlay, ErasureMarks erasures)
    {
        _overlay = overlay;
        _stored = overlay.Segment.IsStored ? overlay.Segment : null;
        Erasures = erasures;
        if (!overlay.IsUnchanged)
            _stored?.Share();
    }

    /// <summary>Gets the directory of the article « Réseaux sociaux : les médecins moins timides » of 13 March 2019: its people, accounts,
    /// networks, hashtags, organizations and figures, each figure with its bound, and nothing that the article does not say. Only the networks are described as
    /// the catalogue describes them, which they cite beside the article.</summary>
    public static MedicalDirectory Article2019 => Article.Value;

    /// <summary>Gets the practitioners.</summary>
    public IReadOnlyList<Practitioner> Practitioners => Segment.Practitioners;

    /// <summary>Gets the accounts.</summary>
    public IReadOnlyList<Account> Accounts => Segment.Accounts;

    /// <summary>Gets the networks on which the accounts are held, and those that were added.</summary>
    public IReadOnlyList<Network> Networks => Overlay.Networks;

    /// <summary>Gets the organizations.</summary>
    public IReadOnlyList<Organization> Organizations => Overlay.Organizations;

    /// <summary>Gets the topics.</summary>
    public IReadOnlyList<Topic> Topics => Overlay.Topics;

    /// <summary>Gets the interactions between accounts, oldest first.</summary>
    public IReadOnlyList<Interaction> Interactions => Segment.Interactions;

    /// <summary>Gets the sources of all facts and figures.</summary>
    public IReadOnlyList<Source> Sources => Overlay.Sources;

    /// <summary>All records under one numbering, which is the same before and after folding; of much that was applied the first question makes one piece.</summary>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    internal Segment Segment => Overlay is { IsWorthFolding: false } overlay ? overlay.Records : Fold();

    /// <summary>What is found without folding: the segment alone when there is nothing else.</summary>
    internal SegmentOverlay Overlay
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _overlay;
        }
    }

    /// <summary>The marks of those who asked to be forgotten.</summary>
    internal ErasureMarks Erasures { get; }

    /// <summary>Finds a practitioner.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The practitioner, or null. O(1).</returns>
    public Practitioner? FindPractitioner(PractitionerId id) => Overlay is var overlay
        ? overlay.Segment.Guard((overlay, id), static asked => asked.overlay.Find(asked.id)) : null;

    /// <summary>Finds an account.</summary>
    /// <param name="id">The identifier; <see cref="AccountId.Parse(string)"/> makes it of a handle or an address.</param>
    /// <returns>The account, or null. O(1).</returns>
    public Account? FindAccount(AccountId id) => Overlay is var overlay
        ? overlay.Segment.Guard((overlay, id), static asked => asked.overlay.Find(asked.id)) : null;

    /// <summary>Finds a network.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The network, or null. O(number of networks).</returns>
    public Network? FindNetwork(NetworkId id) => Overlay is var overlay
        ? overlay.Segment.Guard((overlay, id), static asked => asked.overlay.Find(asked.id)) : null;

    /// <summary>Finds the accounts that a practitioner runs, alone or with others.</summary>
    /// <param name="id">The practitioner.</param>
    /// <returns>The accounts, the best known first; empty when there are none or no such practitioner. O(number of accounts).</returns>
    public ImmutableArray<Account> AccountsOf(PractitionerId id) => Overlay is var overlay
        ? ImmutableCollectionsMarshal.AsImmutableArray(overlay.Segment.Guard((overlay, id), static asked => asked.overlay.AccountsOf(asked.id))) : [];

    /// <summary>Returns how much the directory holds.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Practitioners.Count} practitioners, {Accounts.Count} accounts, {Networks.Count} networks";

    /// <summary>Builds what <see cref="Article2019"/> opens: the bytes that are embedded are those of this, and a test holds them together.</summary>
    internal static MedicalDirectory BuildArticle()
    {
        var builder = new MedicalDirectoryBuilder();
        foreach (var source in Catalog.Article2019.Sources)
            builder.Add(source);
        foreach (var network in Catalog.Article2019.Networks)
            builder.Add(network);
        foreach (var topic in Catalog.Article2019.Topics)
            builder.Add(topic);
        foreach (var organization in Catalog.Article2019.Organizations)
            builder.Add(organization);
        foreach (var person in Catalog.Article2019.People)
            builder.Add(person);
        foreach (var account in Catalog.Article2019.Accounts)
            builder.Add(account);
        return builder.Build();
    }

    // Opened and not built: to build it takes a new process three times as long, which compiles all that checks, lays out and indexes.
    private static MedicalDirectory OpenArticle()
    {
        using var stream = typeof(MedicalDirectory).Assembly.GetManifestResourceStream("article-2019.medsocial")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Open(SegmentMemory.Copy(bytes), verifyContent: false, isShared: true);
    }
}
