using CodeGuruProfiler.LocalService.Agents;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Anomalies;
using CodeGuruProfiler.LocalService.Findings;
using CodeGuruProfiler.LocalService.Metrics;
using CodeGuruProfiler.LocalService.Notifications;
using CodeGuruProfiler.LocalService.Policies;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Tags;

namespace CodeGuruProfiler.LocalService.Operations;

/// <summary>Every operation of the service.</summary>
internal static class OperationList
{
    public static Dictionary<string, Operation> Create(ServiceContext service)
        => new Operation[]
        {
            new AddNotificationChannels(service),
            new BatchGetFrameMetricData(service),
            new ConfigureAgent(service),
            new CreateProfilingGroup(service),
            new DeleteProfilingGroup(service),
            new DescribeProfilingGroup(service),
            new GetFindingsReportAccountSummary(service),
            new GetNotificationConfiguration(service),
            new GetPolicy(service),
            new GetProfile(service),
            new GetRecommendations(service),
            new ListFindingsReports(service),
            new ListProfileTimes(service),
            new ListProfilingGroups(service),
            new ListTagsForResource(service),
            new PostAgentProfile(service),
            new PutPermission(service),
            new RemoveNotificationChannel(service),
            new RemovePermission(service),
            new SubmitFeedback(service),
            new TagResource(service),
            new UntagResource(service),
            new UpdateProfilingGroup(service),
        }.ToDictionary(operation => operation.Name);
}
