using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class AddNotificationChannelsTests
    : OperationTests<AddNotificationChannelsTests, AddNotificationChannelsRequest, AddNotificationChannelsResponse>
{
    public override IReadOnlyList<string> Errors =>
    [
        "ConflictException", "InternalServerException", "ResourceNotFoundException", "ServiceQuotaExceededException", "ThrottlingException",
        "ValidationException",
    ];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, NotificationSample.Json);

    protected override AddNotificationChannelsRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        Channels = [new Channel { Uri = "arn:aws:sns:us-east-1:123456789012:alerts", EventPublishers = [EventPublisher.AnomalyDetection] }],
    };

    protected override string MinimalText => """
        POST /profilingGroups/web/notificationConfiguration
        Content-Type: application/json

        {"channels":[{"uri":"arn:aws:sns:us-east-1:123456789012:alerts","eventPublishers":["AnomalyDetection"]}]}
        """;

    protected override AddNotificationChannelsRequest FullRequest => new()
    {
        ProfilingGroupName = "web/ä ~",
        Channels =
        [
            new Channel
            {
                Id = "0a1b2c3d-0000-4000-8000-00000000000a",
                Uri = "arn:aws:sns:us-east-1:123456789012:alerts",
                EventPublishers = [EventPublisher.AnomalyDetection],
            },
            new Channel { Uri = "arn:aws:sns:us-east-1:123456789012:more", EventPublishers = [] },
        ],
    };

    protected override string FullText => """
        POST /profilingGroups/web%2F%C3%A4%20~/notificationConfiguration
        Content-Type: application/json

        {"channels":[{"id":"0a1b2c3d-0000-4000-8000-00000000000a","uri":"arn:aws:sns:us-east-1:123456789012:alerts","eventPublishers":["AnomalyDetection"]},{"uri":"arn:aws:sns:us-east-1:123456789012:more","eventPublishers":[]}]}
        """;

    protected override AddNotificationChannelsResponse FullResponse => new() { NotificationConfiguration = NotificationSample.Value };

    protected override AddNotificationChannelsResponse EmptyResponse => new() { NotificationConfiguration = null };

    protected override Task<AddNotificationChannelsResponse> CallAsync(CodeGuruProfilerClient client, AddNotificationChannelsRequest request)
        => client.AddNotificationChannelsAsync(request);
}
