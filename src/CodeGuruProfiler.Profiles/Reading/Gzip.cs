using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace CodeGuruProfiler.Profiles;

/// <summary>Takes gzip off, up to a limit.</summary>
internal static class Gzip
{
    private const int TrailerLength = 8;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B];

    public static bool Is(ReadOnlySpan<byte> bytes, string? contentEncoding)
    {
        switch (contentEncoding?.Trim().ToLowerInvariant())
        {
            case null or "" or "identity":
                return bytes.StartsWith(Magic);
            case "gzip" or "x-gzip":
                return true;
            default:
                Throw.UnknownContentEncoding(contentEncoding);
                return false;
        }
    }

    public static ReadOnlySpan<byte> Decompress(ReadOnlySpan<byte> bytes, int maxLength)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            using var stream = new GZipStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
            while (stream.Read(output.GetSpan(64 * 1024)) is > 0 and int length)
            {
                output.Advance(length);
                if (output.WrittenCount > maxLength)
                {
                    Throw.TooLong(maxLength);
                }
            }
        }
        catch (InvalidDataException exception)
        {
            Throw.Gzip(exception);
        }

        // The stream is content without the checksum and length that RFC 1952 puts at the end; then something was cut off.
        // One member is expected: nobody sends a profile as several.
        if (bytes.Length < TrailerLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]) != (uint)output.WrittenCount)
        {
            Throw.GzipCutOff();
        }

        return output.WrittenSpan;
    }
}
