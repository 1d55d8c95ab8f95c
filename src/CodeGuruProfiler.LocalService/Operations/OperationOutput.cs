using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Http;

namespace CodeGuruProfiler.LocalService.Operations;

/// <summary>The body of a successful response. The model defines its status.</summary>
internal sealed record OperationOutput(ReadOnlyMemory<byte> Body, string? ContentType)
{
    public static readonly OperationOutput Empty = new(default, null);

    public string? ContentEncoding { get; init; }

    public static OperationOutput Json(JsonObject body)
        => new(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()), MediaTypes.Json);
}
