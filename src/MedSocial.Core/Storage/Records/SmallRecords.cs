namespace MedSocial.Storage.Records;

/// <summary>The records of which a directory has few: networks, organizations, topics, sources.</summary>
internal static class SmallRecords
{
    internal static void Write(Network network, BookBuilder book)
    {
        var writer = book.Writer;
        book.Code(network.Id.Value);
        writer.Number(network.Names.Count);
        foreach (var name in network.Names)
        {
            writer.Text(name.Text);
            writer.Date(name.Since);
        }
        writer.Number((int)network.Kind);
        writer.Number((int)network.Audience);
        writer.Number((int)network.Purposes);
        writer.Number((int)network.Grammar.Form);
        writer.Number(network.Grammar.MinLength);
        writer.Number(network.Grammar.MaxLength);
        writer.Text(network.Grammar.Punctuation);
        writer.Number(network.Grammar.AllowsUnicode ? 1 : 0);
        writer.Number(network.ProfileUrls.Count);
        foreach (var url in network.ProfileUrls)
            writer.Text(url);
        writer.Number((int)network.Status);
        writer.Date(network.StatusAsOf);
        book.Sources(network.Sources);
    }

    internal static Network ReadNetwork(RecordReader reader)
    {
        var id = RecordBook.Id<NetworkId>(reader.Code());
        var names = new NetworkName[reader.Count()];
        for (var i = 0; i < names.Length; i++)
            names[i] = new(reader.Text(), reader.Date());
        var (kind, audience, purposes) = ((NetworkKind)reader.Int(), (NetworkAudience)reader.Int(), (NetworkPurposes)reader.Int());
        var grammar = new HandleGrammar
        {
            Form = (HandleForm)reader.Int(), MinLength = Signed(reader.Number()), MaxLength = Signed(reader.Number()), Punctuation = reader.Text(),
            AllowsUnicode = reader.Int() != 0,
        };
        var urls = new string[reader.Count()];
        for (var i = 0; i < urls.Length; i++)
            urls[i] = reader.Text();
        return new()
        {
            Id = id,
            Names = EquatableArray.Wrap(names),
            Kind = kind,
            Audience = audience,
            Purposes = purposes,
            Grammar = grammar,
            ProfileUrls = EquatableArray.Wrap(urls),
            Status = (NetworkStatus)reader.Int(),
            StatusAsOf = reader.Date(),
            Sources = ReadSources(ref reader),
        };
    }

    internal static void Write(Organization organization, BookBuilder book)
    {
        book.Code(organization.Id.Value);
        book.Writer.Text(organization.Name);
        book.Writer.Number((int)organization.Kind);
        WriteOptional(organization.Description, book);
        book.Writer.Number(organization.Place is null ? 0 : 1);
        if (organization.Place is { } place)
            PlaceRecord.Write(place, book);
        book.Sources(organization.Sources);
    }

    internal static Organization ReadOrganization(RecordReader reader) => new()
    {
        Id = RecordBook.Id<OrganizationId>(reader.Code()),
        Name = reader.Text(),
        Kind = (OrganizationKind)reader.Int(),
        Description = ReadOptional(ref reader),
        Place = reader.Int() != 0 ? PlaceRecord.Read(ref reader) : null,
        Sources = ReadSources(ref reader),
    };

    internal static void Write(Topic topic, BookBuilder book)
    {
        book.Code(topic.Hashtag.Text);
        WriteOptional(topic.Description, book);
        book.Sources(topic.Sources);
    }

    internal static Topic ReadTopic(RecordReader reader) => new()
    {
        Hashtag = Hashtag.Parse(reader.Code()),
        Description = ReadOptional(ref reader),
        Sources = ReadSources(ref reader),
    };

    internal static void Write(Source source, BookBuilder book)
    {
        book.Code(source.Id.Value);
        book.Writer.Text(source.Title);
        WriteOptional(source.Publisher, book);
        WriteOptional(source.Url, book);
        book.Writer.Date(source.Published);
        WriteOptional(source.Licence, book);
        WriteOptional(source.Language, book);
    }

    internal static Source ReadSource(RecordReader reader) => new()
    {
        Id = RecordBook.Id<SourceId>(reader.Code()),
        Title = reader.Text(),
        Publisher = ReadOptional(ref reader),
        Url = ReadOptional(ref reader),
        Published = reader.Date(),
        Licence = ReadOptional(ref reader),
        Language = ReadOptional(ref reader),
    };

    private static int Signed(ulong value) => unchecked((int)(uint)value);

    private static EquatableArray<SourceId> ReadSources(ref RecordReader reader) => reader.Book.Sources.Get(reader.Int(), reader.Book.Codes);

    // No text is empty: that is the sign that there is none.
    private static void WriteOptional(string? text, BookBuilder book) => book.Writer.Text(text ?? "");

    private static string? ReadOptional(ref RecordReader reader) => reader.Text() is { Length: > 0 } text ? text : null;
}
