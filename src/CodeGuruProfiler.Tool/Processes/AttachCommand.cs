using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>attach: the agent, for a process that cannot be changed.</summary>
internal static class AttachCommand
{
    private static readonly TimeSpan Check = TimeSpan.FromSeconds(1);

    public static Command Create(CommandBuilder commands)
    {
        Option<int?> pid = ProcessOption.Create();
        var group = new Option<string?>("--group") { Description = "The profiling group that receives the profiles.", HelpName = "GROUP" };
        var interval = new Option<string?>("--interval") { Description = "The time between two looks, 200ms to 1m. Default: the service's, or 1s.", HelpName = "DURATION" };
        var period = new Option<string?>("--period") { Description = "The length of a profile, 30s to 1h. Default: the service's, or 5m.", HelpName = "DURATION" };
        Command attach = commands.Create(
            "attach",
            "Profile a .NET process of this machine continuously, as the agent does that a program has itself, until it ends or Ctrl+C.\n"
            + "Example: codeguru-profiler attach --pid 4711 --group web-shop",
            (run, cancellationToken) => RunAsync(
                run,
                run.Get(pid) ?? throw Errors.NoProcess(),
                new CodeGuruProfilerAgentOptions
                {
                    ProfilingGroupName = run.Get(group) ?? throw Errors.NoGroup(),
                    Enabled = true,
                    SamplingInterval = run.Get(interval) is { } between ? DurationText.Parse(between) : null,
                    ReportingInterval = run.Get(period) is { } length ? DurationText.Parse(length) : null,
                    StartDelay = TimeSpan.Zero,
                },
                cancellationToken));
        attach.Add(pid);
        attach.Add(group);
        attach.Add(interval);
        attach.Add(period);
        return attach;
    }

    private static async Task<int> RunAsync(CommandRun run, int processId, CodeGuruProfilerAgentOptions options, CancellationToken interrupted)
    {
        if (new PortSearch(processId).Find().Reason is { } reason)
        {
            throw Errors.CannotBeSampled(reason);
        }

        using Process process = Process.GetProcessById(processId); // it has a port
        var agent = AttachedAgent.Create(process, options, run);
        await using (agent.ConfigureAwait(false))
        {
            agent.Start();
            await WaitAsync(agent, process, run.Clock, interrupted).ConfigureAwait(false);
            AgentStatus status = agent.Status; // before it is stopped
            await agent.StopAsync(CancellationToken.None).ConfigureAwait(false);
            AgentStatus end = agent.Status;
            run.Note(string.Create(CultureInfo.InvariantCulture, $"{end.Looks} looks, {end.Profiles} profiles posted, {end.Dropped} dropped."));
            return HasEnded(status) ? throw Errors.CannotBeSampled(status.Reason ?? "The agent has stopped.") : ExitCode.Success;
        }
    }

    private static async Task WaitAsync(CodeGuruProfilerAgent agent, Process process, TimeProvider clock, CancellationToken interrupted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        Task exited = process.WaitForExitAsync(over.Token);
        while (!interrupted.IsCancellationRequested && !exited.IsCompleted && !HasEnded(agent.Status))
        {
            await Task.WhenAny(exited, Task.Delay(Check, clock, over.Token)).ConfigureAwait(false);
        }

        await over.CancelAsync().ConfigureAwait(false);
    }

    // The end of the process ends the command too.
    public static bool HasEnded(AgentStatus status)
        => status.State is AgentState.Disabled or AgentState.OverBudget or AgentState.Stopped
            || (status is { State: AgentState.Unavailable, Reason: { } reason } && PortReasons.IsLasting(reason));
}
