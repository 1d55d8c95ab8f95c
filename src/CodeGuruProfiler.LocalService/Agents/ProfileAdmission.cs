using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Admits profiles for reading: limits the decompressed length of each and the bytes that are read at once.</summary>
/// <remarks>A kilobyte of gzip can expand to a megabyte, and the profile read from it to several.</remarks>
internal sealed class ProfileAdmission(long maxDecompressedBytes)
{
    /// <summary>The maximum number of bytes of profiles that are read at once, unless a single profile may be longer.</summary>
    public const long BytesAtOnce = 64 * 1024 * 1024;

    private readonly ByteBudget _budget = new(Math.Max(BytesAtOnce, maxDecompressedBytes));

    /// <summary>Waits until a body may be read. Fails the request when the body is too long.</summary>
    /// <returns>A lease, to be disposed when the profile is stored.</returns>
    public ValueTask<IDisposable> EnterAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
        => _budget.TakeAsync(GzipBody.Is(body.Span) ? Measure(body) : body.Length, cancellationToken);

    private long Measure(ReadOnlyMemory<byte> body)
    {
        long? length = GzipBody.FindLength(body, maxDecompressedBytes);
        if (length > maxDecompressedBytes)
        {
            throw Errors.TooLargeDecompressed(maxDecompressedBytes);
        }

        // Of an invalid body, the profile's reader reports the mistake, and reads no more than the maximum.
        return length ?? maxDecompressedBytes;
    }
}
