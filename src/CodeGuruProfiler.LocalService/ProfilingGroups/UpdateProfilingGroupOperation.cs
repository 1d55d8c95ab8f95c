using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Turns profiling on or off for a group.</summary>
internal sealed class UpdateProfilingGroupOperation(ServiceContext service) : Operation("UpdateProfilingGroup")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        bool? enabled = input.FindObject("agentOrchestrationConfig")?["profilingEnabled"]?.GetValue<bool>();
        ProfilingGroup group = await service.Database.WriteAsync(
            session => ProfilingGroupStore.SetProfiling(session, input.GroupName, enabled, service.Now),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(ProfilingGroupDescription.Write(service, group));
    }
}
