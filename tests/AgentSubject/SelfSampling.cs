using System.Diagnostics.Tracing;
using System.Globalization;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.Naming;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tests.Looking;

namespace AgentSubject;

/// <summary>Samples a process and prints what it saw, a line a fact.</summary>
internal static class SelfSampling
{
    public static async Task CheckAsync(int? processId)
    {
        await using var sampler = new ProcessSampler(new ProcessSamplerOptions { ProcessId = processId });
        Look look = await Looks.TakeAsync(sampler);
        Print("result", look.Result);
        Print("reason", look.Reason);
        Print("warning", sampler.Warning);
        AgentProfile profile = await sampler.EndPeriodAsync();
        Print("unknown", Share(profile.CallTree, frame => frame == "<Unknown>"));
        Print("main", profile.CallTree.Frames.Any(frame => frame.StartsWith("Program.", StringComparison.Ordinal)));
    }

    public static async Task PrintStatesAsync(int looks)
    {
        AgentProfile profile = await SampleAsync(looks);
        foreach (string counter in profile.CallTree.Counters)
        {
            CallTree tree = profile.CallTree.WithCounters(counter);
            foreach (CallTreeNode node in Nodes(tree).Where(node => node.Frame.StartsWith("AgentSubject.", StringComparison.Ordinal) || node.Frame.StartsWith("System.Threading.", StringComparison.Ordinal) || node.Frame.StartsWith("System.Net.", StringComparison.Ordinal)))
            {
                Print("frame", string.Create(CultureInfo.InvariantCulture, $"{node.Frame}\t{counter}\t{node.Total}"));
            }
        }

        Print("ticks", profile.Metadata.NumTimesSampled);
        Print("own", profile.CallTree.Frames.Any(frame => frame.StartsWith("CodeGuruProfiler.Agent.Sampling", StringComparison.Ordinal)));
        Print("runtime", profile.Metadata.RuntimeVersion);
    }

    public static async Task PrintSharesAsync(int looks)
    {
        Shares.Start(threads: 2);
        await using var sampler = new ProcessSampler();
        long[] before = Shares.Times();
        for (int i = 0; i < looks; i++)
        {
            await Looks.TakeAsync(sampler);
        }

        long[] spent = [.. Shares.Times().Zip(before, (after, start) => after - start)];
        AgentProfile profile = await sampler.EndPeriodAsync();
        double total = spent.Sum();
        for (int i = 0; i < spent.Length; i++)
        {
            Print("spent", string.Create(CultureInfo.InvariantCulture, $"{Shares.Frames[i]}\t{spent[i] / total}\t{Count(profile.CallTree, Shares.Frames[i])}"));
        }

        Print("ticks", profile.Metadata.NumTimesSampled);
    }

    public static async Task PrintEventSourcesAsync(int looks)
    {
        using var watchdog = new Watchdog(TimeProvider.System);
        using var ending = new ManualResetEvent(initialState: false);
        watchdog.Start();
        var port = new DiagnosticPort(new PortSearch(null).Find().Endpoint!, watchdog); // this runtime has one
        var taker = new LookTaker(watchdog);
        var rundown = new Rundown(new StackNames(capacity: 1024), watchdog);
        var stacks = new StackTable(maxAddresses: 100_000);
        WarmUp.Run(port, taker, rundown, watchdog, ending);

        int before = EventSource.GetSources().Count();
        for (int i = 0; i < looks; i++)
        {
            taker.Take(port, stacks, ending);
        }

        long methods = rundown.Take(port, stacks.Addresses);
        Print("sources", EventSource.GetSources().Count() - before);
        Print("stacks", stacks.Count);
        Print("methods", methods);
    }

    public static void Print(string name, object? value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));

    private static async Task<AgentProfile> SampleAsync(int looks)
    {
        await using var sampler = new ProcessSampler();
        for (int i = 0; i < looks; i++)
        {
            await Looks.TakeAsync(sampler);
        }

        return await sampler.EndPeriodAsync();
    }

    private static IEnumerable<CallTreeNode> Nodes(CallTree tree) => Enumerable.Range(1, Math.Max(0, tree.NodeCount)).Select(index => tree[index]);

    private static double Count(CallTree tree, string frame) => Nodes(tree).Where(node => node.Frame == frame).Sum(node => node.Total);

    private static double Share(CallTree tree, Func<string, bool> isCounted)
        => tree.NodeCount == 0 ? 0 : Nodes(tree).Where(node => isCounted(node.Frame)).Sum(node => node.Total) / tree.Root.Total;
}
