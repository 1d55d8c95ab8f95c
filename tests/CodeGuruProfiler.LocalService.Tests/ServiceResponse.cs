using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests;

internal sealed record ServiceResponse(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public string ErrorType => Headers["X-Amzn-ErrorType"];

    public string Message => Json["message"]!.GetValue<string>();

    public void IsError(HttpStatusCode status, string type)
    {
        Assert.Equal((status, type), (Status, Headers.TryGetValue("X-Amzn-ErrorType", out string? code) ? code : Text));
        Assert.NotEmpty(Headers["x-amzn-RequestId"]);
    }
}
