using System.CommandLine;
using CodeGuruProfiler.Tool.Completion;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>completion: the script that lets a shell complete commands, options and names of groups.</summary>
internal static class CompletionCommand
{
    public static Command Create(CommandBuilder commands)
    {
        var shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };
        shell.CompletionSources.Add(_ => ShellScripts.Shells.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        Command completion = commands.Create("completion", "Print the script that lets a shell complete this program's command lines.", async (run, cancellationToken) =>
        {
            string name = run.Get(shell);
            if (!ShellScripts.Shells.Contains(name))
            {
                throw Errors.NotAShell(name);
            }

            await run.WriteAsync(
                json =>
                {
                    json.WriteText("shell", name);
                    json.WriteText("script", ShellScripts.Of(name));
                },
                () => ShellScripts.Of(name),
                cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        completion.Add(shell);
        return completion;
    }
}
