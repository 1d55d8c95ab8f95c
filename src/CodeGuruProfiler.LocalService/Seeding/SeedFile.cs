using System.Text;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Seeding;

/// <summary>Reads the body of POST /_local/seed and adds its groups, agent profiles and recommendations, in this order.</summary>
internal sealed class SeedFile(Seeder seeder)
{
    public async Task AddAsync(JsonObject body, CancellationToken cancellationToken)
    {
        foreach (JsonObject group in JsonMembers.Objects(body, "profilingGroups"))
        {
            await seeder.AddGroupAsync(group.DeepClone().AsObject(), cancellationToken).ConfigureAwait(false);
        }

        foreach (JsonObject item in JsonMembers.Objects(body, "agentProfiles"))
        {
            byte[] profile = Encoding.UTF8.GetBytes(Text(item["profile"]));
            await seeder.AddProfileAsync(GroupName(item), profile, cancellationToken).ConfigureAwait(false);
        }

        foreach (JsonObject item in JsonMembers.Objects(body, "recommendations"))
        {
            await seeder.AddRecommendationAsync(GroupName(item), Text(item["recommendation"]), cancellationToken).ConfigureAwait(false);
        }
    }

    private static string GroupName(JsonObject item) => JsonMembers.FindText(item, "profilingGroupName") ?? "";

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
