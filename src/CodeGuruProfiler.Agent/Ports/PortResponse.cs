using System.Buffers.Binary;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>Reads the responses of the diagnostics protocol.</summary>
internal static class PortResponse
{
    private const byte Ok = 0x00;

    /// <summary>Reads a response to its end and returns the number that begins it.</summary>
    public static ulong ReadNumber(Stream connection)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        int length = Read(connection, number);
        return length < sizeof(ulong) ? throw Errors.ResponseLength(length) : BinaryPrimitives.ReadUInt64LittleEndian(number);
    }

    /// <summary>Reads a response to its end.</summary>
    public static void Read(Stream connection) => Read(connection, []);

    /// <summary>Reads a response to its end and returns it.</summary>
    public static byte[] ReadAll(Stream connection)
    {
        byte[] payload = new byte[ReadHeader(connection)];
        connection.ReadExactly(payload);
        return payload;
    }

    private static int Read(Stream connection, Span<byte> begin)
    {
        int length = ReadHeader(connection);
        Span<byte> piece = stackalloc byte[64];
        for (int at = 0; at < length; at += piece.Length)
        {
            Span<byte> bytes = piece[..Math.Min(piece.Length, length - at)];
            connection.ReadExactly(bytes);
            if (at == 0)
            {
                bytes[..Math.Min(begin.Length, bytes.Length)].CopyTo(begin);
            }
        }

        return length;
    }

    private static int ReadHeader(Stream connection)
    {
        Span<byte> header = stackalloc byte[PortRequest.HeaderLength];
        connection.ReadExactly(header);
        int length = BinaryPrimitives.ReadUInt16LittleEndian(header[14..]) - PortRequest.HeaderLength;
        if (length < 0 || !header.StartsWith(PortRequest.Magic))
        {
            throw Errors.NotAResponse();
        }

        if (header[17] != Ok)
        {
            Span<byte> code = stackalloc byte[sizeof(uint)];
            connection.ReadExactly(code);
            throw Errors.Refused(BinaryPrimitives.ReadUInt32LittleEndian(code));
        }

        return length;
    }
}
