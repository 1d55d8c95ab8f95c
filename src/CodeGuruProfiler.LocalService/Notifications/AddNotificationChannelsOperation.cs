using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Notifications;

/// <summary>Adds notification channels to a group.</summary>
internal sealed class AddNotificationChannelsOperation(ServiceContext service) : Operation("AddNotificationChannels")
{
    private const int MaxChannels = 2;

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        Channel[] added = [.. input.Values["channels"]?.AsArray().Select(Read) ?? []];
        List<Channel> channels = await service.Database.WriteAsync(
            session => Add(session, input.GroupName, added),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(ChannelStore.ToJson(channels));
    }

    private static List<Channel> Add(DatabaseSession session, string groupName, Channel[] added)
    {
        long groupId = ProfilingGroupStore.GetId(session, groupName);
        foreach (Channel channel in added)
        {
            List<Channel> existing = ChannelStore.List(session, groupId);
            if (existing.Exists(other => other.Id == channel.Id || other.Uri == channel.Uri))
            {
                throw Errors.Conflict($"The profiling group '{groupName}' already has the channel '{channel.Id}' or one with the uri '{channel.Uri}'.");
            }

            if (existing.Count == MaxChannels)
            {
                throw Errors.QuotaExceeded($"The profiling group '{groupName}' has {MaxChannels} notification channels, which is the maximum.");
            }

            ChannelStore.Add(session, groupId, channel);
        }

        return ChannelStore.List(session, groupId);
    }

    private Channel Read(JsonNode? channel)
    {
        string uri = channel?["uri"]?.GetValue<string>() ?? "";
        if (uri.Split(':')[2] != "sns")
        {
            throw Errors.Invalid($"The channel uri '{uri}' is not the ARN of an SNS topic.");
        }

        return new Channel(channel?["id"]?.GetValue<string>() ?? service.NewId(), uri);
    }
}
