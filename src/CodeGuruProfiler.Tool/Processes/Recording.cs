using System.Net.Sockets;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>One session of the runtime's sampler, from its start to the names of the methods at its end.</summary>
internal static class Recording
{
    // Loader, Jit, NGen, and End: the names of modules and methods, without the maps of their instructions.
    private const ulong RundownKeywords = 0x138;
    private const uint BufferMegabytes = 256;

    // A session opens in milliseconds, and later where many programs run.
    private static readonly TimeSpan OpenLimit = TimeSpan.FromSeconds(30);

    /// <summary>Opens a session. The runtime of .NET 8 knows the default rundown only.</summary>
    public static TraceSession Start(DiagnosticPort port)
    {
        try
        {
            return port.Start(PortRequest.CollectTracing4(TraceProvider.SampleProfiler, BufferMegabytes, RundownKeywords));
        }
        catch (PortException exception) when (exception.IsUnknownCommand)
        {
            return port.Start(PortRequest.CollectTracing2(TraceProvider.SampleProfiler, BufferMegabytes, hasRundown: true));
        }
    }

    /// <summary>Records a process that runs.</summary>
    /// <exception cref="Failures.ToolException">The process does not respond, the connection was lost, or the trace is incomplete.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted before the session was open.</exception>
    public static async Task<ConvertedProfile> RecordAsync(IPortEndpoint endpoint, TimeSpan interval, TimeProvider clock, TimeSpan duration, CancellationToken interrupted)
    {
        using var watchdog = new Watchdog(clock);
        var port = new DiagnosticPort(endpoint, watchdog);
        (TraceSession session, RuntimeInfo runtime) = await OpenAsync(port, watchdog, interrupted).ConfigureAwait(false);
        try
        {
            using (session)
            {
                return await ReadAsync(port, session, runtime, interval, clock, duration, interrupted).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw Errors.Lost(exception);
        }
    }

    // A process that is stopped accepts connections, and never responds.
    private static async Task<(TraceSession Session, RuntimeInfo Runtime)> OpenAsync(DiagnosticPort port, Watchdog watchdog, CancellationToken interrupted)
    {
        TraceSession? session = null;
        watchdog.Begin(OpenLimit);
        watchdog.Start();
        try
        {
            RuntimeInfo runtime;
            using (interrupted.Register(watchdog.Expire))
            {
                runtime = await Task.Run(port.GetRuntimeInfo, CancellationToken.None).ConfigureAwait(false);
                session = await Task.Run(() => Start(port), CancellationToken.None).ConfigureAwait(false);
            }

            if (!watchdog.End())
            {
                return (session, runtime);
            }
        }
        catch (Exception exception) when (PortFailure.Is(exception))
        {
            if (!watchdog.End())
            {
                throw Errors.Lost(exception);
            }
        }

        // The connections were closed.
        session?.Dispose();
        interrupted.ThrowIfCancellationRequested();
        throw Errors.DoesNotRespond(OpenLimit);
    }

    /// <summary>Reads a session until the time is over, the user interrupts, or the process ends.</summary>
    /// <exception cref="Failures.ToolException">The trace is incomplete.</exception>
    public static async Task<ConvertedProfile> ReadAsync(
        DiagnosticPort port, TraceSession session, RuntimeInfo runtime, TimeSpan interval, TimeProvider clock, TimeSpan duration, CancellationToken interrupted)
    {
        // Where native code is not known, it is RUNNABLE, as on Windows.
        var options = new NetTraceReadOptions { Interval = interval, IsFromWindows = !runtime.DistinguishesNativeCode };
        Task<ConvertedProfile> read = NetTraceFormat.ReadAsync(session.Stream, options, cancellationToken: CancellationToken.None).AsTask();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        await Task.WhenAny(read, Task.Delay(duration, clock, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        Task stopped = read.IsCompleted ? Task.CompletedTask : Task.Run(() => Stop(port, session, read), CancellationToken.None);
        try
        {
            ConvertedProfile profile = await read.ConfigureAwait(false);
            await stopped.ConfigureAwait(false);
            return profile;
        }
        catch (ProfileFormatException exception)
        {
            throw Errors.Incomplete(exception);
        }
    }

    private static void Stop(DiagnosticPort port, TraceSession session, Task read)
    {
        try
        {
            using Stream stop = port.BeginStop(session);
            read.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
            PortResponse.Read(stop);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The process ended at the same time: then the trace is at its end too, or the reader reports that it is cut.
        }
    }
}
