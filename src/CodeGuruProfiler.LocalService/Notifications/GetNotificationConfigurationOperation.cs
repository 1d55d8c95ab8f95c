using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Notifications;

/// <summary>Returns the notification channels of a group.</summary>
internal sealed class GetNotificationConfigurationOperation(ServiceContext service) : Operation("GetNotificationConfiguration")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        List<Channel> channels = await service.Database.ReadAsync(
            session => ChannelStore.List(session, ProfilingGroupStore.GetId(session, input.GroupName)),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(ChannelStore.ToJson(channels));
    }
}
