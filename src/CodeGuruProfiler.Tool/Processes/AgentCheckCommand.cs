using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>agent-check: whether a process can be sampled, and if not, why.</summary>
internal static class AgentCheckCommand
{
    private const int MostAttempts = 10;

    public static Command Create(CommandBuilder commands)
    {
        Option<int?> pid = ProcessOption.Create();
        Command check = commands.Create(
            "agent-check",
            "Check whether a .NET process of this machine can be sampled, and print what prevents it.\nExample: codeguru-profiler agent-check --pid 4711",
            (run, cancellationToken) => RunAsync(run, run.Get(pid) ?? throw Errors.NoProcess(), cancellationToken));
        check.Add(pid);
        return check;
    }

    // A process may have stacks and no names: then its profiles show nothing.
    public static async ValueTask<Look> CheckNamesAsync(ISampler sampler, Look look, CancellationToken cancellationToken)
    {
        if (look.Result != LookResult.Taken)
        {
            return look;
        }

        SampledPeriod period = await sampler.EndPeriodAsync(StackMapper.MaxRuntimeFrames, cancellationToken).ConfigureAwait(false);
        return period.NamesReason is { } reason ? look with { Result = LookResult.Unavailable, Reason = reason } : look;
    }

    private static async Task<int> RunAsync(CommandRun run, int processId, CancellationToken cancellationToken)
    {
        var sampler = new ProcessSampler(new ProcessSamplerOptions { ProcessId = processId }, run.Clock);
        await using (sampler.ConfigureAwait(false))
        {
            Look look = await TakeAsync(sampler, cancellationToken).ConfigureAwait(false);
            look = await CheckNamesAsync(sampler, look, cancellationToken).ConfigureAwait(false);
            string? warning = sampler.Warning;
            await run.WriteAsync(json => WriteJson(json, processId, look, warning), () => Text(processId, look, warning), cancellationToken).ConfigureAwait(false);
            return look.Result == LookResult.Taken ? ExitCode.Success : ExitCode.Failure;
        }
    }

    // On a machine that is busy, a look may end before the runtime's sampler runs, or take too long.
    private static async Task<Look> TakeAsync(ProcessSampler sampler, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            Look look = await sampler.LookAsync(cancellationToken).ConfigureAwait(false);
            if (look.Result is LookResult.Taken or LookResult.Unavailable || attempt == MostAttempts)
            {
                return look;
            }
        }
    }

    private static void WriteJson(Utf8JsonWriter json, int processId, Look look, string? warning)
    {
        json.WriteNumber("process", processId);
        json.WriteBoolean("canBeSampled", look.Result == LookResult.Taken);
        json.WriteText("reason", look.Reason);
        json.WriteText("warning", warning);
        json.WriteNumber("threads", look.Threads);
        json.WriteNumber("pauseInMilliseconds", look.Pause.TotalMilliseconds);
    }

    private static string Text(int processId, Look look, string? warning)
    {
        var text = new StringBuilder();
        if (look.Result == LookResult.Taken)
        {
            text.Append(CultureInfo.InvariantCulture, $"Process {processId} can be sampled: {look.Threads} threads, which stood still for {look.Pause.TotalMilliseconds:0.0} ms.\n");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"Process {processId} cannot be sampled. {look.Reason}\n");
        }

        if (warning is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{warning}\n");
        }

        return text.ToString();
    }
}
