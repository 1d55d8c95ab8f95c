using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>Calls about one profiling group: a group that does not exist is reported with the name that was probably meant.</summary>
internal static class GroupCall
{
    public static async Task<int> RunAsync(CommandRun run, string group, Func<Task<int>> callAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await callAsync().ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            throw Service.Errors.NoGroup(group, await MissingProfile.FindSimilarAsync(run.Client, group, cancellationToken).ConfigureAwait(false));
        }
    }
}
