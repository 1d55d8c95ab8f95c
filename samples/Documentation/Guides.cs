using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.DependencyInjection;

namespace Documentation;

/// <summary>The code of the guides.</summary>
internal static class Guides
{
    public static void MakeClients()
    {
        // begin client-from-environment
        using var fromEnvironment = new CodeGuruProfilerClient();

        // end client-from-environment

        // begin client-with-profile
        using var withProfile = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Profile = "team", Region = "eu-central-1" });

        // end client-with-profile

        // begin client-with-credentials
        AWSCredentials credentials = new SessionAWSCredentials("access key id", "secret access key", "session token");
        using var withCredentials = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "eu-central-1",
            Credentials = credentials,
        });

        // end client-with-credentials
    }

    public static async Task PresignAsync(CodeGuruProfilerClient client)
    {
        // begin presign
        var request = new GetProfileRequest { ProfilingGroupName = "web-shop", Period = "PT1H" };
        Uri url = await client.PresignAsync(request, expiresIn: TimeSpan.FromMinutes(15));

        // end presign
        Console.WriteLine(url);
    }

    public static async Task PageAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        DateTimeOffset midnight = TimeProvider.System.GetUtcNow();

        // begin paging-items
        var request = new ListProfileTimesRequest
        {
            ProfilingGroupName = "web-shop",
            Period = AggregationPeriod.PT5M,
            StartTime = midnight.AddDays(-1),
            EndTime = midnight,
            OrderBy = OrderBy.TimestampAscending,
        };
        await foreach (ProfileTime time in client.ListProfileTimesPaged(request).WithCancellation(cancellationToken))
        {
            Console.WriteLine(time.Start);
        }

        // end paging-items

        // begin paging-pages
        await foreach (ListProfileTimesResponse page in client.ListProfileTimesPaged(request).AsPages(cancellationToken))
        {
            Console.WriteLine($"{page.ProfileTimes.Count} items, request {page.ResponseMetadata.RequestId}");
        }

        // end paging-pages

        // begin paging-one
        ListProfileTimesResponse first = await client.ListProfileTimesAsync(request with { MaxResults = 10 }, cancellationToken);
        ListProfileTimesResponse second = await client.ListProfileTimesAsync(request with { NextToken = first.NextToken }, cancellationToken);

        // end paging-one
        Console.WriteLine(second.ProfileTimes.Count);
    }

    public static async Task CatchAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin catch-throttling
        try
        {
            await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web-shop" }, cancellationToken);
        }
        catch (ThrottlingException exception)
        {
            Console.WriteLine($"Still throttled after {exception.Attempts} attempts. Request id: {exception.RequestId}");
        }

        // end catch-throttling
    }

    public static void ReplaceHandler(IServiceCollection services)
    {
        // begin http-client-builder
        services.AddCodeGuruProfilerClient(options => options.Region = "eu-central-1")
            .UseSocketsHttpHandler((handler, _) => handler.UseProxy = false)
            .AddHttpMessageHandler(() => new CountingHandler());

        // end http-client-builder
    }

    public static async Task FirstStepsAsync(ICodeGuruProfilerClient client)
    {
        // begin first-steps
        await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web-shop" });

        var builder = new CallTreeBuilder();
        builder.Add(["Shop.Program.Main()", "Shop.Orders.Post()", "Shop.Pricing.Calculate()"], weight: 64);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await client.PostAgentProfileAsync("web-shop", new AgentProfile { Start = now.AddMinutes(-5), End = now, CallTree = builder.ToCallTree() });

        var request = new GetProfileRequest { ProfilingGroupName = "web-shop", StartTime = now.AddHours(-1), EndTime = now.AddMinutes(5) };
        AggregatedProfile profile = await client.GetAggregatedProfileAsync(request);
        Console.WriteLine(profile.CallTree.HottestFrames(top: 1)[0].Frame);

        // end first-steps
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        private int _sent;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _sent);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
