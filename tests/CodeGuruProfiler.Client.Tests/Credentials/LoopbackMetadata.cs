using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>A fake of a container's credentials endpoint and of the EC2 instance metadata. Unknown paths are a 404.</summary>
internal sealed class LoopbackMetadata : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, string> _answers;
    private readonly List<string> _asked = [];

    public LoopbackMetadata(Dictionary<string, string> answers)
    {
        _answers = answers;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>Gets the requests so far: method, path and the Authorization header if there was one.</summary>
    public string[] Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public static string Credentials(string key, DateTime expiration)
        => $$"""{"Code":"Success","Type":"AWS-HMAC","AccessKeyId":"{{key}}","SecretAccessKey":"{{TestSecrets.Key}}","Token":"{{TestSecrets.Token}}","Expiration":"{{expiration:yyyy-MM-ddTHH:mm:ssZ}}"}""";

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                string[] request = (await reader.ReadLineAsync() ?? string.Empty).Split(' ');
                string asked = $"{request[0]} {request.ElementAtOrDefault(1)}";
                while (await reader.ReadLineAsync() is { Length: > 0 } header)
                {
                    if (header.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))
                    {
                        asked += header["Authorization:".Length..];
                    }
                }

                lock (_asked)
                {
                    _asked.Add(asked);
                }

                bool isKnown = _answers.TryGetValue($"{request[0]} {request.ElementAtOrDefault(1)}", out string? body);
                string status = isKnown ? "200 OK" : "404 Not Found";
                await client.GetStream().WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body?.Length ?? 0}\r\nConnection: close\r\n\r\n{body}"));
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException or IOException)
        {
            // The test has ended.
        }
    }
}
