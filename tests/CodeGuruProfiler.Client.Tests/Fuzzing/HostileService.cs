using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>A client whose service responds to every request with the same bytes.</summary>
internal static class HostileService
{
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<ICodeGuruProfilerClient, Task>> Calls = new()
    {
        ["AddNotificationChannels"] = client => client.AddNotificationChannelsAsync(new() { ProfilingGroupName = "web", Channels = [] }),
        ["BatchGetFrameMetricData"] = client => client.BatchGetFrameMetricDataAsync(new() { ProfilingGroupName = "web" }),
        ["ConfigureAgent"] = client => client.ConfigureAgentAsync(new() { ProfilingGroupName = "web" }),
        ["CreateProfilingGroup"] = client => client.CreateProfilingGroupAsync(new() { ProfilingGroupName = "web" }),
        ["DeleteProfilingGroup"] = client => client.DeleteProfilingGroupAsync(new() { ProfilingGroupName = "web" }),
        ["DescribeProfilingGroup"] = client => client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" }),
        ["GetFindingsReportAccountSummary"] = client => client.GetFindingsReportAccountSummaryAsync(new()),
        ["GetNotificationConfiguration"] = client => client.GetNotificationConfigurationAsync(new() { ProfilingGroupName = "web" }),
        ["GetPolicy"] = client => client.GetPolicyAsync(new() { ProfilingGroupName = "web" }),
        ["GetProfile"] = client => client.GetProfileAsync(new() { ProfilingGroupName = "web" }),
        ["GetRecommendations"] = client => client.GetRecommendationsAsync(new() { ProfilingGroupName = "web", StartTime = Start, EndTime = Start }),
        ["ListFindingsReports"] = client => client.ListFindingsReportsAsync(new() { ProfilingGroupName = "web", StartTime = Start, EndTime = Start }),
        ["ListProfileTimes"] = client => client.ListProfileTimesAsync(
            new() { ProfilingGroupName = "web", StartTime = Start, EndTime = Start, Period = AggregationPeriod.PT1H }),
        ["ListProfilingGroups"] = client => client.ListProfilingGroupsAsync(new()),
        ["ListTagsForResource"] = client => client.ListTagsForResourceAsync(new() { ResourceArn = "arn" }),
        ["PostAgentProfile"] = client => client.PostAgentProfileAsync(new() { ProfilingGroupName = "web", AgentProfile = new byte[] { 1 }, ContentType = "application/json" }),
        ["PutPermission"] = client => client.PutPermissionAsync(new() { ProfilingGroupName = "web", ActionGroup = ActionGroup.AgentPermissions, Principals = [] }),
        ["RemoveNotificationChannel"] = client => client.RemoveNotificationChannelAsync(new() { ProfilingGroupName = "web", ChannelId = "1" }),
        ["RemovePermission"] = client => client.RemovePermissionAsync(new() { ProfilingGroupName = "web", ActionGroup = ActionGroup.AgentPermissions, RevisionId = "1" }),
        ["SubmitFeedback"] = client => client.SubmitFeedbackAsync(new() { ProfilingGroupName = "web", AnomalyInstanceId = "1", Type = FeedbackType.Positive }),
        ["TagResource"] = client => client.TagResourceAsync(new() { ResourceArn = "arn", Tags = new Dictionary<string, string>() }),
        ["UntagResource"] = client => client.UntagResourceAsync(new() { ResourceArn = "arn", TagKeys = [] }),
        ["UpdateProfilingGroup"] = client => client.UpdateProfilingGroupAsync(
            new() { ProfilingGroupName = "web", AgentOrchestrationConfig = new() { ProfilingEnabled = true } }),
    };

    public static IEnumerable<string> Operations => Calls.Keys;

    /// <summary>Calls the operation once.</summary>
    /// <returns>The exception, or <see langword="null"/> if there was a response.</returns>
    public static Exception? Call(string operation, int status, byte[] body, params (string Name, string Value)[] headers)
        => Outcome(Calls[operation], status, body, headers);

    public static Exception? Outcome(Func<ICodeGuruProfilerClient, Task> call, int status, byte[] body, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new Handler(status, body, headers));
        using CodeGuruProfilerClient client = Create(new CodeGuruProfilerClientOptions { Region = "us-east-1", MaxAttempts = 1 }, http);
        try
        {
            // The handler responds synchronously.
            call(client).GetAwaiter().GetResult();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    public static CodeGuruProfilerClient Create(CodeGuruProfilerClientOptions options, HttpClient http, AwsEnvironment? environment = null)
    {
        options.Credentials = new BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key);
        options.TimeProvider = new FakeTimeProvider(Start);
        return new CodeGuruProfilerClient(options, http, new ClientSources(() => "id", () => 0), environment ?? new AwsEnvironment(_ => null, _ => null, null));
    }

    private sealed class Handler(int status, byte[] body, (string Name, string Value)[] headers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
            foreach ((string name, string value) in headers)
            {
                if (!response.Headers.TryAddWithoutValidation(name, value))
                {
                    response.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            return Task.FromResult(response);
        }
    }
}
