using System.Buffers;
using System.IO.Compression;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Lets profiles be read: none that is too long when it is decompressed, and not more bytes of them at once than the memory is meant for.</summary>
/// <remarks>A kilobyte of gzip is a megabyte at worst, and what is read of it several.</remarks>
internal sealed class ProfileAdmission(long maxDecompressedBytes)
{
    /// <summary>The bytes of profiles that are read at once, unless a single one may be longer.</summary>
    public const long BytesAtOnce = 64 * 1024 * 1024;

    private const int BufferLength = 16 * 1024;

    private readonly ByteBudget _budget = new(Math.Max(BytesAtOnce, maxDecompressedBytes));

    private static ReadOnlySpan<byte> GzipStart => [0x1F, 0x8B];

    /// <summary>Waits until a body may be read; ends the request when it is too long.</summary>
    /// <returns>What is disposed when the profile is stored.</returns>
    public ValueTask<IDisposable> EnterAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
        => _budget.TakeAsync(body.Span.StartsWith(GzipStart) ? Measure(body) : body.Length, cancellationToken);

    // Counted, and not kept: memory is taken only for what is known to fit.
    private long Measure(ReadOnlyMemory<byte> body)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            using var gzip = new GZipStream(BodyStream.Over(body), CompressionMode.Decompress);
            long length = 0;
            while (gzip.Read(buffer) is > 0 and int read)
            {
                length += read;
                if (length > maxDecompressedBytes)
                {
                    Throw.TooLargeDecompressed(maxDecompressedBytes);
                }
            }

            return length;
        }
        catch (InvalidDataException)
        {
            // The reader of the profile says what is wrong; it comes no further than this did.
            return maxDecompressedBytes;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
