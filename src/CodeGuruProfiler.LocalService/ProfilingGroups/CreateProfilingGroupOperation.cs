using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Creates a group. A repeated request with the same client token returns the same response.</summary>
internal sealed class CreateProfilingGroupOperation(ServiceContext service) : Operation("CreateProfilingGroup")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
        => OperationOutput.Json(await service.Database.WriteAsync(session => Create(session, input), cancellationToken).ConfigureAwait(false));

    private JsonObject Create(DatabaseSession session, OperationInput input)
    {
        string token = input.Text("clientToken");
        string asked = Canonical(input);
        if (ClientTokens.Find(session, token) is { } earlier)
        {
            if (earlier.Input != asked)
            {
                throw Errors.Conflict($"The clientToken '{token}' was already used with another input.");
            }

            return JsonNode.Parse(earlier.Response)!.AsObject();
        }

        string name = input.GroupName;
        if (session.Number("SELECT count(*) FROM profiling_groups WHERE name = $1", name) > 0)
        {
            throw Errors.Conflict($"The profiling group '{name}' already exists.");
        }

        if (session.Number("SELECT count(*) FROM profiling_groups") >= service.ProfilingGroupQuota)
        {
            throw Errors.QuotaExceeded($"The account has reached its quota of {service.ProfilingGroupQuota} profiling groups.");
        }

        Insert(session, input);
        ProfilingGroup group = ProfilingGroupStore.Get(session, name, service.Now);
        JsonObject response = ProfilingGroupDescription.Write(service, group);
        ClientTokens.Insert(session, token, group.Id, asked, response.ToJsonString());
        return response;
    }

    private void Insert(DatabaseSession session, OperationInput input)
    {
        long now = service.Now.ToUnixTimeMilliseconds();
        long id = session.Number(
            """
            INSERT INTO profiling_groups (name, compute_platform, profiling_enabled, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $4) RETURNING id
            """,
            input.GroupName,
            Platform(input),
            ProfilingEnabled(input),
            now);
        TagStore.Set(session, id, input.FindObject("tags") ?? []);
    }

    // The same text for the same group, independent of order and defaults in the request.
    private static string Canonical(OperationInput input) => new JsonObject
    {
        ["profilingGroupName"] = input.GroupName,
        ["computePlatform"] = Platform(input),
        ["profilingEnabled"] = ProfilingEnabled(input),
        ["tags"] = new JsonArray([.. (input.FindObject("tags") ?? [])
            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new JsonArray(tag.Key, tag.Value?.DeepClone()))]),
    }.ToJsonString();

    private static string Platform(OperationInput input) => input.FindText("computePlatform") ?? "Default";

    private static bool ProfilingEnabled(OperationInput input)
        => input.FindObject("agentOrchestrationConfig")?["profilingEnabled"]?.GetValue<bool>() ?? true;
}
