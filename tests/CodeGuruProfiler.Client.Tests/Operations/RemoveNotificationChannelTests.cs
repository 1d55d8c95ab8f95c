using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class RemoveNotificationChannelTests
    : OperationTests<RemoveNotificationChannelTests, RemoveNotificationChannelRequest, RemoveNotificationChannelResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, NotificationSample.Json);

    protected override RemoveNotificationChannelRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        ChannelId = "0a1b2c3d-0000-4000-8000-00000000000a",
    };

    protected override string MinimalText => "DELETE /profilingGroups/web/notificationConfiguration/0a1b2c3d-0000-4000-8000-00000000000a";

    protected override RemoveNotificationChannelRequest FullRequest => new() { ProfilingGroupName = "a@b", ChannelId = "c/d" };

    protected override string FullText => "DELETE /profilingGroups/a%40b/notificationConfiguration/c%2Fd";

    protected override RemoveNotificationChannelResponse FullResponse => new() { NotificationConfiguration = NotificationSample.Value };

    protected override RemoveNotificationChannelResponse EmptyResponse => new() { NotificationConfiguration = null };

    protected override Task<RemoveNotificationChannelResponse> CallAsync(CodeGuruProfilerClient client, RemoveNotificationChannelRequest request)
        => client.RemoveNotificationChannelAsync(request);
}
