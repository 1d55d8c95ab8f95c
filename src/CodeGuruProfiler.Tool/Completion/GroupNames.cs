using System.CommandLine;
using System.CommandLine.Completions;
using Amazon.Runtime;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Completion;

/// <summary>Completes names of profiling groups with those of the service.</summary>
internal static class GroupNames
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Lets an argument be completed with the names of groups.</summary>
    public static void Complete(Argument argument, CommandBuilder commands)
        => argument.CompletionSources.Add(context => context is TextCompletionContext
            ? Find(commands, context.ParseResult, context.WordToComplete)
            // Help asks for candidates too, and must not reach the network.
            : []);

    private static IEnumerable<CompletionItem> Find(CommandBuilder commands, ParseResult result, string word)
    {
        using var run = new CommandRun(commands.Tool, commands.Globals, result);
        using var limit = new CancellationTokenSource(Limit, commands.Tool.Clock);
        try
        {
            // The interface of completions is not asynchronous, and nothing else runs in this process.
            return ListAsync(run, limit.Token).GetAwaiter().GetResult()
                .Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(name => new CompletionItem(name));
        }
        catch (Exception e) when (e is AmazonClientException or AmazonServiceException or TimeoutException or OperationCanceledException or ToolException)
        {
            // A shell that completes shows no messages: there are no candidates.
            return [];
        }
    }

    private static async Task<List<string>> ListAsync(CommandRun run, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (string name in run.Client.ListProfilingGroupNamesPaged().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            names.Add(name);
        }

        return names;
    }
}
