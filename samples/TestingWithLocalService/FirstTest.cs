// begin first-test
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;

namespace TestingWithLocalService;

/// <summary>The smallest test: a service, and a client of it.</summary>
public class FirstTest
{
    [Fact]
    public async Task CreateProfilingGroup_IsListed()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(cancellationToken: token);
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = service.Url,
            Credentials = service.Credentials,
        });

        await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web-shop" }, token);

        Assert.Equal(["web-shop"], await client.ListProfilingGroupNamesPaged().ToListAsync(token));
    }
}

// end first-test
