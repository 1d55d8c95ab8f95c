using System.Diagnostics;
using System.Diagnostics.Tracing;
using CodeGuruProfiler.Agent.Naming;
using CodeGuruProfiler.Agent.Ports;

namespace AgentSubject;

/// <summary>A reader that stops reading while the runtime writes a rundown of this process: the process stands still until the watchdog closes the socket.</summary>
internal static class StalledReader
{
    public static async Task RunAsync()
    {
        using var watchdog = new Watchdog(TimeProvider.System);
        watchdog.Start();
        var port = new DiagnosticPort(new PortSearch(null).Find().Endpoint!, watchdog); // this runtime has one

        await Task.Run(() => { });
        using (new EventSource("Before"))
        {
        }

        watchdog.Begin(Rundown.TimeLimit, restartsWithProgress: true);
        using TraceSession session = port.Start(PortRequest.CollectTracing2(TraceProvider.Nothing, 64, hasRundown: true));
        using Stream stop = port.BeginStop(session);

        // Nobody reads. The runtime fills the socket and holds its lock; whether it does already shows when an EventSource cannot be created.
        var created = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        long began = Stopwatch.GetTimestamp();
        Thread.Sleep(500);
        new Thread(Create) { IsBackground = true }.Start();
        TimeSpan elapsed = await created.Task;
        SelfSampling.Print("seconds", elapsed.TotalSeconds);
        SelfSampling.Print("overdue", watchdog.End());

        void Create()
        {
            using var source = new EventSource("During");
            created.SetResult(Stopwatch.GetElapsedTime(began));
        }
    }
}
