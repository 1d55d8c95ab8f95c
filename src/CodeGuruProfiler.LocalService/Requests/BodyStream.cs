using System.Runtime.InteropServices;

namespace CodeGuruProfiler.LocalService.Requests;

internal static class BodyStream
{
    /// <summary>Gets a stream over the bytes of a body, which are not copied where they are an array.</summary>
    public static Stream Over(ReadOnlyMemory<byte> body) => MemoryMarshal.TryGetArray(body, out ArraySegment<byte> bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(body.ToArray(), writable: false);
}
