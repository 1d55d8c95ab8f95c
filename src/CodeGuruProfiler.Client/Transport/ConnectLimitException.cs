namespace CodeGuruProfiler.Client.Transport;

/// <summary>No connection was established within the time limit. The HTTP stack wraps it; callers see <see cref="CodeGuruProfilerTimeoutException"/>.</summary>
internal sealed class ConnectLimitException(Exception cause) : TimeoutException("No connection was established within the time limit.", cause);
