using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.EndToEnd.Tests.Echo;

/// <summary>A server that repeats requests, as a proxy that explains itself does: each response is made of the request's head and body.</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly Func<string, string> _respond;
    private readonly Task _work;

    /// <param name="respond">Creates the whole response, head and body, from the whole request.</param>
    public EchoServer(Func<string, string> respond)
    {
        _respond = respond;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _work = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>Gets the last request.</summary>
    public string Request { get; private set; } = "";

    /// <summary>Gets the value of a header of the last request.</summary>
    public string Header(string name)
        => Request.Split("\r\n").Single(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        _listener.Stop();
        await _work;
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            try
            {
                using TcpClient connection = await _listener.AcceptTcpClientAsync(_stopped.Token);
                NetworkStream stream = connection.GetStream();
                Request = await ReadAsync(stream);
                await stream.WriteAsync(Encoding.Latin1.GetBytes(_respond(Request)), _stopped.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // Stopped, or the client has seen enough.
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (true)
        {
            request.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, _stopped.Token)));
            string text = request.ToString();
            int body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            string? length = text.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))?[16..];
            if (body >= 4 && text.Length >= body + int.Parse(length ?? "0", System.Globalization.CultureInfo.InvariantCulture))
            {
                return text;
            }
        }
    }
}
