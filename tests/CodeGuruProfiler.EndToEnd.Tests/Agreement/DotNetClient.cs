using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>Runs steps with our client, by the names of its methods and types.</summary>
internal sealed class DotNetClient(Uri url) : IDisposable
{
    private readonly CodeGuruProfilerClient _client = new(Clients.OptionsFor(url));
    private readonly HttpClient _control = new() { BaseAddress = url };
    private readonly Dictionary<string, JsonNode> _seen = [];

    /// <summary>Gets what the client saw, a result a step.</summary>
    public static async Task<IReadOnlyList<JsonObject>> RunAsync(Uri url, IReadOnlyList<Step> steps)
    {
        using var client = new DotNetClient(url);
        var results = new List<JsonObject>();
        foreach (Step step in steps)
        {
            JsonObject result = await client.RunAsync(step);
            result["step"] = step.Name;
            results.Add(result);
        }

        return results;
    }

    public void Dispose()
    {
        _client.Dispose();
        _control.Dispose();
    }

    private async Task<JsonObject> RunAsync(Step step)
    {
        if (step.Fault is not null)
        {
            using HttpResponseMessage response = await _control.PostAsJsonAsync("/_local/faults", step.Fault);
            return new JsonObject { ["status"] = (int)response.StatusCode };
        }

        try
        {
            return step.Paginator is null ? await SendAsync(step) : await PageAsync(step);
        }
        catch (CodeGuruProfilerException error)
        {
            return Failure(error);
        }
    }

    private async Task<JsonObject> SendAsync(Step step)
    {
        object? task = typeof(ICodeGuruProfilerClient).GetMethod(step.Operation + "Async")!
            .Invoke(_client, BindingFlags.DoNotWrapExceptions, null, [Request(step.Operation!, step.Input!), CancellationToken.None], null);
        JsonObject answer = Answer(await ResultAsync((dynamic)task!));
        _seen[step.Name] = answer["output"]!;
        return answer;
    }

    private async Task<JsonObject> PageAsync(Step step)
    {
        JsonObject input = step.Input!.DeepClone().AsObject();
        input["maxResults"] = step.PageSize;
        dynamic paged = typeof(ICodeGuruProfilerClient).GetMethod(PagedMethod(step))!.Invoke(_client, [Request(step.Paginator!, input)])!;
        var pages = new JsonArray();
        await foreach (CodeGuruProfilerResponse page in (IAsyncEnumerable<CodeGuruProfilerResponse>)paged.AsPages(CancellationToken.None))
        {
            pages.Add((JsonNode)Answer(page));
        }

        return new JsonObject { ["pages"] = pages };
    }

    // Names and descriptions are separate lists, and each item shows which it belongs to.
    private static string PagedMethod(Step step) => step.Paginator == "ListProfilingGroups" && !step.Input!["includeDescription"]!.GetValue<bool>()
        ? nameof(ICodeGuruProfilerClient.ListProfilingGroupNamesPaged)
        : step.Paginator + "Paged";

    private static async Task<CodeGuruProfilerResponse> ResultAsync<TResponse>(Task<TResponse> task)
        where TResponse : CodeGuruProfilerResponse
        => await task;

    private object Request(string operation, JsonObject input)
    {
        Type type = typeof(CodeGuruProfilerClient).Assembly.GetType($"CodeGuruProfiler.Client.Model.{operation}Request", throwOnError: true)!;
        return Resolve(input).Deserialize(type, ScenarioJson.Options)!;
    }

    private static JsonObject Answer(CodeGuruProfilerResponse response)
    {
        JsonNode output = JsonSerializer.SerializeToNode(response, response.GetType(), ScenarioJson.Options)!;
        output.AsObject().Remove("responseMetadata");
        return new JsonObject
        {
            ["status"] = (int)response.ResponseMetadata.StatusCode,
            ["hasRequestId"] = response.ResponseMetadata.RequestId is not null,
            ["output"] = output,
        };
    }

    private static JsonObject Failure(CodeGuruProfilerException error) => new()
    {
        ["status"] = (int)error.StatusCode,
        ["hasRequestId"] = error.RequestId is not null,
        ["error"] = error.ErrorCode,
        ["message"] = ServiceMessage(error),
        ["hasType"] = error.GetType().Name == error.ErrorCode,
        ["isRetryable"] = error.Retryable is not null,
    };

    // "GetProfile: ResourceNotFoundException (HTTP 404): <the service's message> Request id: 7f3c…."
    private static string ServiceMessage(CodeGuruProfilerException error)
    {
        string before = $"{error.Operation}: {error.ErrorCode} (HTTP {(int)error.StatusCode}): ";
        string after = $" Request id: {error.RequestId}.";
        return error.Message.StartsWith(before, StringComparison.Ordinal) && error.Message.EndsWith(after, StringComparison.Ordinal)
            ? error.Message[before.Length..^after.Length]
            : error.Message;
    }

    private JsonNode? Resolve(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } one when one["$time"] is { } time => time.DeepClone(),
        JsonObject { Count: 1 } one when one["$bytes"] is { } bytes => bytes.DeepClone(),
        JsonObject { Count: 1 } one when one["$from"] is JsonArray path => Find(path).DeepClone(),
        JsonObject values => new JsonObject(values.Select(member => KeyValuePair.Create(member.Key, Resolve(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Resolve)]),
        _ => node?.DeepClone(),
    };

    private JsonNode Find(JsonArray path) => path.Skip(1).Aggregate(
        _seen[path[0]!.GetValue<string>()],
        (from, key) => (key!.GetValueKind() == JsonValueKind.Number ? from[key.GetValue<int>()] : from[key.GetValue<string>()])!);
}
