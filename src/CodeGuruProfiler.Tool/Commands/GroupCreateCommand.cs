using System.CommandLine;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>groups create: creates a profiling group.</summary>
internal static class GroupCreateCommand
{
    public static Command Create(CommandBuilder commands)
    {
        var name = new Argument<string>("NAME") { HelpName = "NAME", Description = "Name of the new group: letters, digits, hyphens and underscores." };
        var lambda = new Option<bool>("--lambda") { Description = "The group is for functions of AWS Lambda." };
        Command create = commands.Create("create", "Create a profiling group.", async (run, cancellationToken) =>
        {
            CreateProfilingGroupResponse response = await run.Client.CreateProfilingGroupAsync(
                new CreateProfilingGroupRequest
                {
                    ProfilingGroupName = run.Get(name),
                    ComputePlatform = run.Get(lambda) ? ComputePlatform.AWSLambda : ComputePlatform.Default,
                },
                cancellationToken).ConfigureAwait(false);
            await run.WriteAsync(
                json => json.WriteObjects("groups", [response.ProfilingGroup], group => GroupFacts.Write(json, group)),
                () => GroupFacts.Text(response.ProfilingGroup, run.Zone),
                cancellationToken).ConfigureAwait(false);
            return Failures.ExitCode.Success;
        });
        create.Add(name);
        create.Add(lambda);
        return create;
    }
}
