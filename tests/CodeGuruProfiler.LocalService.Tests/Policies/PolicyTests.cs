using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.Policies;

public sealed class PolicyTests
{
    private const string Permissions = "/profilingGroups/web/policy/agentPermissions";
    private const string Role = "arn:aws:iam::123456789012:role/agent";

    [Fact]
    public async Task PutPermission_First_MakesThePolicy()
    {
        await using LocalService service = await StartAsync();

        Answer answer = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}""");

        JsonNode policy = JsonNode.Parse(answer.Json["policy"]!.GetValue<string>())!;
        Assert.Equal(Role, policy["Statement"]![0]!["Principal"]!["AWS"]![0]!.GetValue<string>());
        Assert.Equal(["codeguru-profiler:ConfigureAgent", "codeguru-profiler:PostAgentProfile"], policy["Statement"]![0]!["Action"]!.AsArray().Select(action => action!.GetValue<string>()));
        Assert.Equal(answer.Text, (await service.GetAsync("/profilingGroups/web/policy")).Text);
    }

    [Fact]
    public async Task PutPermission_CurrentRevision_MakesANewOne()
    {
        await using LocalService service = await StartAsync();
        string first = RevisionOf(await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}"""));

        Answer answer = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}2"],"revisionId":"{{first}}"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual(first, RevisionOf(answer));
        Assert.Contains("role/agent2", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The profiling group has a policy: specify the revisionId that GetPolicy returns.")]
    [InlineData(""","revisionId":"00000000-0000-0000-0000-000000000000" """, "The revisionId '00000000-0000-0000-0000-000000000000' is not the current one: the policy has changed.")]
    public async Task PutPermission_MissingOrStaleRevision_Conflicts(string revision, string message)
    {
        await using LocalService service = await StartAsync();
        await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}""");

        Answer answer = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]{{revision}}}""");

        answer.IsError(HttpStatusCode.Conflict, "ConflictException");
        Assert.Equal(message, answer.Message);
    }

    [Fact]
    public async Task PutPermission_RevisionOfNoPolicy_Conflicts()
    {
        await using LocalService service = await StartAsync();

        Answer answer = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"],"revisionId":"00000000-0000-0000-0000-000000000000"}""");

        answer.IsError(HttpStatusCode.Conflict, "ConflictException");
        Assert.Equal("The profiling group has no policy yet: omit the revisionId.", answer.Message);
    }

    [Theory]
    [InlineData("/profilingGroups/web/policy/agentPermission", """{"principals":["arn:aws:iam::123456789012:role/a"]}""", "Value 'agentPermission' at 'actionGroup' failed to satisfy constraint: Member must satisfy enum value set: [agentPermissions]")]
    [InlineData(Permissions, """{"principals":[]}""", "Value '[]' at 'principals' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData(Permissions, """{"principals":["agent"]}""", "Value 'agent' at 'principals.1.member' failed to satisfy constraint: Member must be an ARN")]
    [InlineData(Permissions, """{"principals":["arn:aws:iam::123456789012:role/*"]}""", "The principal 'arn:aws:iam::123456789012:role/*' contains a wildcard, which is not supported.")]
    [InlineData(Permissions, """{"principals":["arn:aws:iam::123456789012:role/a"],"revisionId":"A0000000-0000-0000-0000-000000000000"}""", "Value 'A0000000-0000-0000-0000-000000000000' at 'revisionId' failed to satisfy constraint: Member must satisfy regular expression pattern: ")]
    public async Task PutPermission_BadInput_IsRefused(string target, string json, string message)
    {
        await using LocalService service = await StartAsync();

        Answer answer = await service.PutAsync(target, json);

        answer.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemovePermission_CurrentRevision_LeavesAnEmptyPolicy()
    {
        await using LocalService service = await StartAsync();
        string revision = RevisionOf(await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}"""));

        Answer answer = await service.DeleteAsync($"{Permissions}?revisionId={revision}");
        Answer again = await service.DeleteAsync($"{Permissions}?revisionId={revision}");

        Assert.Equal("""{"Version":"2012-10-17","Statement":[]}""", answer.Json["policy"]!.GetValue<string>());
        Assert.NotEqual(revision, RevisionOf(answer));
        again.IsError(HttpStatusCode.Conflict, "ConflictException");
    }

    [Fact]
    public async Task RemovePermission_NoRevision_IsRefused()
    {
        await using LocalService service = await StartAsync();

        (await service.DeleteAsync(Permissions)).IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Fact]
    public async Task Policy_ThereIsNone_IsNotFound()
    {
        await using LocalService service = await StartAsync();

        (await service.GetAsync("/profilingGroups/web/policy")).IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
        (await service.DeleteAsync($"{Permissions}?revisionId=00000000-0000-0000-0000-000000000000")).IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
    }

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        return service;
    }

    private static string RevisionOf(Answer answer) => answer.Json["revisionId"]!.GetValue<string>();
}
