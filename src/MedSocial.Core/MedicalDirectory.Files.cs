using MedSocial.Storage;
using MedSocial.Storage.Flat;

namespace MedSocial;

public sealed partial class MedicalDirectory : IDisposable
{
    /// <summary>Opens the file of a directory. It is mapped: pages are read when they are asked for, and shared with every other process that maps the file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The directory; dispose of it to let go of the file.</returns>
    /// <exception cref="DirectoryFileException">The file is no directory, was damaged, or is of a newer format; the exception says what and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><c>using var directory = MedicalDirectory.Open("country.medsocial");</c></example>
    public static MedicalDirectory Open(string path) => Open(path, null);

    /// <summary>Opens the file of a directory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; <see cref="DirectoryOpenOptions.Default"/> when null.</param>
    /// <returns>The directory; dispose of it to let go of the file.</returns>
    /// <exception cref="DirectoryFileException">The file is no directory, was damaged, or is of a newer format; the exception says what and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine is not little-endian, as the file is.</exception>
    /// <remarks>
    /// <para>Header and table are always verified, and every list is held to its section, most when they are read: a few milliseconds for two
    /// million practitioners, whatever the file's length. The search index is in the file and is not built again.</para>
    /// <para>A file may be replaced by <see cref="Save(string)"/> while it is open: the directory goes on with the old content. It must not be changed in
    /// place or cut off, which nothing of this library does.</para>
    /// </remarks>
    public static MedicalDirectory Open(string path, DirectoryOpenOptions? options)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= DirectoryOpenOptions.Default;
        var memory = options.InMemory ? SegmentMemory.Load(path) : SegmentMemory.Map(path);
        try
        {
            return Open(memory, options.VerifyContent);
        }
        catch
        {
            memory.Close();
            throw;
        }
    }

    /// <summary>Says whether every byte of the file of a directory is as it was written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What was found: the first thing that is wrong, or that nothing is.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <remarks>Reads the whole file once, about a gigabyte in half a second where the disk is as fast.</remarks>
    public static DirectoryFileReport Verify(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        SegmentMemory? memory = null;
        DirectoryFile? file = null;
        var length = new FileInfo(path).Length;
        DirectoryFileException? damage;
        try
        {
            memory = SegmentMemory.Map(path);
            file = DirectoryFile.Read(memory);
            damage = file.FindDamage(cancellationToken);
            if (damage is null)
            {
                _ = new FlatSegment(file.Segments[0]);
                _ = ReadErasures(file.Segments[0]);
            }
        }
        catch (DirectoryFileException error)
        {
            damage = error;
        }
        finally
        {
            memory?.Close();
        }
        return new()
        {
            Error = damage?.Code ?? DirectoryFileError.None,
            Offset = damage?.Offset ?? -1,
            Message = damage?.Message ?? "",
            Length = length,
            FormatVersion = file?.Version ?? 0,
            Producer = file?.Producer ?? "",
            Created = file?.Created is { } created ? new DateTimeOffset(created, TimeSpan.Zero) : null,
            Segments = file?.Segments.Count ?? 0,
            Sections = file?.Sections.Count ?? 0,
        };
    }

    /// <summary>Writes the directory, its search index included, to a file. A crash at any point leaves the old file or the new one, whole.</summary>
    /// <param name="path">The file; the name by which directories go ends in <c>.medsocial</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => Save(path, null);

    /// <summary>Writes the directory, its search index included, to a file.</summary>
    /// <param name="path">The file; the name by which directories go ends in <c>.medsocial</c>.</param>
    /// <param name="options">How; <see cref="DirectorySaveOptions.Default"/> when null.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    /// <remarks>It is written beside the old file under another name, flushed to the disk and renamed over it, and the folder is flushed, so that a crash at
    /// any point leaves the old file or the new one; a crash can leave a file behind whose name ends in <c>.tmp</c>. Saving compacts first: a file is
    /// always one piece. Withheld names are left out unless
    /// the options say otherwise.</remarks>
    public void Save(string path, DirectorySaveOptions? options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        // What is written first has another name, of which no caller knows.
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}' to save {Path.GetFileName(path)} in.");
        using var lease = Fold().Read();
        SafeSave.Write(path, stream => Write(stream, options ?? DirectorySaveOptions.Default));
    }

    /// <summary>Lets go of the file from which the directory was opened; nothing happens to a directory that was built.</summary>
    /// <remarks>Calls that are under way on other threads end as if nothing had happened; later ones throw <see cref="ObjectDisposedException"/>. Snapshots that
    /// <see cref="Apply"/> made go on: the file is let go of when the last of them is disposed of.</remarks>
    public void Dispose()
    {
        if (_stored is null || Interlocked.Exchange(ref _disposals, 1) != 0)
            return;
        _isDisposed = true;
        _stored.Close();
    }

    /// <summary>Opens the bytes of a file.</summary>
    internal static MedicalDirectory Open(ReadOnlySpan<byte> bytes, bool verifyContent = false) => Open(SegmentMemory.Copy(bytes), verifyContent);

    internal void Write(Stream stream, DirectorySaveOptions options) =>
        DirectoryFileWriter.Write(stream, [Sections(options.IncludeWithheldNames)], options.Producer, options.Created?.UtcDateTime);

    /// <summary>What each structure of the file takes, by the number of its first section.</summary>
    internal IEnumerable<(string Name, long Bytes)> SectionSizes() => Fold().Write(includeWithheldNames: true).Sections
        .GroupBy(section => section.Id & ~0xF)
        .Select(group => ($"{group.Key:X}", group.Sum(section => (long)section.Bytes.Length)));

    private SectionSink Sections(bool includeWithheldNames)
    {
        var sections = Fold().Write(includeWithheldNames);
        if (!Erasures.IsEmpty)
            sections.Add(SectionId.Erasures, FlatArray.Copy(Erasures.ToBytes()));
        return sections;
    }

    private static ErasureMarks ReadErasures(SectionSource source) => !source.Has(SectionId.Erasures)
        ? ErasureMarks.None
        : ErasureMarks.Read(source.Get<byte>(SectionId.Erasures).Span) ?? throw source.Corrupt(SectionId.Erasures, "holds marks that cannot be");

    private static MedicalDirectory Open(SegmentMemory memory, bool verifyContent, bool isShared = false)
    {
        var file = DirectoryFile.Read(memory);
        if (verifyContent && file.FindDamage(CancellationToken.None) is { } damage)
            throw damage;
        return new(new FlatSegment(file.Segments[0]), ReadErasures(file.Segments[0]), isShared);
    }
}
