using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Notifications;

internal sealed class RemoveNotificationChannel(ServiceContext service) : Operation
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
        => OperationOutput.Json(ChannelStore.ToJson(
            await service.Database.WriteAsync(session => Remove(session, input), cancellationToken).ConfigureAwait(false)));

    private static List<Channel> Remove(DatabaseSession session, OperationInput input)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        if (ChannelStore.Remove(session, groupId, input.Text("channelId")) == 0)
        {
            Throw.NotFound($"The profiling group '{input.GroupName}' has no channel '{input.Text("channelId")}'.");
        }

        return ChannelStore.List(session, groupId);
    }
}
