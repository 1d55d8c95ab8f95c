using System.CommandLine;
using CodeGuruProfiler.Tool.Completion;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>The arguments that name groups and profiles; the shell completes names of groups.</summary>
internal static class GroupArgument
{
    public static Argument<string> Create(CommandBuilder commands) => Completed(commands, new Argument<string>("GROUP") { HelpName = "GROUP", Description = "Name of the profiling group." });

    public static Argument<string> CreateSource(CommandBuilder commands, string name)
        => Completed(commands, new Argument<string>(name) { HelpName = name, Description = "A profiling group, GROUP@TIME, a file, or - for standard input." });

    public static Argument<string[]> CreateSources(CommandBuilder commands) => Completed(commands, new Argument<string[]>("GROUP-or-FILE")
    {
        HelpName = "GROUP-or-FILE",
        Description = "Profiling groups, GROUP@TIME, files, or - for standard input. Several are merged.",
        Arity = ArgumentArity.OneOrMore,
    });

    private static T Completed<T>(CommandBuilder commands, T argument)
        where T : Argument
    {
        GroupNames.Complete(argument, commands);
        return argument;
    }
}
