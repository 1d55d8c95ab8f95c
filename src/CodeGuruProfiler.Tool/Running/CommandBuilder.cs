using System.CommandLine;
using CodeGuruProfiler.Tool.Hosting;

namespace CodeGuruProfiler.Tool.Running;

/// <summary>Creates commands whose action gets a <see cref="CommandRun"/>.</summary>
/// <param name="tool">The context.</param>
/// <param name="globals">The options of every command.</param>
internal sealed class CommandBuilder(ToolContext tool, GlobalOptions globals)
{
    public ToolContext Tool => tool;

    public GlobalOptions Globals => globals;

    /// <param name="name">The name.</param>
    /// <param name="description">The purpose, in a sentence; an example may follow on a line.</param>
    /// <param name="runAsync">Runs it and returns the exit code.</param>
    public Command Create(string name, string description, Func<CommandRun, CancellationToken, Task<int>> runAsync)
    {
        var command = new Command(name, description);
        SetAction(command, runAsync);
        return command;
    }

    public void SetAction(Command command, Func<CommandRun, CancellationToken, Task<int>> runAsync)
        => command.SetAction(async (ParseResult result, CancellationToken cancellationToken) =>
        {
            using var run = new CommandRun(tool, globals, result);
            return await runAsync(run, cancellationToken).ConfigureAwait(false);
        });
}
