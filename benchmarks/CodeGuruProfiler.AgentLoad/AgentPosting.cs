using System.Collections.Concurrent;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>Concurrent agents in one program, each with separate connections; each posts the next profile as soon as one is acknowledged.</summary>
internal sealed class AgentPosting
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly LoadService _service;
    private readonly PostingPlan _plan;
    private readonly AgentProfile _profile;
    private readonly byte[] _bytes;
    private readonly ConcurrentQueue<double> _latencies = [];
    private readonly ConcurrentQueue<Exception> _errors = [];
    private long _started;

    private AgentPosting(LoadService service, PostingPlan plan)
    {
        _service = service;
        _plan = plan;
        _profile = Create(plan.Bytes, Clock.GetUtcNow());
        _bytes = _profile.ToArray(ProfileEncoding.Ion);
    }

    public static Task<PostingReport> RunAsync(LoadService service, PostingPlan plan) => new AgentPosting(service, plan).RunAsync();

    private async Task<PostingReport> RunAsync()
    {
        using CodeGuruProfilerClient client = _service.CreateClient();
        string[] groups = [.. Enumerable.Range(0, _plan.Groups).Select(group => $"load-{group}")];
        foreach (string group in groups)
        {
            await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
        }

        TimeSpan before = _service.ProcessorTime;
        _started = Clock.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, _plan.Agents).Select(agent => PostAsync(groups[agent % groups.Length])));
        TimeSpan elapsed = Clock.GetElapsedTime(_started);
        TimeSpan used = _service.ProcessorTime - before;
        double stored = 0;
        foreach (string group in groups)
        {
            AggregatedProfile day = await client.GetAggregatedProfileAsync(
                new GetProfileRequest { ProfilingGroupName = group, Period = AggregationPeriod.P1D.ToString() });
            stored += day.CallTree.Root.Total;
        }

        return new PostingReport
        {
            Plan = _plan,
            Bytes = _bytes.Length,
            Elapsed = elapsed,
            ProcessorTime = used,
            Latencies = new Latencies(_latencies),
            Errors = _errors.Count,
            FirstError = _errors.FirstOrDefault()?.Message,
            Stored = (int)(stored / _profile.CallTree.Root.Total),
        };
    }

    private async Task PostAsync(string group)
    {
        using CodeGuruProfilerClient client = _service.CreateClient();
        var request = new PostAgentProfileRequest { ProfilingGroupName = group, ContentType = ProfileMediaTypes.Ion, AgentProfile = _bytes };
        for (int i = 0; i < _plan.PostsPerAgent && (_plan.Duration < TimeSpan.Zero || Clock.GetElapsedTime(_started) < _plan.Duration); i++)
        {
            long begin = Clock.GetTimestamp();
            try
            {
                await client.PostAgentProfileAsync(request);
                _latencies.Enqueue(Clock.GetElapsedTime(begin).TotalMilliseconds);
            }
            catch (Exception error) when (error is CodeGuruProfilerException or CodeGuruProfilerConnectionException or CodeGuruProfilerTimeoutException)
            {
                _errors.Enqueue(error);
            }
        }
    }

    /// <summary>Creates a profile as a program of many methods has it: stacks of sixteen frames that share their beginnings.</summary>
    private static AgentProfile Create(int bytes, DateTimeOffset now)
    {
        var tree = new CallTreeBuilder();
        string[] stack = [.. Enumerable.Range(0, 16).Select(depth => $"com.example.shop.layer{depth}")];
        AgentProfile profile;
        int stacks = 0;
        do
        {
            // An eighth more each time, so that the size is met without encoding a profile for each stack.
            int more = Math.Max(16, stacks / 8);
            for (int i = 0; i < more; i++, stacks++)
            {
                stack[^2] = $"com.example.shop.checkout.Group{stacks / 8}.dispatch";
                stack[^1] = $"com.example.shop.checkout.Step{stacks}.handleRequest";
                tree.Add(stack, 1);
            }

            profile = new AgentProfile { Start = now, End = now.AddMinutes(5), CallTree = tree.ToCallTree() };
        }
        while (profile.ToArray(ProfileEncoding.Ion).Length < bytes);
        return profile;
    }
}
