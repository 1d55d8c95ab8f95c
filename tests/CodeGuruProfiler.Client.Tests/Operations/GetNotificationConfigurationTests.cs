using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class GetNotificationConfigurationTests
    : OperationTests<GetNotificationConfigurationTests, GetNotificationConfigurationRequest, GetNotificationConfigurationResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, NotificationSample.Json);

    protected override GetNotificationConfigurationRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    protected override string MinimalText => "GET /profilingGroups/web/notificationConfiguration";

    protected override GetNotificationConfigurationRequest FullRequest => new() { ProfilingGroupName = "a:b" };

    protected override string FullText => "GET /profilingGroups/a%3Ab/notificationConfiguration";

    protected override GetNotificationConfigurationResponse FullResponse => new() { NotificationConfiguration = NotificationSample.Value };

    protected override GetNotificationConfigurationResponse EmptyResponse => new() { NotificationConfiguration = new NotificationConfiguration() };

    protected override Task<GetNotificationConfigurationResponse> CallAsync(CodeGuruProfilerClient client, GetNotificationConfigurationRequest request)
        => client.GetNotificationConfigurationAsync(request);
}
