using System.Buffers;
using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>
/// Removes the codings that a proxy applied to a body without having been asked. https://www.rfc-editor.org/rfc/rfc9110#section-8.4
/// </summary>
internal static class ContentCodings
{
    // Each layer may multiply the work that a response causes.
    private const int MaxLayers = 4;

    // Between two blocks the token is looked at.
    private const int BlockSize = 64 * 1024;

    private const int MaxQuotedName = 32;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("-0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>Gets the codings of a body in the order in which they were applied.</summary>
    /// <returns>The names in lower case; empty when the bytes are the body itself.</returns>
    public static string[] Of(HttpResponseMessage response)
        => response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out HeaderStringValues values) ? Parse(values.ToString()) : [];

    /// <summary>Reads a <c>Content-Encoding</c>.</summary>
    /// <returns>The names in lower case, in the order in which the codings were applied, without those that change nothing.</returns>
    public static string[] Parse(string contentEncoding)
        =>
        [
            .. contentEncoding
                .ToLowerInvariant()
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(coding => coding != "identity"),
        ];

    /// <summary>Replaces a body by what it was before it was coded. It ends at the first layer that is longer than the body's limit.</summary>
    /// <exception cref="InvalidDataException">
    /// A coding is unknown, or the bytes are not in it. The body is then what could be decoded, or as it came when that is nothing.
    /// </exception>
    public static void Decode(ref BodyBuffer body, string[] codings, CancellationToken cancellationToken)
    {
        if (codings.Length > MaxLayers)
        {
            throw Errors.TooManyCodings(codings.Length, MaxLayers);
        }

        for (int i = codings.Length - 1; i >= 0 && !body.IsTooLong; i--)
        {
            BodyBuffer decoded = body.CreateEmpty();
            try
            {
                Fill(ref decoded, codings[i], body.Written, cancellationToken);
            }
            catch
            {
                if (decoded.Length > 0)
                {
                    Replace(ref body, decoded);
                }
                else
                {
                    decoded.Release();
                }

                throw;
            }

            Replace(ref body, decoded);
        }
    }

    private static void Replace(ref BodyBuffer body, BodyBuffer decoded)
    {
        body.Release();
        body = decoded;
    }

    private static void Fill(ref BodyBuffer decoded, string coding, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using Stream source = Open(coding, bytes);
        try
        {
            while (decoded.IsOpen)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Span<byte> space = decoded.GetSpace().Span;
                int read = source.Read(space[..Math.Min(space.Length, BlockSize)]);
                if (read == 0)
                {
                    return;
                }

                decoded.Advance(read);
            }
        }
        catch (Exception cause) when (cause is InvalidDataException or InvalidOperationException or IOException)
        {
            // Each of the decoders has its own exception for bytes that it cannot read.
            throw Errors.NotInCoding(coding, cause);
        }
    }

    private static Stream Open(string coding, ReadOnlyMemory<byte> bytes)
    {
        bool isArray = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment);
        Debug.Assert(isArray, "A body is in an array.");
        var source = new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false); // It is in an array.
        return coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "deflate" when IsZlib(bytes.Span) => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            // In a browser, the browser itself decodes.
            "br" when !OperatingSystem.IsBrowser() => new BrotliStream(source, CompressionMode.Decompress),
            _ => throw Errors.UnknownCoding(Quote(coding)),
        };
    }

    // The coding is zlib's by its specification, but some send the bare algorithm. https://www.rfc-editor.org/rfc/rfc1950#section-2.2
    private static bool IsZlib(ReadOnlySpan<byte> bytes)
        => bytes.Length >= 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;

    private static string Quote(string coding)
        => coding.Length <= MaxQuotedName && !coding.AsSpan().ContainsAnyExcept(NameCharacters) ? $"'{coding}'" : "of the response";
}
