using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.WebConsole;

public sealed class ProfilingSwitchTests
{
    [Fact]
    public async Task Switch_OffAndOn_ChangesWhatAgentsGet_AndLeadsBack()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        using var client = new ConsoleClient(service);

        foreach (string enabled in (string[])["false", "true"])
        {
            ServiceResponse response = await client.SubmitAsync("/console/groups/web/profiling", $"enabled={enabled}");

            Assert.Equal((HttpStatusCode.SeeOther, "/console/groups/web/settings"), (response.Status, response.Headers["Location"]));
            ServiceResponse agent = await service.PostAsync("/profilingGroups/web/configureAgent", "{}");
            Assert.Equal(enabled == "true", agent.Json["shouldProfile"]!.GetValue<bool>());
            ServiceResponse page = await client.GetAsync("/console/groups/web/settings");
            Assert.Contains($"aria-checked=\"{enabled}\"", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("enabled=")]
    [InlineData("enabled=TRUE")]
    [InlineData("enabled=1")]
    [InlineData("on=true")]
    public async Task Switch_OfAnotherForm_Is400AndChangesNothing(string form)
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        using var client = new ConsoleClient(service);

        ServiceResponse response = await client.SubmitAsync("/console/groups/web/profiling", form);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.True((await service.GetAsync("/profilingGroups/web")).Json["agentOrchestrationConfig"]!["profilingEnabled"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Switch_OfALongOrForeignBody_Is400()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        await service.CreateGroupAsync("web");
        using var client = new ConsoleClient(service);
        string origin = service.Service.Url.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync("/console/groups/web/profiling", "enabled=false&x=" + new string('x', 300))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/console/groups/web/profiling", "enabled=false", ("Origin", origin), ("Content-Type", "text/plain"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync("/console/groups/web/profiling", "enabled=false&enabled=true")).Status);
    }

    [Fact]
    public async Task Switch_OfAnAbsentGroup_Is404()
    {
        await using LocalService service = await ConsoleClient.StartAsync();
        using var client = new ConsoleClient(service);

        Assert.Equal(HttpStatusCode.NotFound, (await client.SubmitAsync("/console/groups/absent/profiling", "enabled=false")).Status);
    }
}
