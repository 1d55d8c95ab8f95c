using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Tests.Http;

public class HttpDateTextTests
{
    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", true)]
    [InlineData("Mon, 06 Nov 1994 08:49:37 GMT", false)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 UTC", false)]
    [InlineData("Sun, 31 Nov 1994 08:49:37 GMT", false)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", false)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GM\u00e9", false)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParse_OnlyTheDateOfHttp_IsRead(string? text, bool isDate)
    {
        Assert.Equal(isDate, HttpDateText.TryParse(text, out DateTimeOffset value));

        Assert.Equal(isDate ? new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero) : default, value);
    }
}
