using System.Buffers.Binary;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>The bytes with which a runtime that connects to a diagnostics port announces itself.</summary>
/// <remarks>https://github.com/dotnet/diagnostics/blob/main/documentation/design-docs/ipc-protocol.md#advertise-protocol</remarks>
internal static class Advertisement
{
    // The magic, the runtime's cookie, the id of the process, and two bytes for later.
    private const int CookieLength = 16;
    private const int ReservedLength = sizeof(ushort);

    private static ReadOnlySpan<byte> Magic => "ADVR_V1\0"u8;

    /// <summary>Reads it and returns the id of the process; null when the bytes are others.</summary>
    public static async Task<long?> ReadAsync(Stream connection, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[Magic.Length + CookieLength + sizeof(ulong) + ReservedLength];
        int read = await connection.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return read == bytes.Length && bytes.AsSpan().StartsWith(Magic) ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(Magic.Length + CookieLength)) : null;
    }
}
