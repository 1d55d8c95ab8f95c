using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.ProfilingGroups;

public sealed class ProfilingGroupTests
{
    [Fact]
    public async Task CreateProfilingGroup_AllMembers_ReturnsTheDescription()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t1", """
            {"profilingGroupName":"web","computePlatform":"AWSLambda","agentOrchestrationConfig":{"profilingEnabled":false},"tags":{"team":"orders"}}
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "name": "web",
                  "arn": "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web",
                  "computePlatform": "AWSLambda",
                  "agentOrchestrationConfig": { "profilingEnabled": false },
                  "profilingStatus": {},
                  "tags": { "team": "orders" },
                  "createdAt": "2026-06-01T12:00:00Z",
                  "updatedAt": "2026-06-01T12:00:00Z"
                }
                """),
            response.Json), response.Text);
    }

    [Fact]
    public async Task CreateProfilingGroup_SameTokenAndInput_ReturnsTheSame()
    {
        await using LocalService service = await LocalService.StartAsync();
        ServiceResponse first = await service.PostAsync("/profilingGroups?clientToken=t1", """{"profilingGroupName":"web","tags":{"a":"1","b":"2"}}""");

        service.Time.Advance(TimeSpan.FromMinutes(1));
        ServiceResponse second = await service.PostAsync("/profilingGroups?clientToken=t1", """{"tags":{"b":"2","a":"1"},"profilingGroupName":"web","computePlatform":"Default"}""");

        Assert.Equal((HttpStatusCode.Created, first.Text), (second.Status, second.Text));
    }

    [Fact]
    public async Task CreateProfilingGroup_SameTokenAndAnotherInput_Conflicts()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.PostAsync("/profilingGroups?clientToken=t1", """{"profilingGroupName":"web"}""");

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t1", """{"profilingGroupName":"api"}""");

        response.IsError(HttpStatusCode.Conflict, "ConflictException");
        Assert.Equal("The clientToken 't1' was already used with another input.", response.Message);
    }

    [Fact]
    public async Task CreateProfilingGroup_NameIsTaken_Conflicts()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t2", """{"profilingGroupName":"web"}""");

        response.IsError(HttpStatusCode.Conflict, "ConflictException");
        Assert.Equal("The profiling group 'web' already exists.", response.Message);
    }

    [Fact]
    public async Task CreateProfilingGroup_QuotaIsReached_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync(options => options.ProfilingGroupQuota = 1);
        await service.CreateGroupAsync("web");

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t2", """{"profilingGroupName":"api"}""");

        response.IsError(HttpStatusCode.PaymentRequired, "ServiceQuotaExceededException");
    }

    [Fact]
    public async Task DescribeProfilingGroup_UnknownGroup_IsNotFound()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.GetAsync("/profilingGroups/web");

        response.IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
        Assert.Equal("The profiling group 'web' does not exist.", response.Message);
    }

    [Fact]
    public async Task UpdateProfilingGroup_TurnsProfilingOffAndSetsTheTime()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        service.Time.Advance(TimeSpan.FromMilliseconds(1500));

        ServiceResponse response = await service.PutAsync("/profilingGroups/web", """{"agentOrchestrationConfig":{"profilingEnabled":false}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.False(response.Json["agentOrchestrationConfig"]!["profilingEnabled"]!.GetValue<bool>());
        Assert.Equal("2026-06-01T12:00:01.5Z", response.Json["updatedAt"]!.GetValue<string>());
        Assert.Equal("2026-06-01T12:00:00Z", response.Json["createdAt"]!.GetValue<string>());
    }

    [Fact]
    public async Task DeleteProfilingGroup_Twice_IsNotFoundTheSecondTime()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse first = await service.DeleteAsync("/profilingGroups/web");
        ServiceResponse second = await service.DeleteAsync("/profilingGroups/web");

        Assert.Equal((HttpStatusCode.NoContent, ""), (first.Status, first.Text));
        second.IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
    }

    [Fact]
    public async Task DeleteProfilingGroup_CreatedAgain_HasNoDataOfTheFirst()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web","tags":{"a":"1"}}""");
        await service.PostProfileAsync("web", LocalService.Start, "main 1");
        await service.PutAsync("/profilingGroups/web/policy/agentPermissions", """{"principals":["arn:aws:iam::123456789012:role/a"]}""");
        await service.DeleteAsync("/profilingGroups/web");

        ServiceResponse again = await service.PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web"}""");

        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.Equal(("{}", "{}"), (again.Json["tags"]!.ToJsonString(), again.Json["profilingStatus"]!.ToJsonString()));
        (await service.GetAsync("/profilingGroups/web/profile?period=P1D")).IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
        (await service.GetAsync("/profilingGroups/web/policy")).IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
    }

    [Fact]
    public async Task ListProfilingGroups_InPages_ReturnsEachOnce()
    {
        await using LocalService service = await LocalService.StartAsync();
        string[] names = ["zebra", "web", "api", "batch", "jobs"];
        foreach (string name in names)
        {
            await service.CreateGroupAsync(name);
        }

        var listed = new List<string>();
        string token = "";
        int pages = 0;
        do
        {
            JsonObject page = (await service.GetAsync($"/profilingGroups?maxResults=2{token}")).Json;
            listed.AddRange(page["profilingGroupNames"]!.AsArray().Select(name => name!.GetValue<string>()));
            token = page["nextToken"] is { } next ? $"&nextToken={next}" : "";
            pages++;
        }
        while (token.Length > 0);

        Assert.Equal(names, listed);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task ListProfilingGroups_WithDescriptions_ReturnsNoNames()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        JsonObject page = (await service.GetAsync("/profilingGroups?includeDescription=true")).Json;

        Assert.Equal("web", page["profilingGroups"]![0]!["name"]!.GetValue<string>());
        Assert.Empty(page["profilingGroupNames"]!.AsArray());
    }

    [Theory]
    [InlineData("includeDescription=true&nextToken={0}")]
    [InlineData("nextToken={0}x")]
    [InlineData("nextToken=abc")]
    public async Task ListProfilingGroups_ForeignToken_IsRefused(string query)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.CreateGroupAsync("api");
        string token = (await service.GetAsync("/profilingGroups?maxResults=1")).Json["nextToken"]!.GetValue<string>();

        ServiceResponse response = await service.GetAsync($"/profilingGroups?{string.Format(null, query, token)}");

        Assert.Matches(@"^[\w-]{1,64}$", token);
        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Equal("The nextToken was not returned by this query.", response.Message);
    }
}
