using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Tests.Http;

public class HeaderListTests
{
    [Fact]
    public void Set_SameNameInAnotherCase_ReplacesTheValue()
    {
        var headers = new HeaderList { ["X-Amz-Date"] = "1", ["x-amz-date"] = "2" };

        Assert.Equal(1, headers.Count);
        Assert.Equal("2", headers["X-AMZ-DATE"]);
    }

    [Fact]
    public void Set_Null_RemovesTheHeaderAndKeepsTheOrderOfTheOthers()
    {
        var headers = new HeaderList { ["a"] = "1", ["b"] = "2", ["c"] = "3" };

        headers["b"] = null;
        headers["absent"] = null;

        Assert.Equal(2, headers.Count);
        Assert.Equal(["a", "c"], Enumerable.Range(0, headers.Count).Select(i => headers[i].Key));
        Assert.Null(headers["b"]);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0")]
    [InlineData("a\u00a0")]
    [InlineData("\u202ea")]
    public void Set_AValueThatNoHeaderCanCarry_IsRefusedByTheNameOfTheHeader(string value)
    {
        var headers = new HeaderList();

        ArgumentException refused = Assert.Throws<ArgumentException>(() => headers["x-amz-date"] = value);

        Assert.StartsWith("The x-amz-date header holds a character that headers cannot carry", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, headers.Count);
    }

    [Fact]
    public void Set_ManyHeaders_KeepsThemAll()
    {
        var headers = new HeaderList();

        for (int i = 0; i < 100; i++)
        {
            headers[$"x-{i}"] = $"{i}";
        }

        Assert.Equal(100, headers.Count);
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal($"{i}", headers[$"x-{i}"]));
    }
}
