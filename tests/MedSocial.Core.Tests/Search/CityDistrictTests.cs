using MedSocial.Search.Queries;

namespace MedSocial.Tests.Search;

public class CityDistrictTests
{
    [Theory]
    [InlineData("paris", "11", 75011)]
    [InlineData("paris", "1er", 75001)]
    [InlineData("paris", "xve", 75015)]
    [InlineData("paris", "xv", 75015)]
    [InlineData("paris", "xxeme", 75020)]
    [InlineData("lyon", "vi", 69006)]
    [InlineData("lyon", "xve", 0)] // Lyon has nine
    [InlineData("marseille", "huitieme", 13008)]
    [InlineData("paris", "quinzieme", 75015)]
    [InlineData("paris", "v", 0)] // an initial
    [InlineData("paris", "ve", 75005)]
    [InlineData("paris", "iiii", 0)]
    [InlineData("paris", "xvier", 75016)]
    [InlineData("paris", "vincent", 0)]
    [InlineData("paris", "0", 0)]
    [InlineData("paris", "", 0)]
    [InlineData("nantes", "xv", 0)]
    public void PostalCode_NumberBehindACity_IsThatOfTheDistrict(string city, string number, int expected) =>
        Assert.Equal(expected, CityDistrict.PostalCode(city, number));
}
