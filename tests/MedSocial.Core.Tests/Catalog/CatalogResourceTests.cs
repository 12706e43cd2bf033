using MedSocial.Catalog;

namespace MedSocial.Tests.Catalog;

public class CatalogResourceTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b/1|2")]
    [InlineData("a,b\r\n1,2", "a|b/1|2")]
    [InlineData("\"a,b\",c\n", "a,b|c")]
    [InlineData("\"say \"\"no\"\"\",c\n", "say \"no\"|c")]
    [InlineData("\"two\nlines\",c\n", "two\nlines|c")]
    [InlineData("a,\n,b\n", "a|/|b")]
    [InlineData("a,", "a|")]
    [InlineData("\"\"\n", "")]
    public void Parse_Csv_SplitsRowsAndFields(string text, string expected) =>
        Assert.Equal(expected, string.Join('/', CatalogResource.Parse(text).Select(row => string.Join('|', row))));

    [Theory]
    [InlineData("\"open\n")]
    [InlineData("\"closed\"text\n")]
    [InlineData("a\rb\n")]
    public void Parse_MalformedCsv_Throws(string text) => Assert.Throws<InvalidDataException>(() => CatalogResource.Parse(text));

    [Fact]
    public void Rows_OtherColumnsOrNoTable_Throws()
    {
        Assert.Throws<InvalidDataException>(() => CatalogResource.Rows("departments.csv", "code", "name"));
        Assert.Throws<InvalidDataException>(() => CatalogResource.Rows("nothing.csv", "code"));
    }

    [Fact]
    public void IsActive_UnknownStatus_Throws() => Assert.Throws<InvalidDataException>(() => CatalogResource.IsActive("retired"));
}
