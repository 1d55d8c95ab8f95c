using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.Documentation;

/// <summary>The data of the examples: a group with the profiles of twenty hours, in one of which a frame took far more time than in the others.</summary>
internal static class ExampleShop
{
    public const string Group = "web-shop";

    public static async Task<RunningService> StartAsync()
    {
        RunningService service = await RunningService.StartAsync();
        await service.Service.Seed.AddProfilingGroupAsync(Group, tags: new Dictionary<string, string> { ["team"] = "shop" });
        for (int hour = -20; hour < 0; hour++)
        {
            await service.Service.Seed.AddAgentProfileAsync(Group, Profile(service.Time.GetUtcNow().AddHours(hour), orders: hour == -5 ? 60 : 10));
        }

        return service;
    }

    public static CallTree Calls(double orders)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "System.Text.RegularExpressions.Regex..ctor(System.String)"], orders);
        builder.Add(["Shop.Program.Main", "Shop.Catalog.Get"], 100 - orders);
        return builder.ToCallTree();
    }

    public static async Task<string> ArnAsync(RunningService service)
    {
        DescribeProfilingGroupResponse response = await service.Client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = Group });
        return Assert.IsType<string>(response.ProfilingGroup.Arn);
    }

    public static async Task<AnomalyInstance> AnomalyAsync(RunningService service)
    {
        DateTimeOffset now = service.Time.GetUtcNow();
        GetRecommendationsResponse response = await service.Client.GetRecommendationsAsync(
            new GetRecommendationsRequest { ProfilingGroupName = Group, StartTime = now.AddDays(-1), EndTime = now });
        return response.Anomalies[0].Instances[0];
    }

    public static async Task<string> ChannelAsync(RunningService service)
    {
        AddNotificationChannelsResponse response = await service.Client.AddNotificationChannelsAsync(new AddNotificationChannelsRequest
        {
            ProfilingGroupName = Group,
            Channels = [new Channel { Uri = "arn:aws:sns:us-east-1:123456789012:first", EventPublishers = [EventPublisher.AnomalyDetection] }],
        });
        return Assert.IsType<string>(response.NotificationConfiguration?.Channels[0].Id);
    }

    public static async Task<string> PolicyAsync(RunningService service)
    {
        PutPermissionResponse response = await service.Client.PutPermissionAsync(
            new PutPermissionRequest { ProfilingGroupName = Group, ActionGroup = ActionGroup.AgentPermissions, Principals = ["arn:aws:iam::123456789012:role/first"] });
        return response.RevisionId;
    }

    private static AgentProfile Profile(DateTimeOffset start, double orders) => new() { Start = start, End = start.AddMinutes(5), CallTree = Calls(orders) };
}
