using System.CommandLine;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Parsing;

/// <summary>The first mistake of a command line, in one line, with the command or option that was probably meant.</summary>
internal static class ParseMistake
{
    public static string? Find(ParseResult result)
    {
        // Help and completion accept lines that are not complete.
        if (result.Errors.Count == 0 || result.Action?.ClearsParseErrors == true)
        {
            return null;
        }

        Command command = result.CommandResult.Command;
        string help = $"See {NameOf(result)} --help.";
        if (result.UnmatchedTokens.FirstOrDefault() is { } unknown)
        {
            string? similar = SimilarNames.Find(unknown, Candidates(result, unknown.StartsWith('-')));
            string kind = unknown.StartsWith('-') ? "an option" : command.Subcommands.Count > 0 ? "a command" : "expected";
            return $"'{unknown}' is not {kind} here.{(similar is null ? "" : $" Did you mean '{similar}'?")} {help}";
        }

        return $"{result.Errors[0].Message} {help}";
    }

    private static IEnumerable<string> Candidates(ParseResult result, bool isOption)
    {
        Command command = result.CommandResult.Command;
        IEnumerable<Symbol> symbols = isOption ? command.Options.Concat(result.RootCommandResult.Command.Options.Where(option => option.Recursive)) : command.Subcommands;
        return symbols.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name);
    }

    private static string NameOf(ParseResult result)
    {
        Command root = result.RootCommandResult.Command;
        Command command = result.CommandResult.Command;
        return command == root ? "codeguru-profiler" : $"codeguru-profiler {string.Join(' ', command.Parents.OfType<Command>().Where(parent => parent != root).Select(parent => parent.Name).Append(command.Name))}";
    }
}
