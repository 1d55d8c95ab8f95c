using CodeGuruProfiler.LocalService.Errors;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>The memory that the long bodies of all requests may take at once: docs/decisions/0058-what-all-requests-may-take.md.</summary>
/// <remarks>A request that would take more is refused and not kept waiting: those that hold the memory may take as long as they like.</remarks>
internal sealed class BodyMemory(long total)
{
    /// <summary>The bytes for a service whose bodies are as long as usual.</summary>
    public const long UsualBytes = 256 * 1024 * 1024;

    private const int BodiesAtLeast = 4;

    private long _taken;

    /// <summary>Creates the memory of a service: some of its longest bodies fit, however long they may be.</summary>
    public static BodyMemory For(long maxBodyBytes) => new(Math.Max(UsualBytes, BodiesAtLeast * maxBodyBytes));

    /// <summary>Begins a body, which has taken nothing so far.</summary>
    public Lease Begin() => new(this);

    private bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= total)
        {
            return true;
        }

        Interlocked.Add(ref _taken, -bytes);
        return false;
    }

    /// <summary>What one body has taken, until it is disposed.</summary>
    internal sealed class Lease(BodyMemory memory) : IDisposable
    {
        private long _bytes;

        /// <summary>Takes more; ends the request when there is no more.</summary>
        public void Grow(long bytes)
        {
            if (!memory.TryTake(bytes))
            {
                Throw.NoMemoryForBodies();
            }

            _bytes += bytes;
        }

        public void Dispose() => Interlocked.Add(ref memory._taken, -Interlocked.Exchange(ref _bytes, 0));
    }
}
