using System.Diagnostics;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>Creates the agent of another process.</summary>
internal static class AttachedAgent
{
    /// <exception cref="Failures.ToolException">An option is invalid.</exception>
    public static CodeGuruProfilerAgent Create(Process process, CodeGuruProfilerAgentOptions options, CommandRun run)
    {
        // Looks wait for calls, as those of the agent of a program do.
        run.CallLimit = options.Client.TotalTimeout;
        ICodeGuruProfilerClient client = run.Client;
        try
        {
            var environment = new AgentEnvironment(run.Tool.FindVariable);
            AgentParts parts = CodeGuruProfilerAgent.CreateParts(options, () => client, new NoteLoggerFactory(run), run.Clock, environment);
            int id = process.Id;
            return new CodeGuruProfilerAgent(parts with
            {
                // The client is the tool's, which the variables of agents do not change.
                Setup = parts.Setup with { Region = run.Region ?? environment.Variable("AWS_REGION") ?? environment.Variable("AWS_DEFAULT_REGION") },
                CreateSampler = () => new ProcessSampler(CodeGuruProfilerAgent.CreateSamplerOptions(parts.Setup, id), run.Clock),
                ProcessId = id,
                RuntimeVersion = null,
                ProcessCpu = new ProcessorTime(() => TimeOf(process)).Get,
                HasJit = true,
                Slot = new AgentSlot(), // this process has no agent
            });
        }
        catch (ArgumentException invalid)
        {
            throw Errors.InvalidAgentOption(invalid);
        }
    }

    private static TimeSpan TimeOf(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }
}
