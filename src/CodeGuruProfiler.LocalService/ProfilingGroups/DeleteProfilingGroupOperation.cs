using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Deletes a group and its data.</summary>
internal sealed class DeleteProfilingGroupOperation(ServiceContext service) : Operation("DeleteProfilingGroup")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        // The data of the group is deleted with it, by ON DELETE CASCADE.
        int deleted = await service.Database.WriteAsync(
            session => session.Execute("DELETE FROM profiling_groups WHERE name = $1", input.GroupName),
            cancellationToken).ConfigureAwait(false);
        if (deleted == 0)
        {
            throw Errors.GroupNotFound(input.GroupName);
        }

        return OperationOutput.Empty;
    }
}
