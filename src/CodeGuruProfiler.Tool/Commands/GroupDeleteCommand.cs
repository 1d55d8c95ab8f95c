using System.CommandLine;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>groups delete: deletes a profiling group with its profiles, after a question.</summary>
internal static class GroupDeleteCommand
{
    public static Command Create(CommandBuilder commands)
    {
        Argument<string> name = GroupArgument.Create(commands);
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        Command delete = commands.Create("delete", "Delete a profiling group and its profiles.", (run, cancellationToken) => RunAsync(run, run.Get(name), run.Get(yes), cancellationToken));
        delete.Add(name);
        delete.Add(yes);
        return delete;
    }

    private static Task<int> RunAsync(CommandRun run, string name, bool isConfirmed, CancellationToken cancellationToken)
    {
        if (!isConfirmed)
        {
            Confirm(run, name);
        }

        return GroupCall.RunAsync(run, name, async () =>
        {
            await run.Client.DeleteProfilingGroupAsync(new DeleteProfilingGroupRequest { ProfilingGroupName = name }, cancellationToken).ConfigureAwait(false);
            run.Note($"Deleted {name}.");
            await run.WriteAsync(json => json.WriteText("deleted", name), () => "", cancellationToken).ConfigureAwait(false);
            return Failures.ExitCode.Success;
        }, cancellationToken);
    }

    private static void Confirm(CommandRun run, string name)
    {
        if (!run.Console.IsInputTerminal)
        {
            throw Errors.ConfirmationNeeded(name);
        }

        if (run.Console.Ask($"Delete the profiling group '{name}' and all of its profiles? Type its name to confirm:")?.Trim() != name)
        {
            throw Errors.NotConfirmed(name);
        }
    }
}
