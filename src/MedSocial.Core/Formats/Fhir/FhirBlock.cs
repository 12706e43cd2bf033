using System.Buffers;
using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Resources of a file as bytes, and what was read of them; one worker of <see cref="BlockRelay{TBlock}"/> has it at a time.</summary>
internal sealed class FhirBlock : IDisposable
{
    /// <summary>The bytes of a block, where no resource has more.</summary>
    internal const int Usual = ByteWindow.FirstBuffer;

    private readonly List<FhirResource> _resources = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int _length;
    private int _count;
    private long _position;
    private LineCount _lines;

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Gets what was read, in the order of the file.</summary>
    internal ReadOnlySpan<FhirResource> Resources => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_resources)[.._count];

    internal FhirResourceReader Reader { get; } = new();

    /// <summary>Gets or sets whether the first resources of an array are in the block, which no comma parts from others.</summary>
    internal bool IsFirst { get; set; }

    /// <summary>Gets or sets why the file cannot be read on behind what was read; null where it can.</summary>
    internal FhirFailure? Failure { get; set; }

    /// <summary>Takes bytes out of a window, in place of those that were here.</summary>
    internal void Take(ByteWindow window, int count)
    {
        if (count > _bytes.Length)
        {
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            _bytes = ArrayPool<byte>.Shared.Rent(count);
        }
        window.Unread[..count].CopyTo(_bytes);
        (_length, _count, _position, _lines) = (count, 0, window.Position, new(window.Line));
        (IsFirst, Failure) = (false, null);
        window.Consume(count);
    }

    /// <summary>Gets a resource to read next.</summary>
    /// <param name="start">Where in the block it begins.</param>
    internal FhirResource Add(int start)
    {
        if (_count == _resources.Count)
            _resources.Add(new());
        var resource = _resources[_count++];
        resource.Clear();
        resource.Start = start;
        return resource;
    }

    /// <summary>Takes back the resource that was added last.</summary>
    internal void RemoveLast() => _count--;

    /// <summary>The line and the position in the file of a byte of the block.</summary>
    internal (long Line, long Offset) Place(int index) => (_lines.At(Bytes, index), _position + index);

    public void Dispose()
    {
        // Cleared, because people's names are in it.
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = [];
        _length = 0;
    }
}

/// <summary>Why a file cannot be read on, and where in a block.</summary>
internal readonly record struct FhirFailure(DirectoryFormatError Code, int At, string Reason);
