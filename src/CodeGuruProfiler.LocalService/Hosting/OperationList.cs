using CodeGuruProfiler.LocalService.Agents;
using CodeGuruProfiler.LocalService.AggregatedProfiles;
using CodeGuruProfiler.LocalService.Anomalies;
using CodeGuruProfiler.LocalService.Findings;
using CodeGuruProfiler.LocalService.Metrics;
using CodeGuruProfiler.LocalService.Notifications;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Policies;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Tags;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>The operations of the service.</summary>
internal static class OperationList
{
    public static Dictionary<string, Operation> Create(ServiceContext service)
        => new Operation[]
        {
            new AddNotificationChannelsOperation(service),
            new BatchGetFrameMetricDataOperation(service),
            new ConfigureAgentOperation(service),
            new CreateProfilingGroupOperation(service),
            new DeleteProfilingGroupOperation(service),
            new DescribeProfilingGroupOperation(service),
            new GetFindingsReportAccountSummaryOperation(service),
            new GetNotificationConfigurationOperation(service),
            new GetPolicyOperation(service),
            new GetProfileOperation(service),
            new GetRecommendationsOperation(service),
            new ListFindingsReportsOperation(service),
            new ListProfileTimesOperation(service),
            new ListProfilingGroupsOperation(service),
            new ListTagsForResourceOperation(service),
            new PostAgentProfileOperation(service),
            new PutPermissionOperation(service),
            new RemoveNotificationChannelOperation(service),
            new RemovePermissionOperation(service),
            new SubmitFeedbackOperation(service),
            new TagResourceOperation(service),
            new UntagResourceOperation(service),
            new UpdateProfilingGroupOperation(service),
        }.ToDictionary(operation => operation.Name);
}
