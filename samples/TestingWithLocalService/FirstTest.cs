// begin first-test
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using Xunit;

namespace TestingWithLocalService;

/// <summary>The smallest test: a service of its own, and a client of it.</summary>
public class FirstTest
{
    [Fact]
    public async Task CreateProfilingGroup_IsListed()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(TestContext.Current.CancellationToken);
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = service.Url,
            Credentials = service.Credentials,
        });

        await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web-shop" }, TestContext.Current.CancellationToken);

        Assert.Equal(["web-shop"], await client.ListProfilingGroupNamesPaged(new ListProfilingGroupsRequest()).ToListAsync(TestContext.Current.CancellationToken));
    }
}

// end first-test
