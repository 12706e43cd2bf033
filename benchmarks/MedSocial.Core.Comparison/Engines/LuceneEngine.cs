using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using MedSocial.TestData;

namespace MedSocial.Comparison.Engines;

/// <summary>Lucene.NET 4.8: one merged segment, memory-mapped, words folded beforehand.</summary>
/// <remarks>
/// It is told the kind of each query, as no user would tell it: terms where nothing is misspelled, <see cref="FuzzyQuery"/> with the automatic distance of
/// its users (none below three letters, one below six, else two) where something may be. All names are in one field: two fields, given and family, cost twice
/// the time for no better answers. Ranking by the similarity of the words alone finds more than
/// with the rarity of words in it, so that is what it is given.
/// </remarks>
internal sealed class LuceneEngine : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("medsocial-lucene-").FullName;
    private MMapDirectory? _store;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;
    private NumericDocValues? _ordinals;

    public string Name => "Lucene.NET";

    public long FileBytes => new System.IO.DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);

    public bool CanDo(QueryKind kind) => kind != QueryKind.Suggest;

    public void Build(SyntheticProfile[] people)
    {
        _store = new(_folder);
        using (var analyzer = new WhitespaceAnalyzer(Version))
        using (var writer = new IndexWriter(_store, new(Version, analyzer) { RAMBufferSizeMB = 256 }))
        {
            foreach (var person in people)
                writer.AddDocument(Document(person));
            writer.ForceMerge(1);
            writer.Commit();
        }
        _reader = DirectoryReader.Open(_store);
        _searcher = new(_reader);
        _ordinals = ((AtomicReader)_reader.Leaves[0].Reader).GetNumericDocValues("ordinal");
    }

    public int Search(TestQuery query, Span<int> top) => query.Kind switch
    {
        QueryKind.FilterSort => Read(_searcher!.Search(Filter(query), null, top.Length, new Sort(new SortField("followers", SortFieldType.INT64, reverse: true))), top),
        QueryKind.Facets => CountDepartments(Filter(query), top),
        QueryKind.Radius => Nearest(query, top),
        QueryKind.Handle => Read(_searcher!.Search(new TermQuery(new("handle", Plain.Fold(query.Handle!))), top.Length), top),
        _ => Read(_searcher!.Search(ByName(query), top.Length), top),
    };

    public void Dispose()
    {
        _reader?.Dispose();
        _store?.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static Document Document(in SyntheticProfile person)
    {
        var (practitioner, place) = (person.Practitioner, person.Practitioner.Places[0]);
        var document = new Document
        {
            new TextField("name", Folded($"{practitioner.Name!.Given} {practitioner.Name.Family} {practitioner.Name.BirthFamily}"), Field.Store.NO),
            new TextField("city", Folded(place.City!), Field.Store.NO),
            new DoubleField("lat", place.Coordinates!.Value.Latitude, Field.Store.NO),
            new DoubleField("lon", place.Coordinates!.Value.Longitude, Field.Store.NO),
            new DoubleDocValuesField("latitude", place.Coordinates!.Value.Latitude),
            new DoubleDocValuesField("longitude", place.Coordinates!.Value.Longitude),
            new SortedDocValuesField("department", new BytesRef(place.Department!)),
            new NumericDocValuesField("ordinal", person.Ordinal),
        };
        foreach (var code in practitioner.Specialties)
        {
            document.Add(new StringField("code", code.Value, Field.Store.NO));
            document.Add(new TextField("specialty", Folded(SpecialtyText.Of(code)), Field.Store.NO));
        }
        foreach (var account in person.Accounts)
        {
            document.Add(new StringField("handle", Plain.Fold(account.Handle!.Value.Text), Field.Store.NO));
            document.Add(new StringField("network", account.Network.Value, Field.Store.NO));
            if (account.Network == NetworkId.Twitter)
                document.Add(new NumericDocValuesField("followers", account.FindMeasure(MeasureKind.Followers)!.Value.Lower));
        }
        return document;
    }

    private static BooleanQuery ByName(TestQuery query)
    {
        var mayBeWrong = query.Kind is QueryKind.OneTypo or QueryKind.TwoTypos or QueryKind.Phonetic;
        var lastIsUnfinished = query.Kind is QueryKind.Prefix or QueryKind.ShortPrefix;
        var words = Plain.Words(query.Text);
        var inNames = words.Count;
        var all = new BooleanQuery();
        if (query.City is { } city)
            inNames -= AddAll("city", Plain.Words(city));
        if (query.SpecialtyWord is { } specialty)
            inNames -= AddAll("specialty", Plain.Words(specialty));
        for (var i = 0; i < inNames; i++)
        {
            var (word, isUnfinished) = (words[i], lastIsUnfinished && i == words.Count - 1);
            Query one = isUnfinished ? new PrefixQuery(new("name", word))
                : mayBeWrong && word.Length >= 3 ? Fuzzy(word)
                : new TermQuery(new("name", word));
            all.Add(one, Occur.MUST);
        }
        return all;

        // City and specialty are typed last.
        int AddAll(string field, List<string> typed)
        {
            foreach (var word in typed)
                all.Add(new TermQuery(new(field, word)), Occur.MUST);
            return typed.Count;
        }
    }

    private static FuzzyQuery Fuzzy(string word) => new(new("name", word), word.Length < 6 ? 1 : 2)
    {
        MultiTermRewriteMethod = new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(50),
    };

    private static BooleanQuery Filter(TestQuery query)
    {
        var filter = new BooleanQuery { { new TermQuery(new("code", query.Specialty!.Value.Value)), Occur.MUST } };
        if (query.Network is { } network)
            filter.Add(new TermQuery(new("network", network.Value)), Occur.MUST);
        return filter;
    }

    private int CountDepartments(Query filter, Span<int> top)
    {
        var counter = new DepartmentCounter();
        _searcher!.Search(filter, counter);
        var counts = counter.Counts;
        Array.Sort(counts);
        var count = 0;
        for (var i = counts.Length - 1; i >= 0 && count < top.Length && counts[i] > 0; i--)
            top[count++] = counts[i];
        return count;
    }

    private int Nearest(TestQuery query, Span<int> top)
    {
        var (center, km) = (query.Center!.Value, query.RadiusKm);
        var latitudes = km / 111.0;
        var longitudes = latitudes / Math.Cos(double.DegreesToRadians(Math.Min(89, Math.Abs(center.Latitude) + latitudes)));
        var box = Filter(query);
        box.Add(NumericRangeQuery.NewDoubleRange("lat", center.Latitude - latitudes, center.Latitude + latitudes, true, true), Occur.MUST);
        box.Add(NumericRangeQuery.NewDoubleRange("lon", center.Longitude - longitudes, center.Longitude + longitudes, true, true), Occur.MUST);
        var nearest = new NearestCollector(center, km, top.Length);
        _searcher!.Search(box, nearest);
        return nearest.Write(top, _ordinals!);
    }

    private int Read(TopDocs found, Span<int> top)
    {
        for (var i = 0; i < found.ScoreDocs.Length; i++)
            top[i] = (int)_ordinals!.Get(found.ScoreDocs[i].Doc);
        return found.ScoreDocs.Length;
    }

    private static string Folded(string text) => string.Join(' ', Plain.Words(text));
}
