using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>An account as bytes. Owners are ordinals of practitioners.</summary>
internal static partial class AccountRecord
{
    [Flags]
    private enum Parts
    {
        Handle = 1 << 0,
        Owners = 1 << 1,
        Measures = 1 << 2,
        Sources = 1 << 3,
        DisplayName = 1 << 4,
        Bio = 1 << 5,
        Hashtags = 1 << 6,
        Joined = 1 << 7,
        Kind = 1 << 8,
        Purposes = 1 << 9,
        Status = 1 << 10,
        Evidence = 1 << 11,
        LocalName = 1 << 12,
    }

    internal static void Write(Account account, BookBuilder book, ReadOnlySpan<int> owners)
    {
        var writer = book.Writer;
        book.Code(account.Network.Value);
        var parts = PartsOf(account);
        writer.Number((int)parts);
        if (account.Handle is { } handle)
            writer.Text(handle.Text);
        writer.OptionalText(account.LocalName);
        if ((parts & Parts.Owners) != 0)
        {
            writer.Number(owners.Length);
            foreach (var owner in owners)
                writer.Number(owner);
        }
        if ((parts & Parts.Measures) != 0)
        {
            writer.Number(account.Measures.Count);
            foreach (var measure in account.Measures)
                WriteMeasure(measure, book);
        }
        if ((parts & Parts.Sources) != 0)
            book.Sources(account.Sources);
        writer.OptionalText(account.DisplayName);
        writer.OptionalText(account.Bio);
        if ((parts & Parts.Hashtags) != 0)
            writer.Number(book.HashtagList(account.Hashtags));
        if ((parts & Parts.Joined) != 0)
            writer.Date(account.Joined);
        if ((parts & Parts.Kind) != 0)
            writer.Number((int)account.Kind);
        if ((parts & Parts.Purposes) != 0)
            writer.Number((int)account.Purposes);
        if ((parts & Parts.Status) != 0)
            writer.Number((int)account.Status);
        if ((parts & Parts.Evidence) == 0)
            return;
        writer.Number(account.Evidence.Count);
        foreach (var evidence in account.Evidence)
        {
            writer.Number((int)evidence.Kind);
            writer.Number(evidence.On.DayNumber);
            book.Code(evidence.Source.Value);
        }
    }

    internal static Account Read(RecordReader reader, PractitionerHeap owners)
    {
        var network = RecordBook.Wrap<NetworkId>(reader.Code());
        var parts = (Parts)reader.Int();
        var handle = (parts & Parts.Handle) != 0 ? new AccountHandle(reader.Text()) : default(AccountHandle?);
        var localName = (parts & Parts.LocalName) != 0 ? reader.Text() : null;
        return new()
        {
            Network = network,
            Handle = handle,
            LocalName = localName,
            Owners = (parts & Parts.Owners) != 0 ? ReadOwners(ref reader, owners) : default,
            Measures = (parts & Parts.Measures) != 0 ? ReadMeasures(ref reader) : default,
            Sources = (parts & Parts.Sources) != 0 ? reader.Book.Sources.Get(reader.Int(), reader.Book.Codes) : default,
            DisplayName = (parts & Parts.DisplayName) != 0 ? reader.Text() : null,
            Bio = (parts & Parts.Bio) != 0 ? reader.Text() : null,
            Hashtags = (parts & Parts.Hashtags) != 0 ? reader.Book.Hashtags.Get(reader.Int(), reader.Book.Codes) : default,
            Joined = (parts & Parts.Joined) != 0 ? reader.Date() : default,
            Kind = (parts & Parts.Kind) != 0 ? (AccountKind)reader.Int() : default,
            Purposes = (parts & Parts.Purposes) != 0 ? (AccountPurposes)reader.Int() : default,
            Status = (parts & Parts.Status) != 0 ? (AccountStatus)reader.Int() : default,
            Evidence = (parts & Parts.Evidence) != 0 ? ReadEvidence(ref reader) : default,
        };
    }

    private static Parts PartsOf(Account account) =>
        (account.Handle is null ? 0 : Parts.Handle)
        | (account.LocalName is null ? 0 : Parts.LocalName)
        | (account.Owners.IsEmpty ? 0 : Parts.Owners)
        | (account.Measures.IsEmpty ? 0 : Parts.Measures)
        | (account.Sources.IsEmpty ? 0 : Parts.Sources)
        | (account.DisplayName is null ? 0 : Parts.DisplayName)
        | (account.Bio is null ? 0 : Parts.Bio)
        | (account.Hashtags.IsEmpty ? 0 : Parts.Hashtags)
        | (account.Joined == default ? 0 : Parts.Joined)
        | (account.Kind == default ? 0 : Parts.Kind)
        | (account.Purposes == default ? 0 : Parts.Purposes)
        | (account.Status == default ? 0 : Parts.Status)
        | (account.Evidence.IsEmpty ? 0 : Parts.Evidence);

    private static void WriteMeasure(in Measure measure, BookBuilder book)
    {
        const int selfClaimed = 1, printed = 2;
        book.Code(measure.Kind.Value);
        book.Writer.Number((ulong)measure.Value);
        book.Writer.Number(((int)measure.Bound << 2) | (measure.IsSelfClaimed ? selfClaimed : 0) | (measure.AsPrinted is null ? 0 : printed));
        book.Writer.Number(measure.AsOf.DayNumber);
        book.Code(measure.Source.Value);
        book.Writer.OptionalText(measure.AsPrinted);
    }

    private static EquatableArray<Measure> ReadMeasures(ref RecordReader reader)
    {
        var measures = new Measure[reader.Count()];
        for (var i = 0; i < measures.Length; i++)
            measures[i] = ReadMeasure(ref reader, isPrintedRead: true);
        return EquatableArray.Wrap(measures);
    }

    private static Measure ReadMeasure(ref RecordReader reader, bool isPrintedRead)
    {
        const int selfClaimed = 1, printed = 2;
        var kind = RecordBook.Wrap<MeasureKind>(reader.Code());
        var value = reader.Number();
        var sort = reader.Int();
        var asOf = reader.Day();
        var source = RecordBook.Wrap<SourceId>(reader.Code());
        var words = (sort & printed) != 0 ? reader.Utf8() : default;
        return new()
        {
            Kind = kind,
            Value = (long)value,
            Bound = (Bound)(sort >> 2),
            IsSelfClaimed = (sort & selfClaimed) != 0,
            AsOf = asOf,
            Source = source,
            AsPrinted = (sort & printed) != 0 && isPrintedRead ? TextTable.ToText(words) : null,
        };
    }

    private static EquatableArray<PractitionerId> ReadOwners(ref RecordReader reader, PractitionerHeap practitioners)
    {
        var owners = new PractitionerId[reader.Count()];
        for (var i = 0; i < owners.Length; i++)
            owners[i] = practitioners.IdOf(reader.Int());
        return EquatableArray.Wrap(owners);
    }

    private static EquatableArray<VerificationEvidence> ReadEvidence(ref RecordReader reader)
    {
        var evidence = new VerificationEvidence[reader.Count()];
        for (var i = 0; i < evidence.Length; i++)
        {
            evidence[i] = new()
            {
                Kind = (VerificationKind)reader.Int(),
                On = reader.Day(),
                Source = RecordBook.Wrap<SourceId>(reader.Code()),
            };
        }
        return EquatableArray.Wrap(evidence);
    }
}
