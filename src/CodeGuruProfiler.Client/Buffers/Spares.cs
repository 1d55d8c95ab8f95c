using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Client.Buffers;

/// <summary>A pool of objects that are costly to create. Any number of threads may take and keep.</summary>
/// <param name="most">About how many are kept.</param>
internal sealed class Spares<T>(int most)
    where T : class
{
    private readonly ConcurrentQueue<T> _others = new();

    // Where one is enough, it is the same one time and again.
    private T? _first;

    public bool TryTake([NotNullWhen(true)] out T? item)
    {
        item = Interlocked.Exchange(ref _first, null);
        return item is not null || _others.TryDequeue(out item);
    }

    /// <summary>Keeps the object unless there are enough; its former user must not use it any more.</summary>
    public bool TryKeep(T item)
    {
        if (Interlocked.CompareExchange(ref _first, item, null) is null)
        {
            return true;
        }

        if (_others.Count >= most)
        {
            return false;
        }

        _others.Enqueue(item);
        return true;
    }
}
