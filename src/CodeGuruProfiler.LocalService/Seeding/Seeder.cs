using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Findings;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Validation;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Seeding;

/// <summary>Runs operations like requests, without HTTP and signatures.</summary>
internal sealed class Seeder(ServiceModel model, IReadOnlyDictionary<string, Operation> operations, ServiceContext service)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Task AddGroupAsync(
        string name,
        string computePlatform,
        bool profilingEnabled,
        IReadOnlyDictionary<string, string>? tags,
        CancellationToken cancellationToken)
        => AddGroupAsync(
            new JsonObject
            {
                ["profilingGroupName"] = name,
                ["computePlatform"] = computePlatform,
                ["agentOrchestrationConfig"] = new JsonObject { ["profilingEnabled"] = profilingEnabled },
                ["tags"] = new JsonObject((tags ?? new Dictionary<string, string>()).Select(tag => KeyValuePair.Create<string, JsonNode?>(tag.Key, tag.Value))),
            },
            cancellationToken);

    /// <summary>Creates a group from an input of CreateProfilingGroup.</summary>
    public Task AddGroupAsync(JsonObject group, CancellationToken cancellationToken)
    {
        group["clientToken"] = service.NewId();
        return RunAsync("CreateProfilingGroup", group, default, cancellationToken);
    }

    public Task AddProfileAsync(string groupName, byte[] profile, CancellationToken cancellationToken)
    {
        var values = new JsonObject
        {
            ["profilingGroupName"] = groupName,
            // The reader accepts JSON with it too.
            ["contentType"] = MediaTypes.Ion,
            ["agentProfile"] = "",
        };
        return RunAsync("PostAgentProfile", values, profile, cancellationToken);
    }

    public Task AddRecommendationAsync(string groupName, string recommendationJson, CancellationToken cancellationToken)
        => RefusedAsync(() =>
        {
            JsonObject recommendation = ParseJson(recommendationJson);
            Check(model.Get("GetRecommendations").Output.Members["recommendations"].Shape.Members["member"].Shape, recommendation);
            return service.Database.WriteAsync(
                session => RecommendationStore.Add(session, ProfilingGroupStore.GetId(session, groupName), recommendation),
                cancellationToken);
        });

    private static JsonObject ParseJson(string json)
    {
        byte[] utf8;
        try
        {
            utf8 = StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException)
        {
            throw Errors.NotUnicode();
        }

        // Invalid JSON is a mistake of the caller, not a refusal of the service.
        JsonDocument.Parse(utf8).Dispose();
        return JsonBody.ParseObject(utf8);
    }

    private Task RunAsync(string operation, JsonObject values, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        Check(model.Get(operation).Input, values);
        var request = new RequestContent { Method = "", RawPath = "", RawQuery = "", Headers = new HeaderDictionary(), Body = payload };
        return RefusedAsync(() => operations[operation].RunAsync(new OperationInput(values, payload, request), cancellationToken));
    }

    private static void Check(Shape shape, JsonObject values)
    {
        if (new InputValidator().Validate(shape, values) is { Count: > 0 } failures)
        {
            throw Errors.Invalid(failures);
        }
    }

    private static async Task RefusedAsync(Func<Task> run)
    {
        try
        {
            await run().ConfigureAwait(false);
        }
        catch (ServiceException refused)
        {
            throw Errors.Refused(refused);
        }
    }
}
