using System.CommandLine;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Terminal;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>groups: lists profiling groups. Its subcommands show, create and delete them.</summary>
internal static class GroupsCommand
{
    private const int ShownAtFirst = 100;

    public static Command Create(CommandBuilder commands)
    {
        var all = new Option<bool>("--all") { Description = "List all groups; otherwise the first 100." };
        var description = new Option<bool>("--include-description")
        {
            Description = "List platform, state and latest profile too; with false, only names, which is faster.",
            DefaultValueFactory = _ => true,
        };
        Task<int> ListAsync(CommandRun run, CancellationToken cancellationToken)
            => run.Get(description)
                ? ListDescriptionsAsync(run, run.Get(all), cancellationToken)
                : ListNamesAsync(run, run.Get(all), cancellationToken);

        Command list = commands.Create("list", "List the profiling groups.", ListAsync);
        Command groups = commands.Create("groups", "List, show, create and delete profiling groups.", ListAsync);
        foreach (Command listing in (Command[])[groups, list])
        {
            listing.Add(all);
            listing.Add(description);
        }

        groups.Add(list);
        groups.Add(GroupShowCommand.Create(commands));
        groups.Add(GroupCreateCommand.Create(commands));
        groups.Add(GroupDeleteCommand.Create(commands));
        return groups;
    }

    private static async Task<int> ListDescriptionsAsync(CommandRun run, bool all, CancellationToken cancellationToken)
    {
        (List<ProfilingGroupDescription> groups, bool isCut) = await TakeAsync(
            run, run.Client.ListProfilingGroupsPaged(new ListProfilingGroupsRequest { IncludeDescription = true }), all, cancellationToken).ConfigureAwait(false);
        var table = new TextTable(new TableColumn("GROUP"), new TableColumn("PLATFORM"), new TableColumn("PROFILING"), new TableColumn("LATEST PROFILE"));
        foreach (ProfilingGroupDescription group in groups)
        {
            table.Add(group.Name ?? "", group.ComputePlatform?.Value ?? "", GroupFacts.State(group), GroupFacts.Latest(group, run.Zone));
        }

        await run.WriteAsync(json => json.WriteObjects("groups", groups, group => GroupFacts.Write(json, group)), table, cancellationToken).ConfigureAwait(false);
        NoteCut(run, isCut);
        return Failures.ExitCode.Success;
    }

    private static async Task<int> ListNamesAsync(CommandRun run, bool all, CancellationToken cancellationToken)
    {
        (List<string> names, bool isCut) = await TakeAsync(run, run.Client.ListProfilingGroupNamesPaged(), all, cancellationToken).ConfigureAwait(false);
        var table = new TextTable(new TableColumn("GROUP"));
        names.ForEach(name => table.Add(name));
        await run.WriteAsync(json => json.WriteObjects("groups", names, name => json.WriteText("name", name)), table, cancellationToken).ConfigureAwait(false);
        NoteCut(run, isCut);
        return Failures.ExitCode.Success;
    }

    private static async Task<(List<T> Items, bool IsCut)> TakeAsync<T>(CommandRun run, IAsyncEnumerable<T> items, bool all, CancellationToken cancellationToken)
    {
        run.Progress.Show("listing groups");
        var taken = new List<T>();
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!all && taken.Count == ShownAtFirst)
            {
                return (taken, true);
            }

            taken.Add(item);
        }

        return (taken, false);
    }

    private static void NoteCut(CommandRun run, bool isCut)
    {
        if (isCut)
        {
            run.Note($"These are the first {ShownAtFirst} groups; --all lists the others too.");
        }
    }
}
