using CodeGuruProfiler.LocalService.Http;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>The newest requests, for inspection by tests.</summary>
internal sealed class RequestLog(bool isKept)
{
    // Enough for a test; a day of agents would send far more.
    private const int MaxRequests = 1000;
    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly object _lock = new();
    private readonly Queue<(SeenRequest Request, long Bytes)> _requests = [];
    private long _bytes;

    /// <summary>Records a request, and forgets the oldest ones beyond the limits. Returns null when recording is off.</summary>
    public SeenRequest? Add(RequestContent request, DateTimeOffset now)
    {
        if (!isKept)
        {
            return null;
        }

        var seen = new SeenRequest(
            now,
            request.Method,
            request.RawPath,
            request.RawQuery,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Body);
        long bytes = BytesOf(seen);
        lock (_lock)
        {
            _requests.Enqueue((seen, bytes));
            _bytes += bytes;
            // The newest is kept, whatever its length.
            while (_requests.Count > MaxRequests || (_bytes > MaxBytes && _requests.Count > 1))
            {
                _bytes -= _requests.Dequeue().Bytes;
            }
        }

        return seen;
    }

    public IReadOnlyList<SeenRequest> ToList()
    {
        lock (_lock)
        {
            return [.. _requests.Select(kept => kept.Request)];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _bytes = 0;
        }
    }

    private static long BytesOf(SeenRequest request)
        => request.Body.Length + (sizeof(char) * (request.Path.Length + request.Query.Length + request.Headers.Sum(header => (long)header.Key.Length + header.Value.Length)));
}
