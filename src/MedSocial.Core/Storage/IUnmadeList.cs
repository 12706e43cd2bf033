using MedSocial.Storage.Records;

namespace MedSocial.Storage;

/// <summary>Records of which most can be checked and written without being made.</summary>
internal interface IUnmadeList<out T> : IReadOnlyList<T>
{
    /// <summary>The kind of a record: of one kind are those that differ in nothing that a check looks at, so that what it says of one it says of all. -1 for a record that has to be made.</summary>
    int KindOf(int place);

    /// <summary>Writes a record that has a kind, as it would be written if it had been made; one thread at a time, which need not be that of the other members.</summary>
    void Write(int place, BookBuilder book);
}
