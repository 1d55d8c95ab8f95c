using System.Globalization;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>The steps of both clients: those of <c>scenario.json</c>, then every error of the model once, injected.</summary>
internal static class Scenario
{
    /// <summary>Reads the steps, with their days set so that the service still keeps what is posted.</summary>
    public static IReadOnlyList<Step> Read(DateTimeOffset now)
    {
        string day = now.AddDays(-3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string text = Resources.ReadText("scenario.json").Replace("<day>", day, StringComparison.Ordinal);
        Step[] steps = [.. JsonNode.Parse(text)!.AsArray().Select(step => Step.Read(ProfileTemplate.Expand(step)!))];
        return [.. steps, .. ServiceModel.Errors.SelectMany(error => OnDemand(error.Operation, error.Error, steps))];
    }

    // A fault applies before the input is validated: any input that can be sent is fine.
    private static Step[] OnDemand(string operation, string error, Step[] steps) =>
    [
        new Step
        {
            Name = $"demand {error} of {operation}",
            Fault = new JsonObject { ["kind"] = "error", ["code"] = error, ["operation"] = operation, ["message"] = $"{error} was asked for." },
        },
        new Step
        {
            Name = $"{operation} with {error} on demand",
            Operation = operation,
            Input = steps.First(step => step.Operation == operation && step.Error is null).Input!.DeepClone().AsObject(),
            Error = error,
        },
    ];
}
