using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Parsing;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Service;

namespace CodeGuruProfiler.Tool;

/// <summary>The program: from arguments to an exit code.</summary>
/// <param name="tool">Everything outside the program.</param>
internal sealed class CommandLineTool(ToolContext tool)
{
    /// <summary>The command that people type.</summary>
    public const string Name = "codeguru-profiler";

    private readonly GlobalOptions _globals = new();

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="listen">Begins to listen for Ctrl+C and SIGTERM, and returns the token that they cancel. Only commands need it.</param>
    /// <returns>One of <see cref="ExitCode"/>; for a cancelled run, <see cref="ExitCode.Interrupted"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<CancellationToken> listen)
    {
        // A file of arguments would be read for @name, which can also begin a time.
        ParseResult result = CreateRoot().Parse(arguments.Count == 0 ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (ParseMistake.Find(result) is { } mistake)
        {
            tool.Console.WriteError(mistake);
            return ExitCode.Usage;
        }

        CancellationToken interrupted = result.Action is AsynchronousCommandLineAction ? listen() : CancellationToken.None;
        try
        {
            // Help, version and completion; the parser names the file of the program, which is not the command's name.
            using var text = new StringWriter { NewLine = "\n" };
            // Our own handlers map signals to exit codes, and exceptions to lines.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = text, Error = tool.Console.Error };
            int exitCode = await result.InvokeAsync(invocation, interrupted).ConfigureAwait(false);
            string printed = text.ToString().Replace($"  {RootCommand.ExecutableName} ", $"  {Name} ", StringComparison.Ordinal);
            OutputFile.WriteText(tool, printed);
            return exitCode;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure)
        {
            // The one place where failures end: each is one line, and no stack trace is ever printed.
            ToolException report = FailureText.Of(failure, result.GetValue(_globals.Profile) ?? tool.FindVariable("AWS_PROFILE") ?? "default");
            tool.Console.WriteError(report.Message);
            return report.ExitCode;
        }
    }

    /// <summary>Returns the command with all of its subcommands.</summary>
    public RootCommand CreateRoot()
    {
        var root = new RootCommand("Profiles of .NET programs and of Amazon CodeGuru Profiler, on your screen.\n"
            + "Example: codeguru-profiler flamegraph web-shop --at \"yesterday 14:00\" --open");
        foreach (Option standard in root.Options.Where(option => option is VersionOption).ToList())
        {
            root.Options.Remove(standard);
        }

        root.Add(new PrintVersionOption(tool));
        _globals.AddTo(root);
        foreach (Command command in ToolCommands.Create(new CommandBuilder(tool, _globals)))
        {
            root.Add(command);
        }

        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            // They are paths too.
            help.Aliases.Remove("/?");
            help.Aliases.Remove("/h");
            ((HelpAction)help.Action!).MaxWidth = Math.Max(tool.Console.Width, 60); // Help has its action.
        }

        return root;
    }
}
