using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>Connections that send one request after the other, over bare sockets: the driver takes little of the machine.</summary>
internal static class Load
{
    private const int Connections = 16;

    /// <summary>Sends requests for some seconds.</summary>
    /// <returns>The times from request to response in milliseconds, sorted.</returns>
    public static async Task<double[]> RunAsync(Uri url, string path, double seconds)
    {
        byte[] request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        List<double>[] times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => RunOneAsync(url.Port, request, end))));
        return [.. times.SelectMany(time => time).Order()];
    }

    private static async Task<List<double>> RunOneAsync(int port, byte[] request, long end)
    {
        var times = new List<double>(100_000);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        byte[] response = new byte[4096];
        while (Stopwatch.GetTimestamp() < end)
        {
            long began = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            // The responses are small, and come in one piece over loopback.
            if (await socket.ReceiveAsync(response) == 0)
            {
                throw new IOException("The web application closed the connection.");
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }
}
