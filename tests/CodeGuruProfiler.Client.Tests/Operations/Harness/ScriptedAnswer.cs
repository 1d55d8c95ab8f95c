using System.Net;
using System.Text;

namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>One response of a script: status, headers and bytes, as the service would send them.</summary>
public sealed record ScriptedAnswer(int Status, byte[] Body, params (string Name, string Value)[] Headers)
{
    public const string RequestId = "7f3c2a10-6a5b-4c1d-9e8f-0123456789ab";

    private static readonly (string Name, string Value) RequestIdHeader = ("x-amzn-RequestId", RequestId);

    public string Text => Encoding.UTF8.GetString(Body);

    public static ScriptedAnswer Empty(int status) => new(status, [], RequestIdHeader);

    public static ScriptedAnswer Json(int status, string body) => Of(status, "application/json", body);

    public static ScriptedAnswer Of(int status, string contentType, string body)
        => new(status, Encoding.UTF8.GetBytes(body), RequestIdHeader, ("Content-Type", contentType));

    public static ScriptedAnswer Blob(int status, byte[] body, params (string Name, string Value)[] headers)
        => new(status, body, [RequestIdHeader, .. headers]);

    public static ScriptedAnswer Error(int status, string code, string message)
        => Json(status, $$"""{"message":"{{message}}"}""").With("X-Amzn-Errortype", code);

    public ScriptedAnswer With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        foreach ((string name, string value) in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
