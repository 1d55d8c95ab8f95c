using System.CommandLine;
using CodeGuruProfiler.Tool.Commands;
using CodeGuruProfiler.Tool.Processes;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool;

/// <summary>The list of commands, in the order of the help.</summary>
internal static class ToolCommands
{
    public static IEnumerable<Command> Create(CommandBuilder commands) =>
    [
        RecordCommand.Create(commands),
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
        AttachCommand.Create(commands),
        AgentCheckCommand.Create(commands),
        CompletionCommand.Create(commands),
        LocalCommand.Create(commands),
    ];
}
