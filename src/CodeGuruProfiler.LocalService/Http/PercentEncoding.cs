using System.Buffers.Text;
using System.Text;

namespace CodeGuruProfiler.LocalService.Http;

/// <summary>Percent-encoding of RFC 3986. Invalid escapes are literal text.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a part of a path or a query; null when its bytes are not UTF-8.</summary>
    public static string? FindText(string encoded)
    {
        try
        {
            return Strict.GetString(Bytes(encoded));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Encodes a part as signatures require: unreserved characters as they are, all other bytes as %XX.</summary>
    public static string Normalize(string encoded)
    {
        var text = new StringBuilder(encoded.Length);
        foreach (byte value in Bytes(encoded))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
            {
                text.Append((char)value);
            }
            else
            {
                text.Append('%').Append(value.ToString("X2", null));
            }
        }

        return text.ToString();
    }

    private static byte[] Bytes(string encoded)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(encoded);
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && Utf8Parser.TryParse(bytes.AsSpan(i + 1, 2), out byte escaped, out int digits, 'X') && digits == 2)
            {
                bytes[length++] = escaped;
                i += 2;
            }
            else
            {
                bytes[length++] = bytes[i];
            }
        }

        return bytes[..length];
    }
}
