using System.Buffers;

namespace CodeGuruProfiler.Formats.Input;

/// <summary>Reads a whole file from a stream.</summary>
internal static class StreamInput
{
    private const int FirstLength = 64 * 1024;

    public delegate ConvertedProfile Parser(ReadOnlySpan<byte> bytes);

    /// <param name="stream">The stream, read to its end.</param>
    /// <param name="maxLength">The maximum number of bytes.</param>
    /// <param name="parse">Reads the profile.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    public static async ValueTask<ConvertedProfile> ReadAsync(Stream stream, int maxLength, Parser parse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);

        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
        try
        {
            int length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and int read)
            {
                length += read;
                if (length > maxLength)
                {
                    throw Errors.TooLong(maxLength);
                }

                if (length == buffer.Length)
                {
                    buffer = Longer(buffer);
                }
            }

            return parse(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Longer(byte[] buffer)
    {
        byte[] longer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, 2L * buffer.Length));
        buffer.CopyTo(longer.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return longer;
    }
}
