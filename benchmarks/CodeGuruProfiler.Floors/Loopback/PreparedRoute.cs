using System.Buffers.Text;
using System.Text;

namespace CodeGuruProfiler.Floors.Loopback;

/// <summary>The responses to one method and path.</summary>
internal sealed class PreparedRoute(CannedAnswer answer)
{
    private readonly byte[] _request = Encoding.ASCII.GetBytes(answer.Request);
    private readonly PreparedAnswer[] _pages = [.. answer.Pages.Select(body => new PreparedAnswer(answer, body))];

    /// <summary>Returns the response to a request, or <see langword="null"/> if the request belongs to another route.</summary>
    public PreparedAnswer? Find(ReadOnlySpan<byte> requestLine)
    {
        if (!requestLine.StartsWith(_request) || requestLine[_request.Length] is not ((byte)' ' or (byte)'?'))
        {
            return null;
        }

        ReadOnlySpan<byte> query = requestLine[_request.Length..];
        int token = query.IndexOf("nextToken="u8);
        return _pages[token >= 0 && Utf8Parser.TryParse(query[(token + 10)..], out int page, out _) ? page : 0];
    }
}
