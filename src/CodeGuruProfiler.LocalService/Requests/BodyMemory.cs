using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>The memory for the long bodies of all requests: docs/decisions/0058-what-all-requests-may-take.md.</summary>
/// <remarks>A request beyond the limit is refused instead of queued, because the requests that hold the memory may be slow.</remarks>
internal sealed class BodyMemory(long total)
{
    /// <summary>The limit for a service with the default length of bodies.</summary>
    public const long UsualBytes = 256 * 1024 * 1024;

    private const int BodiesAtLeast = 4;

    private long _taken;

    /// <summary>Creates the memory for a service. Several bodies of the maximum length fit.</summary>
    public static BodyMemory For(long maxBodyBytes) => new(Math.Max(UsualBytes, BodiesAtLeast * maxBodyBytes));

    /// <summary>Creates an empty lease for a body.</summary>
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

    /// <summary>The memory of one body. Dispose returns it.</summary>
    public sealed class Lease(BodyMemory memory) : IDisposable
    {
        private long _bytes;

        /// <summary>Takes more memory. Fails the request at the limit.</summary>
        public void Grow(long bytes)
        {
            if (!memory.TryTake(bytes))
            {
                throw Errors.NoMemoryForBodies();
            }

            _bytes += bytes;
        }

        public void Dispose() => Interlocked.Add(ref memory._taken, -Interlocked.Exchange(ref _bytes, 0));
    }
}
