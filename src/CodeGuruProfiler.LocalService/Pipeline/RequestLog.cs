using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>The newest requests, for tests to look at.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly object _lock = new();
    private readonly Queue<SeenRequest> _requests = [];

    public SeenRequest Add(RequestContent request, DateTimeOffset now)
    {
        var seen = new SeenRequest(
            now,
            request.Method,
            request.RawPath,
            request.RawQuery,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Body);
        lock (_lock)
        {
            _requests.Enqueue(seen);
            while (_requests.Count > capacity)
            {
                _requests.Dequeue();
            }
        }

        return seen;
    }

    public IReadOnlyList<SeenRequest> ToList()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }
}
