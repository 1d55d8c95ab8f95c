using System.Buffers;
using CodeGuruProfiler.Buffers;

namespace CodeGuruProfiler.Formats.Output;

/// <summary>Writes a whole file to a stream: it is made in memory first, so that the stream gets one write.</summary>
internal static class StreamOutput
{
    public static async ValueTask WriteAsync(Stream stream, Action<IBufferWriter<byte>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);

        using var output = new PooledBufferWriter();
        write(output);
        await stream.WriteAsync(output.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }
}
