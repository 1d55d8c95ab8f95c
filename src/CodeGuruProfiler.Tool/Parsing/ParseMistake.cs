using System.CommandLine;
using System.CommandLine.Parsing;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Parsing;

/// <summary>The first mistake of a command line, in one line, with the command or option that was probably meant.</summary>
internal static class ParseMistake
{
    public static string? Find(ParseResult result)
    {
        // Help and completion accept lines that are not complete.
        if (result.Action?.ClearsParseErrors == true)
        {
            return null;
        }

        Command command = result.CommandResult.Command;
        string? unknown = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : FindOptionAmongArguments(result);
        if (result.Errors.Count == 0 && (unknown is null || !command.TreatUnmatchedTokensAsErrors))
        {
            return null;
        }

        string help = $"See {NameOf(result)} --help.";
        if (unknown is not null)
        {
            string? similar = SimilarNames.Find(unknown, Candidates(result, unknown.StartsWith('-')));
            string kind = unknown.StartsWith('-') ? "an option" : command.Subcommands.Count > 0 ? "a command" : "expected";
            return $"'{unknown}' is not {kind} here.{(similar is null ? "" : $" Did you mean '{similar}'?")} {help}";
        }

        return $"{result.Errors[0].Message} {help}";
    }

    // The parser takes an unknown option for a value of an argument. Files whose names begin with a hyphen follow --.
    private static string? FindOptionAmongArguments(ParseResult result)
        => result.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? null
            : result.CommandResult.Tokens.Select(token => token.Value).FirstOrDefault(value => value.StartsWith('-') && value.Length > 1);

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
