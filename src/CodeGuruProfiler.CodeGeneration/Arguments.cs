namespace CodeGuruProfiler.CodeGeneration;

/// <summary>The command line.</summary>
internal sealed record Arguments(bool Help, bool Check, string? Model, string? Output, string? Pages, string? Examples)
{
    public const string Usage = """
        Writes the generated part of a client, and its pages of documentation, from a service model.

        dotnet run --project src/CodeGuruProfiler.CodeGeneration [-- options]

          --check         Write nothing; list the files that are stale and end with 1 if there are any.
          --model FILE    A Smithy 2.0 JSON AST of a restJson1 service, instead of this repository's own; needs --output.
          --output DIR    The folder to write to, which then holds nothing else.
          --pages DIR     The folder to write a page of documentation for each operation to; this repository's own without --model and --output.
          --examples DIR  C# files with a region for each operation ("// begin Name"), which its page then shows.
          --help          Show this.

        Ends with 0 when all went well, 1 when files are stale or the model is refused, 2 when the command line is wrong.
        """;

    /// <exception cref="ArgumentException">An argument is unknown, lacks its value or is given twice.</exception>
    public static Arguments Parse(IReadOnlyList<string> args)
    {
        var result = new Arguments(false, false, null, null, null, null);
        for (int i = 0; i < args.Count; i++)
        {
            result = args[i] switch
            {
                "--help" or "-h" or "-?" => result with { Help = true },
                "--check" => result with { Check = true },
                "--model" when result.Model is null => result with { Model = Value(args, ref i) },
                "--output" when result.Output is null => result with { Output = Value(args, ref i) },
                "--pages" when result.Pages is null => result with { Pages = Value(args, ref i) },
                "--examples" when result.Examples is null => result with { Examples = Value(args, ref i) },
                "--model" or "--output" or "--pages" or "--examples" => throw Errors.GivenTwice(args[i]),
                _ => throw Errors.UnknownOption(args[i]),
            };
        }

        // The output of another model in this client's folder would be a ruin.
        return result switch
        {
            { Model: not null, Output: null } => throw Errors.NeedsOption("--model", "--output"),
            { Output: not null, Pages: null, Examples: not null } => throw Errors.NeedsOption("--examples", "--pages"),
            _ => result,
        };
    }

    private static string Value(IReadOnlyList<string> args, ref int index)
    {
        string option = args[index];
        index++;
        return index < args.Count && !args[index].StartsWith("--", StringComparison.Ordinal)
            ? args[index]
            : throw Errors.NeedsValue(option);
    }
}
