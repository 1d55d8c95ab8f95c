using System.Runtime.InteropServices;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Hosting;

/// <summary>Ctrl+C and SIGTERM. The first one lets the command clean up; the second one ends the process at once.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _exitCode;

    /// <summary>Gets the exit code of the signal that came; 0 for none.</summary>
    public int ExitCode => Volatile.Read(ref _exitCode);

    /// <summary>Begins to listen: a thread starts, which help and mistakes do not need.</summary>
    public CancellationToken Listen()
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, Failures.ExitCode.Interrupted)));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, Failures.ExitCode.Terminated)));
        return _source.Token;
    }

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context, int code)
    {
        if (Interlocked.CompareExchange(ref _exitCode, code, 0) == 0)
        {
            context.Cancel = true;
            _source.Cancel();
        }
    }
}
