using System.CommandLine;
using CodeGuruProfiler.Tool.Commands;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool;

/// <summary>The list of commands, in the order of the help.</summary>
internal static class ToolCommands
{
    public static IEnumerable<Command> Create(CommandBuilder commands) =>
    [
        FlameGraphCommand.Create(commands),
        TopCommand.Create(commands),
        TreeCommand.Create(commands),
        DiffCommand.Create(commands),
        GroupsCommand.Create(commands),
        TimesCommand.Create(commands),
        GetCommand.Create(commands),
        PutCommand.Create(commands),
        ConvertCommand.Create(commands),
        InfoCommand.Create(commands),
        RecommendationsCommand.Create(commands),
        FindingsCommand.Create(commands),
        AgentConfigCommand.Create(commands),
        // Commands that look at processes of this machine are in the folder Processes.
        CompletionCommand.Create(commands),
        LocalCommand.Create(commands),
    ];
}
