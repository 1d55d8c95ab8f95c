using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

public class SigningTimeTests
{
    [Fact]
    public void TextOf_TwoTimesOfOneSecond_IsTheSameText()
    {
        SigningTime? last = null;
        var time = new DateTimeOffset(2026, 11, 25, 23, 59, 59, TimeSpan.Zero);

        string first = SigningTime.TextOf(time, ref last);
        string second = SigningTime.TextOf(time.AddMilliseconds(999), ref last);

        Assert.Equal("20261125T235959Z", first);
        Assert.Same(first, second);
    }

    [Theory]
    [InlineData(1, "20261126T000000Z")]
    [InlineData(-1, "20261125T235958Z")]
    public void TextOf_AnotherSecond_IsAnotherText(int seconds, string expected)
    {
        SigningTime? last = null;
        var time = new DateTimeOffset(2026, 11, 25, 23, 59, 59, TimeSpan.Zero);
        SigningTime.TextOf(time, ref last);

        Assert.Equal(expected, SigningTime.TextOf(time.AddSeconds(seconds), ref last));
    }
}
