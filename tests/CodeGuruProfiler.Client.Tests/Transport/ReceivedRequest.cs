using System.Text;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A request as its bytes stood on the socket.</summary>
/// <param name="Connection">The connection it came on, the first that the server accepted being 1.</param>
/// <param name="Head">Request line and headers, without the empty line that ends them.</param>
/// <param name="Body">The body.</param>
internal sealed record ReceivedRequest(int Connection, string Head, byte[] Body)
{
    public string Line => Head.Split("\r\n")[0];

    public string Method => Line.Split(' ')[0];

    /// <summary>Gets path and query, exactly as sent.</summary>
    public string Target => Line.Split(' ')[1];

    public IReadOnlyList<KeyValuePair<string, string>> Headers
        => [.. Head.Split("\r\n").Skip(1).Select(line => line.Split(':', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1].Trim()))];

    public string? Header(string name)
        => Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).SingleOrDefault();

    public string Text => Encoding.UTF8.GetString(Body);
}
