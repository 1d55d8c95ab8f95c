using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Turns profiling on or off for a group.</summary>
internal sealed class UpdateProfilingGroupOperation(ServiceContext service) : Operation("UpdateProfilingGroup")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        ProfilingGroup group = await service.Database.WriteAsync(session => Update(session, input), cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(ProfilingGroupDescription.Write(service, group));
    }

    private ProfilingGroup Update(DatabaseSession session, OperationInput input)
    {
        session.Execute(
            "UPDATE profiling_groups SET profiling_enabled = $1, updated_at = $2 WHERE name = $3",
            input.FindObject("agentOrchestrationConfig")?["profilingEnabled"]?.GetValue<bool>(),
            service.Now.ToUnixTimeMilliseconds(),
            input.GroupName);
        return ProfilingGroupStore.Get(session, input.GroupName, service.Now);
    }
}
