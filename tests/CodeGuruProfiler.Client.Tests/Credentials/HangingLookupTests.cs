using Amazon.Runtime;
using CodeGuruProfiler.Client.Credentials;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>A look-up that hangs is let go after a limit, and another one is started.</summary>
public sealed class HangingLookupTests
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new();
    private readonly ScriptedCredentials _given = new();
    private readonly CredentialsSource _source;

    public HangingLookupTests()
        => _source = CredentialsSource.Of(new CodeGuruProfilerClientOptions { Credentials = _given, TimeProvider = _clock });

    [Fact]
    public async Task GetAsync_LookupHangs_TheCallerGetsWhatTheNextOneFinds()
    {
        Task<ImmutableCredentials> call = GetAsync();
        await _given.NextAsync();

        _clock.Advance(CredentialsSource.LookupLimit);
        (await _given.NextAsync()).SetResult(Keys("SECOND"));

        (await call.WaitAsync(Watchdog)).AccessKey.Should().Be("SECOND");
    }

    [Fact]
    public async Task GetAsync_BeforeTheLimit_JoinsTheLookupUnderWay()
    {
        Task<ImmutableCredentials> first = GetAsync();
        TaskCompletionSource<ImmutableCredentials> lookup = await _given.NextAsync();
        _clock.Advance(CredentialsSource.LookupLimit - TimeSpan.FromTicks(1));

        Task<ImmutableCredentials> second = GetAsync();
        lookup.SetResult(Keys("FIRST"));

        (await first.WaitAsync(Watchdog)).AccessKey.Should().Be("FIRST");
        (await second.WaitAsync(Watchdog)).AccessKey.Should().Be("FIRST");
        _given.Lookups.Should().Be(1);
    }

    // The client came back to life only when it was made again.
    [Fact]
    public async Task GetAsync_EveryoneHasGivenUp_TheNextCallerIsServed()
    {
        using var cancellation = new CancellationTokenSource();
        Task<ImmutableCredentials> first = _source.GetAsync(cancellation.Token).AsTask();
        await _given.NextAsync();
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();

        _clock.Advance(CredentialsSource.LookupLimit);
        Task<ImmutableCredentials> second = GetAsync();
        (await _given.NextAsync()).SetResult(Keys("SECOND"));

        (await second.WaitAsync(Watchdog)).AccessKey.Should().Be("SECOND");
        _given.Lookups.Should().Be(2);
    }

    [Fact]
    public async Task GetAsync_TwoLookupsHang_ReportsWhichSourceDidNotRespond()
    {
        Task<ImmutableCredentials> call = GetAsync();
        for (int i = 0; i < 2; i++)
        {
            await _given.NextAsync();
            _clock.Advance(CredentialsSource.LookupLimit);
        }

        var failure = (await FluentActions.Awaiting(() => call.WaitAsync(Watchdog)).Should().ThrowAsync<CodeGuruProfilerCredentialsException>()).Which;
        failure.Message.Should().Be("The request cannot be signed: ScriptedCredentials did not respond to two lookups, the second of 00:01:00.");
        failure.Sources.Should().Equal("ScriptedCredentials");
    }

    [Fact]
    public async Task GetAsync_ManyWaitAndTheLookupHangs_OneIsStartedInItsPlace()
    {
        Task<ImmutableCredentials>[] waiting = [.. Enumerable.Range(0, 100).Select(_ => GetAsync())];
        await _given.NextAsync();

        _clock.Advance(CredentialsSource.LookupLimit);
        (await _given.NextAsync()).SetResult(Keys("SECOND"));
        await Task.WhenAll(waiting).WaitAsync(Watchdog);

        waiting.Select(task => task.Result.AccessKey).Should().AllBe("SECOND");
        _given.Lookups.Should().Be(2);
    }

    [Fact]
    public async Task GetAsync_AbandonedLookupSucceedsFirst_ServesWaitingCallers()
    {
        Task<ImmutableCredentials> call = GetAsync();
        TaskCompletionSource<ImmutableCredentials> late = await _given.NextAsync();
        _clock.Advance(CredentialsSource.LookupLimit);
        await _given.NextAsync();

        late.SetResult(Keys("LATE"));

        (await call.WaitAsync(Watchdog)).AccessKey.Should().Be("LATE");
    }

    [Fact]
    public async Task GetAsync_ALookupThatWasLetGoSucceedsLast_IsNotTaken()
    {
        Task<ImmutableCredentials> call = GetAsync();
        TaskCompletionSource<ImmutableCredentials> late = await _given.NextAsync();
        _clock.Advance(CredentialsSource.LookupLimit);
        (await _given.NextAsync()).SetResult(Keys("NEW"));
        await call.WaitAsync(Watchdog);

        late.SetResult(Keys("OLD"));
        await AllHaveEndedAsync();

        (await _source.GetRecentAsync(default)).AccessKey.Should().Be("NEW");
    }

    [Fact]
    public async Task GetAsync_ALookupThatWasLetGoFails_NobodyHearsOfIt()
    {
        Task<ImmutableCredentials> call = GetAsync();
        TaskCompletionSource<ImmutableCredentials> late = await _given.NextAsync();
        _clock.Advance(CredentialsSource.LookupLimit);
        TaskCompletionSource<ImmutableCredentials> second = await _given.NextAsync();

        late.SetException(new InvalidOperationException());
        await AllHaveEndedAsync();
        second.SetResult(Keys("SECOND"));

        (await call.WaitAsync(Watchdog)).AccessKey.Should().Be("SECOND");
    }

    // A source that blocks holds a thread of the pool for each of them.
    [Fact]
    public async Task GetAsync_AllHangForADay_FewAreStarted()
    {
        for (int minute = 0; minute < 24 * 60; minute++)
        {
            using var cancellation = new CancellationTokenSource();
            Task<ImmutableCredentials> call = _source.GetAsync(cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        _source.Started.Should().BeInRange(10, 40);
    }

    // The limit is back to a minute as soon as those that were let go have ended.
    [Fact]
    public async Task GetAsync_ThoseThatWereLetGoHaveEnded_TheLimitIsShortAgain()
    {
        for (int i = 0; i < 20; i++)
        {
            using var cancellation = new CancellationTokenSource();
            Task<ImmutableCredentials> call = _source.GetAsync(cancellation.Token).AsTask();
            TaskCompletionSource<ImmutableCredentials> lookup = await _given.NextAsync();
            await cancellation.CancelAsync();
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
            _clock.Advance(CredentialsSource.LookupLimit);
            lookup.SetException(new InvalidOperationException());
            await AllHaveEndedAsync();
        }

        _source.Started.Should().Be(20);
    }

    // One thread lets the look-up go, another one ends it: whichever comes first, the caller is served.
    [Fact]
    public async Task GetAsync_TheLimitAndTheEndCoincide_TheCallerIsServed()
    {
        for (int i = 0; i < 500; i++)
        {
            Task<ImmutableCredentials> call = GetAsync();
            TaskCompletionSource<ImmutableCredentials> first = await _given.NextAsync();

            Task limit = Task.Run(() => _clock.Advance(CredentialsSource.LookupLimit));
            Task end = Task.Run(() => first.SetResult(Keys("FIRST")));
            await Task.WhenAll(limit, end);

            (await call.WaitAsync(Watchdog)).AccessKey.Should().Be("FIRST");
            await AllHaveEndedAsync();
        }
    }

    [Fact]
    public async Task GetAsync_ManyThreadsWhileLookupsHang_AllAreServed()
    {
        Task<ImmutableCredentials>[] calls = [.. Enumerable.Range(0, 64).Select(_ => Task.Run(GetAsync))];
        await _given.NextAsync();
        _clock.Advance(CredentialsSource.LookupLimit);
        Task all = Task.WhenAll(calls);

        while (!all.IsCompleted)
        {
            _given.EndAll(Keys("LATER"));
            await Task.Yield();
        }

        calls.Select(call => call.Result.AccessKey).Should().AllBe("LATER");
    }

    private Task AllHaveEndedAsync() => Task.Run(async () =>
    {
        while (_source.LetGoAndGoingOn > 0)
        {
            // A lookup may begin after its caller was served.
            _given.EndAll(Keys("LATER"));
            await Task.Yield();
        }
    }).WaitAsync(Watchdog);

    private static ImmutableCredentials Keys(string accessKey) => new(accessKey, TestSecrets.Key, null);

    private Task<ImmutableCredentials> GetAsync() => _source.GetAsync(default).AsTask();
}
