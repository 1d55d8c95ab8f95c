using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Notifications;

/// <summary>Removes a notification channel from a group.</summary>
internal sealed class RemoveNotificationChannelOperation(ServiceContext service) : Operation("RemoveNotificationChannel")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
        => OperationOutput.Json(ChannelStore.ToJson(
            await service.Database.WriteAsync(session => Remove(session, input), cancellationToken).ConfigureAwait(false)));

    private static List<Channel> Remove(DatabaseSession session, OperationInput input)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        if (ChannelStore.Remove(session, groupId, input.Text("channelId")) == 0)
        {
            throw Errors.NotFound($"The profiling group '{input.GroupName}' has no channel '{input.Text("channelId")}'.");
        }

        return ChannelStore.List(session, groupId);
    }
}
