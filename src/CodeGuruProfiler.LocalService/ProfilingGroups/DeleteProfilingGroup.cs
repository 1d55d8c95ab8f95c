using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

internal sealed class DeleteProfilingGroup(ServiceContext service) : Operation
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        // Everything that belongs to the group goes with it: the tables say ON DELETE CASCADE.
        int deleted = await service.Database.WriteAsync(
            session => session.Execute("DELETE FROM profiling_groups WHERE name = $1", input.GroupName),
            cancellationToken).ConfigureAwait(false);
        if (deleted == 0)
        {
            Throw.GroupNotFound(input.GroupName);
        }

        return OperationOutput.Empty;
    }
}
