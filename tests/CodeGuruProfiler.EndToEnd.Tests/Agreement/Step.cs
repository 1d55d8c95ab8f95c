using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>One thing that both clients do. Exactly one of operation, paginator and fault is set.</summary>
internal sealed record Step
{
    public required string Name { get; init; }

    public string? Operation { get; init; }

    public string? Paginator { get; init; }

    public int? PageSize { get; init; }

    /// <summary>Gets a body of POST /_local/faults.</summary>
    public JsonObject? Fault { get; init; }

    public JsonObject? Input { get; init; }

    /// <summary>Gets the error that the step must end with; null when it must succeed.</summary>
    public string? Error { get; init; }

    public static Step Read(JsonNode step) => new()
    {
        Name = step["step"]!.GetValue<string>(),
        Operation = step["operation"]?.GetValue<string>(),
        Paginator = step["paginator"]?.GetValue<string>(),
        PageSize = step["pageSize"]?.GetValue<int>(),
        Fault = step["fault"]?.AsObject(),
        Input = step["input"]?.AsObject(),
        Error = step["error"]?.GetValue<string>(),
    };

    public JsonObject ToJson() => new()
    {
        ["step"] = Name,
        ["operation"] = Operation,
        ["paginator"] = Paginator,
        ["pageSize"] = PageSize,
        ["fault"] = Fault?.DeepClone(),
        ["input"] = Input?.DeepClone(),
    };
}
