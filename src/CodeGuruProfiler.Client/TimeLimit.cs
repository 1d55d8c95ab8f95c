namespace CodeGuruProfiler.Client;

/// <summary>The three limits on the time that a call may take.</summary>
public enum TimeLimit
{
    /// <summary>Establishing a connection, including TLS: <see cref="CodeGuruProfilerClientOptions.ConnectTimeout"/>.</summary>
    Connect,

    /// <summary>One attempt, from its credentials to the last byte of its response: <see cref="CodeGuruProfilerClientOptions.AttemptTimeout"/>.</summary>
    Attempt,

    /// <summary>The whole call, all attempts and the waits between them: <see cref="CodeGuruProfilerClientOptions.TotalTimeout"/>.</summary>
    Total,
}
