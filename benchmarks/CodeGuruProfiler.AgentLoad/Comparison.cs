using System.Globalization;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>Two builds of the service under the same load, in turns: on a machine that is shared, only their ratio is worth something.</summary>
internal static class Comparison
{
    /// <summary>Runs the turns and prints them; returns whether no post failed or was lost.</summary>
    public static async Task<bool> RunAsync(string before, LoadArguments arguments)
    {
        List<PostingReport> old = [];
        List<PostingReport> present = [];
        for (int turn = 0; turn < arguments.Turns; turn++)
        {
            old.Add(await RunAsync("before", await LoadService.StartAsync(before), arguments.Plan));
            present.Add(await RunAsync("this build", await LoadService.StartAsync(), arguments.Plan));
        }

        double[] throughput = [.. old.Zip(present, (one, other) => other.PostsPerSecond / one.PostsPerSecond).Order()];
        double[] processor = [.. old.Zip(present, (one, other) => one.ProcessorMillisecondsPerPost / other.ProcessorMillisecondsPerPost).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            This build to the one before, turn by turn: median (least to most)
              posts a second                {throughput[throughput.Length / 2]:0.00} ({throughput[0]:0.00} to {throughput[^1]:0.00}) times as many
              posts a second of processor   {processor[processor.Length / 2]:0.00} ({processor[0]:0.00} to {processor[^1]:0.00}) times as many
            """));
        return old.Concat(present).All(report => report.IsComplete);
    }

    private static async Task<PostingReport> RunAsync(string name, LoadService service, PostingPlan plan)
    {
        await using (service)
        {
            PostingReport report = await AgentPosting.RunAsync(service, plan);
            Console.WriteLine($"{name}: {report}");
            return report;
        }
    }
}
