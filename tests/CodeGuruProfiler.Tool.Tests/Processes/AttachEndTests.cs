using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Processes;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>Processes that attach gives up, and that agent-check finds nameless.</summary>
public class AttachEndTests
{
    [Theory]
    [InlineData(AgentState.Unavailable, PortReasons.NativeAot, true)]
    [InlineData(AgentState.Unavailable, "The runtime writes its trace in a version that this package does not know. Update CodeGuruProfiler.Agent. Version 9.", true)]
    [InlineData(AgentState.Unavailable, "10 looks in a row saw no thread.", false)]
    [InlineData(AgentState.Idle, PortReasons.NativeAot, false)]
    [InlineData(AgentState.OverBudget, "Looks cost more.", true)]
    [InlineData(AgentState.Profiling, null, false)]
    public void HasEnded_FollowsStateAndReason(AgentState state, string? reason, bool expected)
        => Assert.Equal(expected, AttachCommand.HasEnded(new AgentStatus(state, reason, null, 0, 0, 0)));

    [Theory]
    [InlineData(null, LookResult.Taken)]
    [InlineData(PortReasons.NativeAot, LookResult.Unavailable)]
    public async Task AgentCheck_NamesThatCannotBeRead_IsTheReason(string? reason, LookResult expected)
    {
        var look = new Look(LookResult.Taken, null, 3, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

        Look checkedLook = await AgentCheckCommand.CheckNamesAsync(new NamedSampler(reason), look, CancellationToken.None);

        Assert.Equal((expected, reason, 3), (checkedLook.Result, checkedLook.Reason, checkedLook.Threads));
    }

    private sealed class NamedSampler(string? reason) : ISampler
    {
        public long HeldBytes => 0;

        public string? Warning => null;

        public ValueTask<Look> LookAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<SampledPeriod> EndPeriodAsync(int maxStackDepth, CancellationToken cancellationToken)
            => ValueTask.FromResult(new SampledPeriod(new CallTreeBuilder().ToCallTree(), 1, 3, 3, 0, 0, TimeSpan.Zero, reason));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
