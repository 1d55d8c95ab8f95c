using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>A sampler of two threads, whose looks end as a test wants. It fails when it is called twice at once, or while a request is in flight.</summary>
internal sealed class ScriptedSampler : ISampler
{
    private int _calls;
    private int _ticks;

    public static Look Taken { get; } = new(LookResult.Taken, null, 2, TimeSpan.FromMilliseconds(0.1), TimeSpan.FromMilliseconds(0.4), TimeSpan.FromMilliseconds(105));

    public static Look Empty { get; } = new(LookResult.Empty, "nothing was seen", 0, TimeSpan.Zero, TimeSpan.FromMilliseconds(0.4), TimeSpan.FromMilliseconds(300));

    public static Look Failed { get; } = new(LookResult.Failed, "the session broke", 0, TimeSpan.Zero, TimeSpan.FromMilliseconds(0.4), TimeSpan.FromMilliseconds(2000));

    public static Look Unavailable { get; } = new(LookResult.Unavailable, "There is no diagnostics socket.", 0, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>Gets or sets the result of a look, by its number from 1.</summary>
    public Func<int, Look> Script { get; set; } = _ => Taken;

    /// <summary>Gets or sets the exception that ends a period.</summary>
    public Exception? EndFailure { get; set; }

    /// <summary>Gets or sets the function that changes a period at its end.</summary>
    public Func<SampledPeriod, SampledPeriod> Ending { get; set; } = period => period;

    /// <summary>Gets or sets the task that a look waits for.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public TaskCompletionSource LookBegan { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Func<bool> IsBusy { get; set; } = () => false;

    public int Looks { get; private set; }

    public int EndedPeriods { get; private set; }

    public int LastDepth { get; private set; }

    public bool IsDisposed { get; private set; }

    public long HeldBytes { get; set; } = 100_000;

    public string? Warning { get; set; }

    public async ValueTask<Look> LookAsync(CancellationToken cancellationToken)
    {
        Enter();
        LookBegan.TrySetResult();
        try
        {
            await Hold.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _calls);
        }

        Look look = Script(++Looks);
        _ticks += look.Result == LookResult.Taken ? 1 : 0;
        return look;
    }

    public ValueTask<SampledPeriod> EndPeriodAsync(int maxStackDepth, CancellationToken cancellationToken)
    {
        Enter();
        Interlocked.Decrement(ref _calls);
        if (EndFailure is not null)
        {
            throw EndFailure;
        }

        EndedPeriods++;
        LastDepth = maxStackDepth;
        var builder = new CallTreeBuilder();
        builder.Add(["Program.Main()", "Shop.Pricing.Calculate()"], _ticks, "RUNNABLE");
        builder.Add(["Program.Main()", "Shop.Queue.Take()"], _ticks, "WAITING");
        var period = new SampledPeriod(builder.ToCallTree(), _ticks, 2 * _ticks, 0, 0, 1, TimeSpan.FromMilliseconds(10), null);
        _ticks = 0;
        return ValueTask.FromResult(Ending(period));
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    private void Enter()
    {
        Assert.False(IsDisposed);
        Assert.Equal(1, Interlocked.Increment(ref _calls));
        Assert.False(IsBusy(), "A request is in flight.");
    }
}
