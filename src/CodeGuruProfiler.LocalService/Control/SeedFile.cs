using System.Text;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Seeding;

namespace CodeGuruProfiler.LocalService.Control;

/// <summary>Reads the body of POST /_local/seed: groups, agent profiles and recommendations, added in this order.</summary>
internal sealed class SeedFile(Seeder seeder)
{
    public async Task AddAsync(JsonObject body, CancellationToken cancellationToken)
    {
        foreach (JsonObject group in Items(body, "profilingGroups"))
        {
            await seeder.AddGroupAsync(group.DeepClone().AsObject(), cancellationToken).ConfigureAwait(false);
        }

        foreach (JsonObject item in Items(body, "agentProfiles"))
        {
            byte[] profile = Encoding.UTF8.GetBytes(Text(item["profile"]));
            await seeder.AddProfileAsync(GroupName(item), profile, cancellationToken).ConfigureAwait(false);
        }

        foreach (JsonObject item in Items(body, "recommendations"))
        {
            await seeder.AddRecommendationAsync(GroupName(item), Text(item["recommendation"]), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<JsonObject> Items(JsonObject body, string member)
        => (body[member]?.AsArray() ?? []).Select(item => item?.AsObject() ?? []);

    private static string GroupName(JsonObject item) => item["profilingGroupName"]?.GetValue<string>() ?? "";

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
