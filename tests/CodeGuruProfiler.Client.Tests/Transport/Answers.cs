using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>The responses in scripts: valid ones, broken ones and none.</summary>
internal static class Answers
{
    public const string Tags = """{"tags":{"team":"orders"}}""";

    /// <summary>Gets the end of the connection, without a response.</summary>
    public static Answer Close { get; } = connection =>
    {
        connection.Close();
        return Task.CompletedTask;
    };

    public static Answer Reset { get; } = connection =>
    {
        connection.Reset();
        return Task.CompletedTask;
    };

    public static Answer HalfClose { get; } = async connection =>
    {
        await connection.HalfCloseAsync();
        await connection.WaitForCloseAsync();
    };

    /// <summary>Gets silence, for as long as the server runs.</summary>
    public static Answer Stall { get; } = connection => Task.Delay(Timeout.Infinite, connection.Stopped);

    /// <summary>Gets a response that every operation with a structure for its response can read.</summary>
    public static Answer Ok { get; } = Json(200, Tags);

    public static Answer Json(int status, string body, params string[] headers)
        => Send(Head(status, ["Content-Type: application/json", $"Content-Length: {Encoding.UTF8.GetByteCount(body)}", .. headers]) + body);

    /// <summary>Sends text, as bytes of Latin-1, and leaves the connection open.</summary>
    public static Answer Send(string text) => connection => connection.SendAsync(text);

    public static Answer Send(byte[] bytes) => connection => connection.SendAsync(bytes);

    /// <summary>Does one thing after the other.</summary>
    public static Answer Then(this Answer first, Answer second) => async connection =>
    {
        await first(connection);
        await second(connection);
    };

    /// <summary>Reports that it got here, and waits until the test opens the gate.</summary>
    public static Answer Then(this Answer first, Gate gate) => first.Then(connection => gate.PassAsync(connection.Stopped));

    /// <summary>Sends one block again and again until the client gives up.</summary>
    public static Answer Forever(string block) => async connection =>
    {
        byte[] bytes = Encoding.Latin1.GetBytes(block);
        while (true)
        {
            await connection.SendAsync(bytes);
        }
    };

    public static string Head(int status, params string[] headers)
        => string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
}
