using System.Text;
using MedSocial.Formats;

namespace MedSocial.Tests.Formats;

/// <summary>What the tests of the format say again and again.</summary>
internal static class DirectoryEquality
{
    internal static void Equal(MedicalDirectory expected, MedicalDirectory actual)
    {
        Assert.Equal(expected.Sources, actual.Sources);
        Assert.Equal(expected.Networks, actual.Networks);
        Assert.Equal(expected.Organizations, actual.Organizations);
        Assert.Equal(expected.Topics, actual.Topics);
        Assert.Equal(expected.Practitioners, actual.Practitioners);
        Assert.Equal(expected.Accounts, actual.Accounts);
        Assert.Equal(expected.Interactions, actual.Interactions);

        // Equality of these ignores case, and -0.0 equals 0.0: the document must not.
        Assert.Equal(expected.Accounts.Select(account => account.Handle?.Text), actual.Accounts.Select(account => account.Handle?.Text));
        Assert.Equal(
            expected.Accounts.SelectMany(account => account.Hashtags).Select(tag => tag.Text),
            actual.Accounts.SelectMany(account => account.Hashtags).Select(tag => tag.Text));
    }

    internal static byte[] Write(MedicalDirectory directory, DirectoryJsonOptions? options = null)
    {
        using var stream = new MemoryStream();
        DirectoryJson.Write(directory, stream, options);
        return stream.ToArray();
    }

    internal static MedicalDirectory Read(byte[] json, DirectoryJsonOptions? options = null) => DirectoryJson.Read(new MemoryStream(json), options);

    internal static MedicalDirectory Read(string json, DirectoryJsonOptions? options = null) => Read(Encoding.UTF8.GetBytes(json), options);

    /// <summary>A document of version 1 with these members.</summary>
    internal static string Document(string members) => $$"""{"format":"medsocial","version":1,{{members}}}""";
}
