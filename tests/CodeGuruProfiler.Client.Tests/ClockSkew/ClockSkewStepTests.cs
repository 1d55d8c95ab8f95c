using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Retries;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.ClockSkew;

public class ClockSkewStepTests
{
    private const string FiveMinutesAhead = "Thu, 01 Jan 2026 00:05:00 GMT";

    [Theory]
    [InlineData("InvalidSignatureException")]
    [InlineData("SignatureDoesNotMatch")]
    [InlineData("AuthFailure")]
    [InlineData("RequestTimeTooSkewed")]
    [InlineData("AccessDeniedException")]
    [InlineData("RequestExpired")]
    [InlineData("RequestInTheFuture")]
    public async Task SendAsync_SkewExplainsTheError_SignsAgainWithTheServicesTime(string code)
    {
        var client = new RetryClient { Jitter = 0 };

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, code, ("Date", FiveMinutesAhead));
        PendingRequest second = await client.Handler.NextAsync();
        second.Respond(200);
        await call;

        second.Header("x-amz-date").Should().Be("20260101T000500Z");
        client.Pipeline.ServiceClock!.Skew.Should().Be(TimeSpan.FromMinutes(5)); // Correction is on.
    }

    [Fact]
    public async Task SendAsync_CorrectedSignatureIsRefusedToo_GivesUp()
    {
        var client = new RetryClient { Jitter = 0 };

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, "SignatureDoesNotMatch", ("Date", FiveMinutesAhead));
        (await client.Handler.NextAsync()).Respond(403, "SignatureDoesNotMatch", ("Date", FiveMinutesAhead));

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>();
        client.Handler.Sent.Should().Be(2);
    }

    [Fact]
    public async Task SendAsync_RememberedSkewIsStale_SignsAgainWithoutIt()
    {
        var client = new RetryClient { Jitter = 0 };
        client.Pipeline.ServiceClock!.Skew = TimeSpan.FromHours(1); // Correction is on.

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, "InvalidSignatureException", ("Date", "Thu, 01 Jan 2026 00:00:00 GMT"));
        PendingRequest second = await client.Handler.NextAsync();
        second.Respond(200);
        await call;

        second.Header("x-amz-date").Should().Be("20260101T000000Z");
    }

    [Fact]
    public async Task SendAsync_SkewIsCorrected_CostsATransientRetry()
    {
        var client = new RetryClient();
        client.Options.RetryQuota = new RetryQuota();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, "RequestExpired", ("Date", FiveMinutesAhead));
        TimeSpan wait = await client.Clock.NextWaitAsync();

        wait.Should().Be(TimeSpan.FromMilliseconds(50));
        client.Options.RetryQuota.Available.Should().Be(486);
        client.Clock.Advance(wait);
        (await client.Handler.NextAsync()).Respond(200);
        await call;
    }

    [Fact]
    public async Task SendAsync_SuccessesOfOneSecond_OnlyTheFirstCounts()
    {
        var client = new RetryClient();

        await SucceedAsync(client, FiveMinutesAhead);
        client.Clock.Advance(TimeSpan.FromSeconds(0.5));
        await SucceedAsync(client, FiveMinutesAhead);
        TimeSpan inTheSameSecond = client.Pipeline.ServiceClock!.Skew; // Correction is on.
        await SucceedAsync(client, "Thu, 01 Jan 2026 00:05:01 GMT");

        inTheSameSecond.Should().Be(TimeSpan.FromMinutes(5));
        client.Pipeline.ServiceClock!.Skew.Should().Be(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public async Task SendAsync_ErrorOfTheSecondOfASuccess_IsExplainedByTheSkewAllTheSame()
    {
        var client = new RetryClient { Jitter = 0 };
        await SucceedAsync(client, FiveMinutesAhead);
        client.Pipeline.ServiceClock!.Skew = TimeSpan.Zero; // Correction is on.

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, "RequestExpired", ("Date", FiveMinutesAhead));
        PendingRequest second = await client.Handler.NextAsync();
        second.Respond(200);
        await call;

        second.Header("x-amz-date").Should().Be("20260101T000500Z");
    }

    // A user of the URL has no response of the service to correct a clock with.
    [Fact]
    public async Task Presign_ClockIsSkewed_BearsThisMachinesTime()
    {
        var client = new RetryClient();
        client.Pipeline.ServiceClock!.Skew = TimeSpan.FromMinutes(5); // Correction is on.

        Uri address = await client.Client.PresignAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web" }, TimeSpan.FromMinutes(1));

        address.Query.Should().Contain("X-Amz-Date=20260101T000000Z");
    }

    [Theory]
    [InlineData("not a date")]
    [InlineData("")]
    [InlineData("2026-01-01T00:05:00Z")]
    public async Task SendAsync_DateIsNotAnHttpDate_IsIgnored(string date)
    {
        var client = new RetryClient();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, "RequestExpired", ("Date", date));

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>();
        client.Handler.Sent.Should().Be(1);
        client.Pipeline.ServiceClock!.Skew.Should().Be(TimeSpan.Zero); // Correction is on.
    }

    [Fact]
    public async Task SendAsync_OtherErrorOnASkewedClock_IsNotRetriedForIt()
    {
        var client = new RetryClient();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(404, "ResourceNotFoundException", ("Date", FiveMinutesAhead));

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>();
        client.Handler.Sent.Should().Be(1);
    }

    [Theory]
    [InlineData("option")]
    [InlineData("variable")]
    [InlineData("profile")]
    public async Task SendAsync_CorrectionIsOff_SignsWithThisMachinesTimeAndDoesNotRetry(string source)
    {
        var client = new RetryClient
        {
            Environment = new AwsEnvironment(
                name => source == "variable" && name == "AWS_DISABLE_CLOCK_SKEW_CORRECTION" ? "true" : null,
                path => source == "profile" && path == "~/.aws/config" ? "[default]\ndisable_clock_skew_correction = true" : null,
                null),
        };
        if (source == "option")
        {
            client.Options.CorrectClockSkew = false;
        }

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, "RequestExpired", ("Date", FiveMinutesAhead));
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>();
        Task next = client.CallAsync();
        PendingRequest request = await client.Handler.NextAsync();
        request.Respond(200);
        await next;

        client.Handler.Sent.Should().Be(2);
        request.Header("x-amz-date").Should().Be("20260101T000000Z");
    }

    [Fact]
    public async Task SendAsync_OptionIsOnAndEnvironmentOff_TheOptionWins()
    {
        var client = new RetryClient
        {
            Environment = new AwsEnvironment(name => name == "AWS_DISABLE_CLOCK_SKEW_CORRECTION" ? "true" : null, _ => null, null),
        };
        client.Options.CorrectClockSkew = true;

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(200, null, ("Date", FiveMinutesAhead));
        await call;

        client.Pipeline.ServiceClock!.Skew.Should().Be(TimeSpan.FromMinutes(5)); // Correction is on.
    }

    private static async Task SucceedAsync(RetryClient client, string date)
    {
        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(200, null, ("Date", date));
        await call;
    }
}
