using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.Notifications;

public sealed class NotificationTests
{
    private const string Target = "/profilingGroups/web/notificationConfiguration";

    [Fact]
    public async Task Channels_AreAddedWithIdsAndRemoved()
    {
        await using LocalService service = await StartAsync();

        ServiceResponse added = await service.PostAsync(Target, Channels(Channel("a", "11111111-2222-3333-4444-555555555555"), Channel("b")));
        string madeId = added.Json["notificationConfiguration"]!["channels"]![1]!["id"]!.GetValue<string>();
        ServiceResponse removed = await service.DeleteAsync($"{Target}/11111111-2222-3333-4444-555555555555");

        Assert.Matches("^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$", madeId);
        JsonArray left = removed.Json["notificationConfiguration"]!["channels"]!.AsArray();
        Assert.Equal(madeId, Assert.Single(left)!["id"]!.GetValue<string>());
        Assert.Equal(removed.Text, (await service.GetAsync(Target)).Text);
    }

    [Fact]
    public async Task GetNotificationConfiguration_NoChannels_IsEmpty()
    {
        await using LocalService service = await StartAsync();

        Assert.Equal("""{"notificationConfiguration":{}}""", (await service.GetAsync(Target)).Text);
    }

    [Fact]
    public async Task AddNotificationChannels_ThirdChannel_IsRefusedAndNoneIsAdded()
    {
        await using LocalService service = await StartAsync();
        ServiceResponse before = await service.PostAsync(Target, Channels(Channel("a")));

        ServiceResponse response = await service.PostAsync(Target, Channels(Channel("b"), Channel("c")));

        response.IsError(HttpStatusCode.PaymentRequired, "ServiceQuotaExceededException");
        Assert.Equal(before.Text, (await service.GetAsync(Target)).Text);
    }

    [Fact]
    public async Task AddNotificationChannels_SameTopicAgain_Conflicts()
    {
        await using LocalService service = await StartAsync();
        await service.PostAsync(Target, Channels(Channel("a")));

        (await service.PostAsync(Target, Channels(Channel("a")))).IsError(HttpStatusCode.Conflict, "ConflictException");
    }

    [Theory]
    [InlineData("""{"channels":[]}""", "Value '[]' at 'channels' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("""{"channels":[{"uri":"arn:aws:sns:us-east-1:1:a","eventPublishers":[]}]}""", "Value '[]' at 'channels.1.member.eventPublishers' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("""{"channels":[{"uri":"arn:aws:sns:us-east-1:1:a","eventPublishers":["Everything"]}]}""", "Value 'Everything' at 'channels.1.member.eventPublishers.1.member' failed to satisfy constraint: Member must satisfy enum value set: [AnomalyDetection]")]
    [InlineData("""{"channels":[{"uri":"arn:aws:sqs:us-east-1:1:a","eventPublishers":["AnomalyDetection"]}]}""", "The channel uri 'arn:aws:sqs:us-east-1:1:a' is not the ARN of an SNS topic.")]
    [InlineData("""{"channels":[{"uri":"arn:aws:sns:us-east-1:1:a","eventPublishers":["AnomalyDetection"]},{"uri":"arn:aws:sns:us-east-1:1:a","eventPublishers":["AnomalyDetection"]}]}""", "at 'channels' failed to satisfy constraint: Member must have unique values")]
    [InlineData("""{}""", "Value null at 'channels' failed to satisfy constraint: Member must not be null")]
    public async Task AddNotificationChannels_InvalidInput_IsRefused(string json, string message)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await service.PostAsync(Target, json);

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveNotificationChannel_UnknownChannel_IsNotFound()
    {
        await using LocalService service = await StartAsync();

        (await service.DeleteAsync($"{Target}/11111111-2222-3333-4444-555555555555")).IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
    }

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        return service;
    }

    private static string Channels(params string[] channels) => $$"""{"channels":[{{string.Join(',', channels)}}]}""";

    private static string Channel(string topic, string? id = null)
        => $$"""{"uri":"arn:aws:sns:us-east-1:123456789012:{{topic}}","eventPublishers":["AnomalyDetection"]{{(id is null ? "" : $",\"id\":\"{id}\"")}}}""";
}
