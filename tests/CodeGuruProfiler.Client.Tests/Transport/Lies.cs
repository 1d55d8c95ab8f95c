using System.IO.Compression;
using System.Text;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>Responses that do not match their headers, or that stop before their end: each is a failed attempt.</summary>
internal static class Lies
{
    private const string Json = "Content-Type: application/json";
    private const string Html = "<!DOCTYPE html><html><body>Please sign in to the network</body></html>";

    private static readonly Dictionary<string, Answer> Known = new()
    {
        ["short Content-Length"] = Answers.Send(Answers.Head(200, Json, "Content-Length: 27") + Answers.Tags[..20]).Then(Answers.Close),
        ["short Content-Length, all JSON there"] = Answers.Send(Answers.Head(200, Json, "Content-Length: 100") + Answers.Tags).Then(Answers.Close),
        ["nothing of the body"] = Answers.Send(Answers.Head(200, Json, "Content-Length: 27")).Then(Answers.Close),
        ["chunked, cut in a chunk"] = Answers.Send(Answers.Head(200, Json, "Transfer-Encoding: chunked") + "1b\r\n" + Answers.Tags[..20]).Then(Answers.Close),
        ["chunked, cut between chunks"] = Answers.Send(Answers.Head(200, Json, "Transfer-Encoding: chunked") + "1b\r\n" + Answers.Tags + "\r\n").Then(Answers.Close),
        ["chunked, bad size"] = Answers.Send(Answers.Head(200, Json, "Transfer-Encoding: chunked") + "xyz\r\n" + Answers.Tags + "\r\n0\r\n\r\n"),
        ["chunked, endless trailers"] = Answers.Send(Answers.Head(200, Json, "Transfer-Encoding: chunked") + "1b\r\n" + Answers.Tags + "\r\n0\r\n").Then(Answers.Forever("x-trailer: a\r\n")),
        ["reset in the body"] = Answers.Send(Answers.Head(200, Json, "Content-Length: 27") + Answers.Tags[..20]).Then(Answers.Reset),
        ["reset in a chunk"] = Answers.Send(Answers.Head(200, Json, "Transfer-Encoding: chunked") + "1b\r\n" + Answers.Tags[..20]).Then(Answers.Reset),
        ["half-close in the body"] = Answers.Send(Answers.Head(200, Json, "Content-Length: 27") + Answers.Tags[..20]).Then(Answers.HalfClose),
        ["no length, closed early"] = Answers.Send(Answers.Head(200, Json, "Connection: close") + Answers.Tags[..20]).Then(Answers.Close),
        ["no length, closed at once"] = Answers.Send(Answers.Head(200, Json, "Connection: close")).Then(Answers.Close),
        ["reset in the headers"] = Answers.Send("HTTP/1.1 200 OK\r\nContent-Le").Then(Answers.Reset),
        ["closed in the headers"] = Answers.Send("HTTP/1.1 200 OK\r\nContent-Le").Then(Answers.Close),
        ["endless headers"] = Answers.Send("HTTP/1.1 200 OK\r\n").Then(Answers.Forever("x-header: 0123456789abcdef\r\n")),
        ["one endless header"] = Answers.Send("HTTP/1.1 200 OK\r\nx-header: ").Then(Answers.Forever("0123456789abcdef")),
        ["endless status line"] = Answers.Send("HTTP/1.1 200 ").Then(Answers.Forever("OK")),
        ["no HTTP"] = Answers.Send("SSH-2.0-OpenSSH_9.6\r\n"),
        ["binary"] = Answers.Send([0, 255, 0, 10, 13, 10, 1, 2, 3, 10, 10]),
        ["bad status"] = Answers.Send("HTTP/1.1 2x0 OK\r\nContent-Length: 0\r\n\r\n"),
        ["negative length"] = Answers.Send("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n").Then(Answers.Close),
        ["length too great for a number"] = Answers.Send("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n" + Answers.Tags).Then(Answers.Close),
        ["two lengths"] = Answers.Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 27\r\n\r\n" + Answers.Tags[..20]).Then(Answers.Close),
        ["200 with HTML"] = Text(200, "text/html", Html),
        ["200 with HTML that claims to be JSON"] = Text(200, "application/json", Html),
        ["200 with an empty body"] = Text(200, "application/json", string.Empty),
        ["200 with white space"] = Text(200, "application/json", "  \r\n"),
        ["204"] = Answers.Send("HTTP/1.1 204 No Content\r\n\r\n"),
        ["200 with an array"] = Text(200, "application/json", "[]"),
        ["200 with null"] = Text(200, "application/json", "null"),
        ["200 with a number for a map"] = Text(200, "application/json", """{"tags":1}"""),
        ["200 with more after the end"] = Text(200, "application/json", Answers.Tags + "{}"),
        ["200 with text that is not Unicode"] = Text(200, "application/json", "{\"tags\":{\"team\":\"\u00ff\u00fe\"}}"),
        ["200 with a lone surrogate"] = Text(200, "application/json", """{"tags":{"team":"\ud800"}}"""),
        ["JSON 10,000 levels deep"] = Text(200, "application/json", $$"""{"tags":{},"unknown":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}"""),
        ["JSON 10,000 levels deep, never closed"] = Text(200, "application/json", $$"""{"unknown":{{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}}"""),
        ["gzip that does not say so"] = GzipOf(Answers.Tags, Json),
        ["gzip that claims to be deflate"] = GzipOf(Answers.Tags, Json, "Content-Encoding: deflate"),
        ["an unknown content coding"] = GzipOf(Answers.Tags, Json, "Content-Encoding: zstd"),
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static Answer Get(string name) => Known[name];

    private static Answer Text(int status, string mediaType, string body)
        => Answers.Send(Answers.Head(status, $"Content-Type: {mediaType}", $"Content-Length: {body.Length}") + body);

    private static Answer GzipOf(string text, params string[] headers)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return Answers.Send(Answers.Head(200, [.. headers, $"Content-Length: {compressed.Length}"]))
            .Then(Answers.Send(compressed.ToArray()));
    }
}
