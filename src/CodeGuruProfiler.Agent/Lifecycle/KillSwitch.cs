namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The file that turns agents off, which an operator creates on a host. It is looked for once a minute.</summary>
internal sealed class KillSwitch(string file, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private long? _looked;

    public string Reason => $"The file {file} exists.";

    public bool IsOn()
    {
        if (_looked is { } looked && clock.GetElapsedTime(looked) < Interval)
        {
            return false;
        }

        _looked = clock.GetTimestamp();
        return File.Exists(file);
    }
}
