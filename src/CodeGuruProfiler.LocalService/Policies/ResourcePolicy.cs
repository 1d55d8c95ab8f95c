using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Policies;

/// <summary>The resource-based policy of a group, with the principals that may call the operations of agents.</summary>
internal sealed record ResourcePolicy(string RevisionId, JsonArray Principals)
{
    /// <summary>Writes the response of the three policy operations.</summary>
    public JsonObject ToJson(string groupArn) => new()
    {
        ["policy"] = Document(groupArn).ToJsonString(),
        ["revisionId"] = RevisionId,
    };

    private JsonObject Document(string groupArn)
    {
        var statements = new JsonArray();
        if (Principals.Count > 0)
        {
            statements.Add((JsonNode)new JsonObject
            {
                ["Sid"] = "agentPermissions",
                ["Effect"] = "Allow",
                ["Principal"] = new JsonObject { ["AWS"] = Principals.DeepClone() },
                ["Action"] = new JsonArray("codeguru-profiler:ConfigureAgent", "codeguru-profiler:PostAgentProfile"),
                ["Resource"] = groupArn,
            });
        }

        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = statements };
    }
}
