using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Client.Buffers;

/// <summary>A pool of objects that are costly to create. It is thread-safe.</summary>
/// <param name="most">About the number of objects that the pool keeps.</param>
internal sealed class ObjectPool<T>(int most)
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

    /// <summary>Returns an object to the pool, unless the pool is full. The caller must not use it afterwards.</summary>
    public bool TryReturn(T item)
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
