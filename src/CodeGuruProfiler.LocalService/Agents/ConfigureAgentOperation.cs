using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Records that an agent asked for its configuration, and returns it.</summary>
internal sealed class ConfigureAgentOperation(ServiceContext service) : Operation("ConfigureAgent")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        bool profilingEnabled = await service.Database.WriteAsync(session => Record(session, input), cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(AgentConfiguration.Write(profilingEnabled));
    }

    private bool Record(DatabaseSession session, OperationInput input)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        long now = service.Now.ToUnixTimeMilliseconds();
        session.Execute("UPDATE profiling_groups SET agent_orchestrated_at = $1 WHERE id = $2", now, groupId);
        session.Execute(
            """
            INSERT INTO agents (group_id, fleet_instance_id, metadata, orchestrated_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO UPDATE SET metadata = excluded.metadata, orchestrated_at = excluded.orchestrated_at
            """,
            groupId,
            input.FindText("fleetInstanceId") ?? "",
            input.FindObject("metadata")?.ToJsonString() ?? "{}",
            now);
        return session.Number("SELECT profiling_enabled FROM profiling_groups WHERE id = $1", groupId) == 1;
    }
}
