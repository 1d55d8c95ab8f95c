using System.CommandLine;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>groups show: describes a profiling group.</summary>
internal static class GroupShowCommand
{
    public static Command Create(CommandBuilder commands)
    {
        Argument<string> name = GroupArgument.Create(commands);
        Command show = commands.Create("show", "Describe a profiling group.", (run, cancellationToken) => RunAsync(run, run.Get(name), cancellationToken));
        show.Add(name);
        return show;
    }

    private static Task<int> RunAsync(CommandRun run, string name, CancellationToken cancellationToken)
        => GroupCall.RunAsync(run, name, async () =>
        {
            DescribeProfilingGroupResponse response = await run.Client.DescribeProfilingGroupAsync(
                new DescribeProfilingGroupRequest { ProfilingGroupName = name }, cancellationToken).ConfigureAwait(false);
            await run.WriteAsync(
                json => json.WriteObjects("groups", [response.ProfilingGroup], group => GroupFacts.Write(json, group)),
                () => GroupFacts.Text(response.ProfilingGroup, run.Zone),
                cancellationToken).ConfigureAwait(false);
            return Failures.ExitCode.Success;
        }, cancellationToken);
}
