using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace Documentation.Operations;

/// <summary>The channels that anomalies are reported to.</summary>
internal static class ChannelExamples
{
    public static async Task AddAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin AddNotificationChannels
        var request = new AddNotificationChannelsRequest
        {
            ProfilingGroupName = "web-shop",
            Channels = [new Channel { Uri = "arn:aws:sns:us-east-1:123456789012:anomalies", EventPublishers = [EventPublisher.AnomalyDetection] }],
        };
        AddNotificationChannelsResponse response = await client.AddNotificationChannelsAsync(request, cancellationToken);
        Console.WriteLine($"{response.NotificationConfiguration?.Channels.Count} channel(s)");

        // end AddNotificationChannels
    }

    public static async Task GetAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin GetNotificationConfiguration
        GetNotificationConfigurationResponse response = await client.GetNotificationConfigurationAsync(
            new GetNotificationConfigurationRequest { ProfilingGroupName = "web-shop" }, cancellationToken);
        foreach (Channel channel in response.NotificationConfiguration.Channels)
        {
            Console.WriteLine($"{channel.Id}: {channel.Uri}");
        }

        // end GetNotificationConfiguration
    }

    public static async Task RemoveAsync(ICodeGuruProfilerClient client, string channelId, CancellationToken cancellationToken)
    {
        // begin RemoveNotificationChannel
        var request = new RemoveNotificationChannelRequest { ProfilingGroupName = "web-shop", ChannelId = channelId }; // Channel.Id
        RemoveNotificationChannelResponse response = await client.RemoveNotificationChannelAsync(request, cancellationToken);
        Console.WriteLine($"{response.NotificationConfiguration?.Channels.Count} channel(s) left");

        // end RemoveNotificationChannel
    }
}
