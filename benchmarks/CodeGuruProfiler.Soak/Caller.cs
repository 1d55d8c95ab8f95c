using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Soak;

/// <summary>A caller: random operations on its group, some of them cancelled.</summary>
internal sealed class Caller(ICodeGuruProfilerClient client, Tally tally, int seed)
{
    private const double PartCancelled = 0.03;

    private readonly Random _random = new(seed);
    private readonly string _group = $"soak-{seed}";

    private string Arn => $"arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/{_group}";

    public async Task RunAsync(CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            await CallAsync();
        }
    }

    private async Task CallAsync()
    {
        using var cancellation = new CancellationTokenSource();
        bool isCancelled = _random.NextDouble() < PartCancelled;
        if (isCancelled)
        {
            cancellation.CancelAfter(_random.Next(1, 50));
        }

        try
        {
            CodeGuruProfilerResponse response = await SendAsync(cancellation.Token);
            tally.Add("response", response.ResponseMetadata.Attempts);
        }
        catch (CodeGuruProfilerException e)
        {
            tally.Add($"{e.GetType().Name} {(int)e.StatusCode}", e.Attempts);
        }
        catch (CodeGuruProfilerConnectionException e)
        {
            tally.Add(nameof(CodeGuruProfilerConnectionException), e.Attempts);
        }
        catch (CodeGuruProfilerTimeoutException e)
        {
            tally.Add($"{nameof(CodeGuruProfilerTimeoutException)} {e.Limit}", e.Attempts);
        }
        catch (OperationCanceledException e) when (isCancelled && e.CancellationToken == cancellation.Token)
        {
            tally.Add("cancelled by the caller", 0);
        }
        catch (Exception e)
        {
            tally.AddUndocumented(e);
        }
    }

    private async Task<CodeGuruProfilerResponse> SendAsync(CancellationToken cancellationToken) => _random.Next(10) switch
    {
        0 => await client.CreateProfilingGroupAsync(new() { ProfilingGroupName = _group }, cancellationToken),
        1 => await client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = _group }, cancellationToken),
        2 => await client.UpdateProfilingGroupAsync(
            new() { ProfilingGroupName = _group, AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = true } }, cancellationToken),
        3 => await client.TagResourceAsync(new() { ResourceArn = Arn, Tags = new Dictionary<string, string> { ["team"] = "soak" } }, cancellationToken),
        4 => await client.ListTagsForResourceAsync(new() { ResourceArn = Arn }, cancellationToken),
        5 => await client.UntagResourceAsync(new() { ResourceArn = Arn, TagKeys = ["team"] }, cancellationToken),
        6 => await client.ListProfilingGroupsAsync(new() { IncludeDescription = true }, cancellationToken),
        7 => await client.ConfigureAgentAsync(new() { ProfilingGroupName = _group, FleetInstanceId = "i-1" }, cancellationToken),
        8 => await client.GetProfileAsync(new() { ProfilingGroupName = _group }, cancellationToken),
        _ => await client.DeleteProfilingGroupAsync(new() { ProfilingGroupName = _group }, cancellationToken),
    };
}
