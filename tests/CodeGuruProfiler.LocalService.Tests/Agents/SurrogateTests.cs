using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.Agents;

/// <summary>Python writes paths that are not UTF-8 with lone surrogates; cpython#156810.</summary>
public sealed class SurrogateTests
{
    [Fact]
    public async Task PostAgentProfile_LoneSurrogateInJson_Cpython156810_IsReadAsTheLibraryReadsIt()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        byte[] body = System.Text.Encoding.UTF8.GetBytes(
            """{"start":1780315200000,"end":1780315500000,"callgraph":{"children":{"caf\udce9.py:main":{"counts":{"WALL_TIME":4}}}}}""");

        ServiceResponse response = await service.PostProfileAsync("web", body);

        Assert.True(response.Status == HttpStatusCode.NoContent, response.Text);
        Assert.Equal(["caf\uFFFD.py:main 4"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT5M")).CallTree));
    }
}
