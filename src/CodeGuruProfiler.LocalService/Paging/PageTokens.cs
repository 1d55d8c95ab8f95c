using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Paging;

/// <summary>Writes the position at the end of a page into a token that only the same query of the same database accepts.</summary>
internal static class PageTokens
{
    private const int PositionLength = sizeof(long);
    private const int MacLength = 16;

    // The model allows 64 characters; these are 32.
    private const int TokenLength = (PositionLength + MacLength) * 4 / 3;

    public static string Write(PageQuery query, long position)
    {
        Span<byte> token = stackalloc byte[PositionLength + MacLength];
        BinaryPrimitives.WriteInt64BigEndian(token, position);
        Mac(query, token[..PositionLength]).CopyTo(token[PositionLength..]);
        // The alphabet of URLs; Base64Url itself came after .NET 8.
        return Convert.ToBase64String(token).Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Returns the position at the end of the previous page; null for the first page, which has no token.</summary>
    public static long? Read(PageQuery query)
    {
        if (query.Token is null)
        {
            return null;
        }

        Span<byte> token = stackalloc byte[PositionLength + MacLength];
        if (query.Token.Length != TokenLength
            || query.Token.AsSpan().ContainsAny('+', '/')
            || !Convert.TryFromBase64String(query.Token.Replace('-', '+').Replace('_', '/'), token, out int length)
            || length != token.Length
            || !CryptographicOperations.FixedTimeEquals(Mac(query, token[..PositionLength]), token[PositionLength..]))
        {
            throw Errors.ForeignPageToken();
        }

        return BinaryPrimitives.ReadInt64BigEndian(token);
    }

    private static ReadOnlySpan<byte> Mac(PageQuery query, ReadOnlySpan<byte> position)
    {
        byte[] key = Encoding.UTF8.GetBytes(query.DatabaseId);
        byte[] message = [.. position, .. Encoding.UTF8.GetBytes(query.Text)];
        return HMACSHA256.HashData(key, message).AsSpan(0, MacLength);
    }
}
