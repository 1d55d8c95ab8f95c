using System.Text.Json.Nodes;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>Runs steps with AWS's JavaScript client.</summary>
internal static class JavaScriptClient
{
    /// <summary>Gets what the client saw, a result a step.</summary>
    public static async Task<IReadOnlyList<JsonObject>> RunAsync(string script, Uri url, IReadOnlyList<Step> steps)
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new JsonArray([.. steps.Select(step => step.ToJson())]).ToJsonString());
            string output = await ChildProcess.RunAsync("node", [script, url.ToString(), file], new Dictionary<string, string> { ["AWS_SECRET_ACCESS_KEY"] = TestSecrets.Key });
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
