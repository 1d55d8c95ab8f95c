using System.Text;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

public class CanonicalQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("b=2&a=1", "a=1&b=2")]
    [InlineData("a=2&a=1&a=", "a=&a=1&a=2")]
    [InlineData("a", "a=")]
    [InlineData("a-=1&a=2", "a=2&a-=1")]
    [InlineData("A=1&a=2&_=3", "A=1&_=3&a=2")]
    [InlineData("a=x%3Dy&a=x", "a=x&a=x%3Dy")]
    [InlineData("&&a=1&", "a=1")]
    public void Write_Parameters_SortsByNameThenValue(string query, string expected) => Assert.Equal(expected, Canonical(query));

    [Theory]
    [InlineData("k=z&k=%C3%A4", "k=%C3%A4&k=z")]
    [InlineData("_=1&%D0%BA=2", "%D0%BA=2&_=1")]
    [InlineData("k=.&k=%2F", "k=%2F&k=.")]
    public void Write_EncodedParameters_SortsTheEncodedForm(string query, string expected) => Assert.Equal(expected, Canonical(query));

    [Theory]
    [InlineData("a=%7E", "a=~")]
    [InlineData("a=%2f", "a=%2F")]
    [InlineData("a=+", "a=%2B")]
    [InlineData("a=*", "a=%2A")]
    [InlineData("a=100%", "a=100%25")]
    [InlineData("a=%zz", "a=%25zz")]
    [InlineData("a=ä", "a=%C3%A4")]
    public void Write_AnySpelling_HasOneForm(string query, string expected) => Assert.Equal(expected, Canonical(query));

    [Fact]
    public void Write_ManyParameters_AreAllSorted()
    {
        string[] pairs = [.. Enumerable.Range(0, 500).Select(i => $"tagKeys=k{i:000}")];

        string canonical = Canonical(string.Join('&', pairs.Reverse()));

        Assert.Equal(string.Join('&', pairs), canonical);
    }

    private static string Canonical(string query)
    {
        var target = new GrowingBuffer<byte>([]);
        CanonicalQuery.Write(ref target, query);
        return Encoding.UTF8.GetString(target.Written);
    }
}
