namespace CodeGuruProfiler.EndToEnd.Tests.Documentation;

/// <summary>The output of examples. There is one console, so tests that read it run alone.</summary>
[CollectionDefinition(nameof(ConsoleOutput), DisableParallelization = true)]
public sealed class ConsoleOutput
{
    internal static async Task<string> OfAsync(Func<Task> program)
    {
        TextWriter console = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            await program();
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString();
    }
}
