using System.Security.Cryptography;
using System.Text;

namespace CodeGuruProfiler.LocalService.Operations;

/// <summary>Creates UUIDs, random or derived from a name.</summary>
internal static class Identifiers
{
    public static string NewUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Format(bytes, version: 4);
    }

    /// <summary>Returns the UUID of a name, by RFC 9562 section 5.8 with SHA-256.</summary>
    public static string UuidOf(string name)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return Format(hash.AsSpan(0, 16), version: 8);
    }

    private static string Format(Span<byte> bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
