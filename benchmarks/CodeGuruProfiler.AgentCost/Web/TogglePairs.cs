using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Processes;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>
/// A web application under load, with the agent paused and resumed for alternate windows: its start is not measured, and what else the machine does meets both.
/// </summary>
internal static class TogglePairs
{
    private const string Group = "web-shop";

    public static async Task<int> RunAsync(int pairs, int seconds, string path)
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();
        await service.Seed.AddProfilingGroupAsync(Group);
        using var app = new WebApp(await ServerProcess.StartAsync("web-server", service.Url.AbsoluteUri, Group));
        for (int warmUp = 0; warmUp < 3; warmUp++)
        {
            await Load.RunAsync(app.Url, path, 3);
        }

        long looks = (await app.StatsAsync()).Looks;
        List<Window> on = [];
        List<Window> off = [];
        for (int pair = 0; pair < pairs; pair++)
        {
            foreach (bool isOn in pair % 2 == 0 ? new[] { false, true } : [true, false])
            {
                if (!isOn)
                {
                    await app.PauseAsync();
                    await Task.Delay(200);
                }

                (isOn ? on : off).Add(await MeasureAsync(app, path, seconds));
                if (!isOn)
                {
                    await app.ResumeAsync();
                }
            }
        }

        looks = (await app.StatsAsync()).Looks - looks;
        Console.WriteLine($"{path}, {pairs} pairs of {seconds} s, {looks} looks, {on.Sum(window => window.Requests)} requests with the agent");
        bool[] missed =
        [
            Print("processor time a request", "us", on, off, window => window.Cpu, 1.03),
            Print("p50", "ms", on, off, window => window.P50, double.NaN),
            Print("p99", "ms", on, off, window => window.P99, 1.15),
            Print("requests a second", "", on, off, window => window.Rate, double.NaN),
        ];
        return missed.Contains(true) ? 1 : 0;
    }

    private static async Task<Window> MeasureAsync(WebApp app, string path, int seconds)
    {
        double before = (await app.StatsAsync()).CpuMilliseconds;
        double[] times = await Load.RunAsync(app.Url, path, seconds);
        double cpu = (await app.StatsAsync()).CpuMilliseconds - before;
        return new Window(times.Length, times.Length / (double)seconds, 1000 * cpu / times.Length, times[times.Length / 2], times[(int)(times.Length * 0.99)]);
    }

    private static bool Print(string what, string unit, List<Window> on, List<Window> off, Func<Window, double> value, double most)
    {
        double[] ratios = [.. on.Zip(off, (with, without) => value(with) / value(without)).Order()];
        double median = ratios[ratios.Length / 2];
        string limit = double.IsNaN(most) ? "" : $", at most {most:0.00}{(median > most ? " **missed**" : "")}";
        Console.WriteLine(
            $"  {what}: {Median(off.Select(value)):0.000} -> {Median(on.Select(value)):0.000} {unit}; on/off {median:0.000} [{ratios[ratios.Length / 4]:0.000}..{ratios[ratios.Length * 3 / 4]:0.000}]{limit}");
        return median > most;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record Window(int Requests, double Rate, double Cpu, double P50, double P99);
}
