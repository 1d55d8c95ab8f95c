using System.Globalization;
using System.Runtime;
using CodeGuruProfiler.Calls;

namespace CodeGuruProfiler.LoadTest;

/// <summary>Everyone's turns, round by round, and the table of their medians.</summary>
internal sealed class LoadRun
{
    // Floor (b), to which everything is compared, and this client, among the callers.
    private const int Floor = 1;
    private const int Client = 2;

    private const int LeastWarmUps = 3;
    private const int MostWarmUps = 25;

    // Now and then the runtime compiles one that belongs to nobody.
    private const int NegligibleMethods = 2;

    // A turn of a few dozen heavy calls would measure the garbage collector rather than a call: heavy operations have fewer and longer turns.
    private const int HeavyWeight = 50;
    private const int LongTurn = 3;

    // Promised for so many callers.
    private const int CallersOfPromise = 16;

    private readonly Arguments _arguments;
    private readonly ICaller[] _callers;

    private LoadRun(Arguments arguments, ICaller[] callers)
    {
        _arguments = arguments;
        _callers = callers;
    }

    public static async Task RunAsync(Arguments arguments, Uri url)
    {
        NodeCaller? node = await NodeCaller.StartAsync(url);
        ICaller[] callers =
        [
            new DotNetCaller("bare HttpClient", new BareCalls(url)),
            new DotNetCaller("signed and parsed", new SignedCalls(url)),
            new DotNetCaller("this client", new ClientCalls(url)),
            new DotNetCaller("signed, the client's headers", new SignedCalls(url, namesCalls: true)),
            .. node is null ? Array.Empty<ICaller>() : [node],
        ];
        await new LoadRun(arguments, callers).RunAsync();
        foreach (ICaller caller in callers)
        {
            caller.Dispose();
        }
    }

    private async Task RunAsync()
    {
        Console.WriteLine("| operation | callers | by | p50 µs | p99 µs | processor µs | to signed | at most | bytes | to signed |");
        Console.WriteLine("|---|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (Operation operation in Operation.All.Where(IsChosen))
        {
            foreach (int count in _arguments.Callers)
            {
                await MeasureAsync(operation, count);
            }
        }
    }

    private bool IsChosen(Operation operation) => _arguments.Operations.Any(text => operation.Name.Contains(text, StringComparison.OrdinalIgnoreCase));

    private async Task MeasureAsync(Operation operation, int count)
    {
        int length = operation.Weight < HeavyWeight ? 1 : LongTurn;
        TimeSpan duration = _arguments.Turn * length;
        var turns = new List<Turn>[_callers.Length];
        for (int i = 0; i < _callers.Length; i++)
        {
            turns[i] = [];
        }

        await WarmUpAsync(operation, count);

        for (int round = 0; round < Math.Max(1, _arguments.Rounds / length); round++)
        {
            // There and back, so that nobody always follows the same one.
            foreach (int i in round % 2 == 0 ? Enumerable.Range(0, _callers.Length) : Enumerable.Range(0, _callers.Length).Reverse())
            {
                if (await _callers[i].RunAsync(operation, count, duration) is { } turn)
                {
                    turns[i].Add(turn);
                }
            }
        }

        for (int i = 0; i < _callers.Length; i++)
        {
            if (turns[i].Count > 0)
            {
                Print(operation, count, i, turns[i], turns[Floor]);
            }
        }
    }

    // Until a round compiles nothing more: the JIT's work is processor time too, and would count for the current contestant.
    private async Task WarmUpAsync(Operation operation, int count)
    {
        long compiled;
        int round = 0;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (ICaller caller in _callers)
            {
                await caller.RunAsync(operation, count, _arguments.Turn);
            }
        }
        while (++round < LeastWarmUps || (JitInfo.GetCompiledMethodCount() - compiled > NegligibleMethods && round < MostWarmUps));
    }

    // Ratios are of turns side by side, before their median is taken: what slows the machine for a while slows both.
    private void Print(Operation operation, int count, int caller, List<Turn> turns, List<Turn> floor)
    {
        double ratio = Median(turns.Zip(floor, (mine, theirs) => mine.ProcessorTime / theirs.ProcessorTime));
        double? most = caller == Client && count == CallersOfPromise ? operation.MostProcessorTime : null;
        double? bytes = turns[0].Bytes is null ? null : Median(turns.Select(turn => turn.Bytes ?? 0));
        double? bytesRatio = bytes / Median(floor.Select(turn => turn.Bytes ?? 0));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {operation.Name} | {count} | {_callers[caller].Name} | {Median(turns.Select(turn => turn.P50)):N0} | {Median(turns.Select(turn => turn.P99)):N0} | {Median(turns.Select(turn => turn.ProcessorTime)):N0} | {ratio:0.00} | {most:0.00}{(ratio > most ? ", missed" : "")} | {bytes:N0} | {bytesRatio:0.00} |"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
