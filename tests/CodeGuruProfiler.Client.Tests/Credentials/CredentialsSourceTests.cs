using Amazon.Runtime;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Tests.Retries;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.Tests.Credentials;

public class CredentialsSourceTests
{
    private readonly RecordingClock _clock = new();

    [Fact]
    public async Task GetAsync_ManyWait_LooksUpOnce()
    {
        var given = new SlowCredentials();
        CredentialsSource source = Of(given);

        Task<ImmutableCredentials>[] waiting = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(() => source.GetAsync(default).AsTask()))];
        await given.Started.WaitAsync();
        given.Result.SetResult(new ImmutableCredentials("AKID", TestSecrets.Key, null));
        await Task.WhenAll(waiting);

        given.MostAtOnce.Should().Be(1);
        waiting.Select(task => task.Result.AccessKey).Should().AllBe("AKID");
    }

    [Fact]
    public async Task GetAsync_OneCancels_TheOthersStillGetTheirs()
    {
        var given = new SlowCredentials();
        CredentialsSource source = Of(given);
        using var cancellation = new CancellationTokenSource();

        Task<ImmutableCredentials> first = source.GetAsync(cancellation.Token).AsTask();
        Task<ImmutableCredentials> second = source.GetAsync(default).AsTask();
        await given.Started.WaitAsync();
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        given.Result.SetResult(new ImmutableCredentials("AKID", TestSecrets.Key, null));

        (await second).AccessKey.Should().Be("AKID");
        given.Calls.Should().Be(1);
    }

    // AWSCredentials' own GetCredentialsAsync blocks where a type knows only GetCredentials.
    [Fact]
    public async Task GetAsync_SourceBlocks_CancellationIsStillObeyed()
    {
        using var blocking = new BlockingCredentials();
        CredentialsSource source = Of(blocking);
        using var cancellation = new CancellationTokenSource();

        Task<ImmutableCredentials> call = source.GetAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        blocking.Release.Set();
    }

    [Fact]
    public async Task GetAsync_LookupFails_ReportsWhatFailedAndTriesAgainNextTime()
    {
        var given = new SlowCredentials();
        CredentialsSource source = Of(given);
        given.Result.SetException(new HttpRequestException("secret-in-a-message"));

        var failure = (await FluentActions.Awaiting(() => source.GetAsync(default).AsTask()).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).Which;
        given.Result = new();
        given.Result.SetResult(new ImmutableCredentials("AKID", TestSecrets.Key, null));

        failure.Message.Should().Be("The request cannot be signed: SlowCredentials failed with HttpRequestException; see the inner exception.");
        failure.Sources.Should().Equal("SlowCredentials");
        failure.InnerException.Should().BeOfType<HttpRequestException>();
        (await source.GetAsync(default)).AccessKey.Should().Be("AKID");
    }

    [Fact]
    public async Task GetAsync_SourceReturnsNone_ReportsIt()
        => (await FluentActions.Awaiting(() => Of(new AnonymousAWSCredentials()).GetAsync(default).AsTask())
            .Should().ThrowAsync<CodeGuruProfilerCredentialsException>())
            .WithMessage("The request cannot be signed: AnonymousAWSCredentials returned no credentials. Set Credentials to others.");

    [Fact]
    public async Task GetAsync_SourceReturnsExpiredCredentials_DoesNotUseThem()
    {
        var given = new SlowCredentials { ExpiresAt = RecordingClock.Start.UtcDateTime };
        given.Result.SetResult(new ImmutableCredentials("AKID", TestSecrets.Key, null));

        (await FluentActions.Awaiting(() => Of(given).GetAsync(default).AsTask()).Should().ThrowAsync<CodeGuruProfilerCredentialsException>())
            .WithMessage("The request cannot be signed: SlowCredentials returned credentials that expired at 2026-01-01 00:00:00Z.");
        given.ExpiresAt = RecordingClock.Start.UtcDateTime.AddSeconds(1);
        (await Of(given).GetAsync(default)).AccessKey.Should().Be("AKID");
    }

    [Fact]
    public async Task GetAsync_CredentialsAreRenewed_UsesTheNewOnes()
    {
        using var given = new RenewedCredentials();
        CredentialsSource source = Of(given);

        (await source.GetAsync(default)).AccessKey.Should().Be("KEY1");
        (await source.GetAsync(default)).AccessKey.Should().Be("KEY1");
        given.ClearCredentials();

        (await source.GetAsync(default)).AccessKey.Should().Be("KEY2");
    }

    // If credentials expire soon, the source is asked for new ones ahead of time.
    [Fact]
    public async Task GetAsync_CredentialsExpireSoon_AreRefreshedBefore()
    {
        using var given = new RenewedCredentials { Lifetime = TimeSpan.FromMinutes(5), PreemptExpiryTime = TimeSpan.FromMinutes(15) };
        CredentialsSource source = Of(given);
        await source.GetAsync(default);

        await source.GetAsync(default);

        (await given.Renewed.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeTrue();
    }

    [Fact]
    public async Task GetAsync_FixedCredentials_AreGivenAtOnce()
    {
        ValueTask<ImmutableCredentials> basic = Of(new BasicAWSCredentials("AKID", TestSecrets.Key)).GetAsync(default);
        ValueTask<ImmutableCredentials> session = Of(new SessionAWSCredentials("AKID", TestSecrets.Key, TestSecrets.Token)).GetAsync(default);

        basic.IsCompletedSuccessfully.Should().BeTrue();
        session.IsCompletedSuccessfully.Should().BeTrue();
        (await basic).UseToken.Should().BeFalse();
        (await session).Token.Should().Be(TestSecrets.Token);
    }

    [Fact]
    public async Task GetRecentAsync_WithinASecond_ReturnsWhatWasFound()
    {
        var given = new SlowCredentials();
        given.Result.SetResult(new ImmutableCredentials("AKID", TestSecrets.Key, null));
        CredentialsSource source = Of(given);
        await source.GetRecentAsync(default);

        _clock.Advance(TimeSpan.FromMilliseconds(999));
        ValueTask<ImmutableCredentials> second = source.GetRecentAsync(default);

        second.IsCompletedSuccessfully.Should().BeTrue();
        (await second).AccessKey.Should().Be("AKID");
        given.Calls.Should().Be(1);
    }

    [Fact]
    public async Task GetRecentAsync_AfterASecond_LooksUpAgain()
    {
        var given = new SlowCredentials();
        given.Result.SetResult(new ImmutableCredentials("OLD", TestSecrets.Key, null));
        CredentialsSource source = Of(given);
        await source.GetRecentAsync(default);
        given.Result = new TaskCompletionSource<ImmutableCredentials>();
        given.Result.SetResult(new ImmutableCredentials("NEW", TestSecrets.Key, null));

        _clock.Advance(TimeSpan.FromSeconds(1));

        (await source.GetRecentAsync(default)).AccessKey.Should().Be("NEW");
    }

    [Fact]
    public async Task GetRecentAsync_ExpiredSince_LooksUpAgain()
    {
        var given = new SlowCredentials { ExpiresAt = _clock.GetUtcNow().UtcDateTime.AddMilliseconds(500) };
        given.Result.SetResult(new ImmutableCredentials("AKID", TestSecrets.Key, null));
        CredentialsSource source = Of(given);
        await source.GetRecentAsync(default);

        _clock.Advance(TimeSpan.FromMilliseconds(500));

        await FluentActions.Awaiting(() => source.GetRecentAsync(default).AsTask()).Should().ThrowAsync<CodeGuruProfilerCredentialsException>();
    }

    [Fact]
    public async Task SendAsync_NoCredentials_SendsNothingAndDoesNotRetry()
    {
        var client = new RetryClient();
        var given = new SlowCredentials();
        given.Result.SetException(new InvalidOperationException());
        client.Options.Credentials = given;
        client.Options.RetryQuota = new RetryQuota();

        await FluentActions.Awaiting(() => client.CallAsync()).Should().ThrowAsync<CodeGuruProfilerCredentialsException>();

        client.Handler.Sent.Should().Be(0);
        given.Calls.Should().Be(1);
        client.Options.RetryQuota.Available.Should().Be(500);
    }

    [Fact]
    public async Task SendAsync_Retry_LooksUpAgain()
    {
        var client = new RetryClient { Jitter = 0 };
        using var given = new RenewedCredentials();
        client.Options.Credentials = given;

        Task call = client.CallAsync();
        PendingRequest first = await client.Handler.NextAsync();
        given.ClearCredentials();
        first.Respond(500);
        PendingRequest second = await client.Handler.NextAsync();
        second.Respond(200);
        await call;

        first.Header("Authorization").Should().Contain("Credential=KEY1/");
        second.Header("Authorization").Should().Contain("Credential=KEY2/");
    }

    [Theory]
    [InlineData(false, false, "REGISTERED")]
    [InlineData(true, false, "OPTIONS")]
    [InlineData(false, true, null)]
    public async Task AddCodeGuruProfilerClient_RegisteredCredentials_AreUsedWhenTheOptionsHaveNone(bool areInOptions, bool hasProfile, string? expected)
    {
        using var handler = new GatedHandler();
        var services = new ServiceCollection();
        services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("REGISTERED", TestSecrets.Key));
        services.AddCodeGuruProfilerClient(options =>
        {
            options.Region = "us-east-1";
            options.Credentials = areInOptions ? new BasicAWSCredentials("OPTIONS", TestSecrets.Key) : null;
            options.Profile = hasProfile ? "no-such-profile-anywhere" : null;
        }).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Task call = provider.GetRequiredService<ICodeGuruProfilerClient>().DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });
        if (expected is null)
        {
            (await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerCredentialsException>())
                .Which.Sources.Should().Equal("the profile 'no-such-profile-anywhere'");
            return;
        }

        PendingRequest request = await handler.NextAsync();
        request.Respond(200);
        await call;
        request.Header("Authorization").Should().Contain($"Credential={expected}/");
    }

    private CredentialsSource Of(AWSCredentials credentials)
        => CredentialsSource.Of(new CodeGuruProfilerClientOptions { Credentials = credentials, TimeProvider = _clock });

    private sealed class SlowCredentials : AWSCredentials
    {
        private int _calls;
        private int _atOnce;

        public SemaphoreSlim Started { get; } = new(0);

        public TaskCompletionSource<ImmutableCredentials> Result { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public DateTime? ExpiresAt { get; set; }

        public override DateTime? Expiration => ExpiresAt;

        public int Calls => Volatile.Read(ref _calls);

        public int MostAtOnce { get; private set; }

        public override ImmutableCredentials GetCredentials() => throw new NotSupportedException("The client asks asynchronously.");

        public override async Task<ImmutableCredentials> GetCredentialsAsync()
        {
            Interlocked.Increment(ref _calls);
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
            Started.Release();
            try
            {
                return await Result.Task;
            }
            finally
            {
                Interlocked.Decrement(ref _atOnce);
            }
        }
    }

    private sealed class BlockingCredentials : AWSCredentials, IDisposable
    {
        public ManualResetEventSlim Release { get; } = new();

        public override ImmutableCredentials GetCredentials()
        {
            Release.Wait();
            return new ImmutableCredentials("AKID", TestSecrets.Key, null);
        }

        public void Dispose() => Release.Dispose();
    }

    private sealed class RenewedCredentials : RefreshingAWSCredentials
    {
        private int _made;

        public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

        public SemaphoreSlim Renewed { get; } = new(0);

        protected override Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
        {
            int number = Interlocked.Increment(ref _made);
            if (number > 1)
            {
                Renewed.Release();
            }

            return Task.FromResult(new CredentialsRefreshState(new ImmutableCredentials($"KEY{number}", TestSecrets.Key, TestSecrets.Token), DateTime.UtcNow + Lifetime));
        }
    }
}
