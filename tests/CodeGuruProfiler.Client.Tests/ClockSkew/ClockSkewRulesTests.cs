using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Tests.ClockSkew;

/// <summary>The skew that follows from the times of an exchange, at the limits of the rules.</summary>
public class ClockSkewRulesTests
{
    private static readonly DateTimeOffset Sent = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A hundred years of 365 days later.
    private static readonly DateTimeOffset Farthest = Sent.AddDays(36_500);

    [Theory]
    [InlineData(0, 300)]
    [InlineData(10, 295)]
    [InlineData(900, -150)]
    public void Measure_Exchange_IsHalvedToFindWhenTheDateWasSet(int seconds, int expected)
        => Assert.Equal(TimeSpan.FromSeconds(expected), Measure(TimeSpan.FromSeconds(seconds), Sent.AddMinutes(5)));

    [Fact]
    public void Measure_ExchangeIsTooLongOrNegative_IsNull()
    {
        Assert.Null(Measure(TimeSpan.FromMinutes(15) + TimeSpan.FromTicks(1), Sent.AddMinutes(5)));
        Assert.Null(Measure(TimeSpan.FromTicks(-1), Sent.AddMinutes(5)));
    }

    [Fact]
    public void Measure_NoDateOrAnAge_IsNull()
    {
        Assert.Null(Measure(TimeSpan.Zero, date: null));
        Assert.Null(Measure(TimeSpan.Zero, Sent.AddMinutes(5), age: "0"));
    }

    [Fact]
    public void Measure_DateOfAnotherCentury_IsNull()
    {
        Assert.Equal(Farthest - Sent, Measure(TimeSpan.Zero, Farthest));
        Assert.Null(Measure(TimeSpan.Zero, Farthest.AddSeconds(1)));
    }

    private static TimeSpan? Measure(TimeSpan exchange, DateTimeOffset? date, string? age = null)
    {
        using var http = new HttpResponseMessage();
        if (age is not null)
        {
            http.Headers.TryAddWithoutValidation("Age", age);
        }

        using var response = new ServiceResponse(http, 1);
        return ClockSkewRules.Measure(Sent, Sent + exchange, date?.ToString("r", null), response);
    }
}
