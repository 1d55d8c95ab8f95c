using System.ComponentModel;
using System.Diagnostics;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Formats;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>A program that is started to be recorded, from its first line.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private const string PortsVariable = "DOTNET_DiagnosticPorts";

    private readonly RuntimeListener _listener;
    private readonly ConnectingRuntimes _runtimes;
    private readonly Process _process;

    private StartedProgram(RuntimeListener listener, Process process, string name)
    {
        _listener = listener;
        _runtimes = new ConnectingRuntimes(listener);
        _process = process;
        Name = name;
    }

    /// <summary>Gets the name of the program: of the assembly, where dotnet runs one.</summary>
    public string Name { get; }

    /// <summary>Gets whether the program goes on after its recording.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Gets whether its runtime was let go, so that it ends by itself.</summary>
    public bool IsResumed { get; private set; }

    /// <exception cref="Failures.ToolException">It cannot be started.</exception>
    public static StartedProgram Start(string[] command, string folder)
    {
        var listener = new RuntimeListener();
        try
        {
            var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder };
            string? others = start.Environment.TryGetValue(PortsVariable, out string? ports) ? ports : null;
            start.Environment[PortsVariable] = string.IsNullOrEmpty(others) ? listener.Address : $"{others};{listener.Address}";
            bool isAssembly = command.Length > 1 && Path.GetFileNameWithoutExtension(command[0]) == "dotnet";
            return new StartedProgram(listener, Process.Start(start)!, Path.GetFileName(isAssembly ? command[1] : command[0])); // without a shell, it is a new process
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            listener.Dispose();
            throw Errors.NotStarted(command[0], exception);
        }
    }

    /// <summary>Records until the time is over, the user interrupts, or the program ends.</summary>
    public async Task<ConvertedProfile> RecordAsync(TimeSpan interval, TimeProvider clock, TimeSpan duration, CancellationToken interrupted)
    {
        Task exited = _process.WaitForExitAsync(CancellationToken.None);
        if (await WaitForRuntimeAsync(exited, interrupted).ConfigureAwait(false) == exited && !_runtimes.Connected.IsCompleted)
        {
            throw Errors.NotDotNet(Name, _process.ExitCode);
        }

        // Where a request waits for the runtime to connect once more, its end ends the waiting.
        _ = exited.ContinueWith(_ => _runtimes.End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        var port = new DiagnosticPort(_runtimes, watchdog: null);
        try
        {
            (TraceSession session, RuntimeInfo runtime) = await Task.Run(() => Start(port), CancellationToken.None).ConfigureAwait(false);
            IsResumed = true;
            using (session)
            {
                return await Recording.ReadAsync(port, session, runtime, interval, clock, duration, interrupted).ConfigureAwait(false);
            }
        }
        catch (IOException exception)
        {
            throw Errors.Lost(exception);
        }
    }

    /// <summary>Waits for the end of the program.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _runtimes.DisposeAsync().ConfigureAwait(false);
        _listener.Dispose();
        _process.Dispose();
    }

    private async Task<Task> WaitForRuntimeAsync(Task exited, CancellationToken interrupted)
    {
        try
        {
            return await Task.WhenAny(_runtimes.Connected, exited).WaitAsync(interrupted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A runtime that has not connected yet would wait for this program for ever.
            _process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static (TraceSession Session, RuntimeInfo Runtime) Start(DiagnosticPort port)
    {
        TraceSession session = Recording.Start(port);
        RuntimeInfo runtime = port.GetRuntimeInfo();
        port.Execute(PortRequest.ResumeRuntime());
        return (session, runtime);
    }
}
