using CodeGuruProfiler.Client.Retries;
using CsCheck;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Retries;

public class RetryDelayTests
{
    [Fact]
    public void Before_NoJitter_DoublesUpToTheCap()
    {
        var delay = new RetryDelay(() => 1, TimeProvider.System, RetryDelay.StandardCap);

        Enumerable.Range(0, 11).Select(retry => delay.Before(RetryKind.Transient, retry, default).TotalSeconds)
            .Should().Equal(0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20, 20);
        Enumerable.Range(0, 7).Select(retry => delay.Before(RetryKind.Throttling, retry, default).TotalSeconds)
            .Should().Equal(1, 2, 4, 8, 16, 20, 20);
    }

    // The cap comes before the jitter: a long wait is spread as well.
    [Fact]
    public void Before_Jitter_ScalesTheCappedBackoff()
        => new RetryDelay(() => 0.25, TimeProvider.System, RetryDelay.StandardCap).Before(RetryKind.Transient, 9, default).Should().Be(TimeSpan.FromSeconds(5));

    [Fact]
    public void Before_AnyHeaders_StaysBetweenBackoffAndFiveSecondsMore()
        => Gen.Select(Gen.Double[0, 0.999], Gen.Int[0, 9], Gen.Bool, Gen.String, Gen.String).Sample((jitter, retry, isThrottling, one, other) =>
        {
            var delay = new RetryDelay(() => jitter, TimeProvider.System, RetryDelay.StandardCap);
            RetryKind kind = isThrottling ? RetryKind.Throttling : RetryKind.Transient;
            double backoff = delay.Before(kind, retry, default).TotalSeconds;

            double seconds = delay.Before(kind, retry, new(one, other)).TotalSeconds;

            return seconds >= backoff && seconds <= backoff + 5.000001;
        });
}
