using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.Policies;

public sealed class PolicyTests
{
    private const string Permissions = "/profilingGroups/web/policy/agentPermissions";
    private const string Role = "arn:aws:iam::123456789012:role/agent";

    [Fact]
    public async Task PutPermission_First_CreatesThePolicy()
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}""");

        JsonNode policy = JsonNode.Parse(response.Json["policy"]!.GetValue<string>())!;
        Assert.Equal(Role, policy["Statement"]![0]!["Principal"]!["AWS"]![0]!.GetValue<string>());
        Assert.Equal(["codeguru-profiler:ConfigureAgent", "codeguru-profiler:PostAgentProfile"], policy["Statement"]![0]!["Action"]!.AsArray().Select(action => action!.GetValue<string>()));
        Assert.Equal(response.Text, (await service.GetAsync("/profilingGroups/web/policy")).Text);
    }

    [Fact]
    public async Task PutPermission_CurrentRevision_CreatesANewRevision()
    {
        await using LocalService service = await StartAsync();
        string first = RevisionOf(await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}"""));

        ServiceResponse response = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}2"],"revisionId":"{{first}}"}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.NotEqual(first, RevisionOf(response));
        Assert.Contains("role/agent2", response.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The profiling group has a policy: specify the revisionId that GetPolicy returns.")]
    [InlineData(""","revisionId":"00000000-0000-0000-0000-000000000000" """, "The revisionId '00000000-0000-0000-0000-000000000000' is not the current one: the policy has changed.")]
    public async Task PutPermission_MissingOrStaleRevision_Conflicts(string revision, string message)
    {
        await using LocalService service = await StartAsync();
        await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}""");

        ServiceResponse response = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]{{revision}}}""");

        response.IsError(HttpStatusCode.Conflict, "ConflictException");
        Assert.Equal(message, response.Message);
    }

    [Fact]
    public async Task PutPermission_RevisionWithoutPolicy_Conflicts()
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"],"revisionId":"00000000-0000-0000-0000-000000000000"}""");

        response.IsError(HttpStatusCode.Conflict, "ConflictException");
        Assert.Equal("The profiling group has no policy yet: omit the revisionId.", response.Message);
    }

    [Theory]
    [InlineData("/profilingGroups/web/policy/agentPermission", """{"principals":["arn:aws:iam::123456789012:role/a"]}""", "Value 'agentPermission' at 'actionGroup' failed to satisfy constraint: Member must satisfy enum value set: [agentPermissions]")]
    [InlineData(Permissions, """{"principals":[]}""", "Value '[]' at 'principals' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData(Permissions, """{"principals":["agent"]}""", "Value 'agent' at 'principals.1.member' failed to satisfy constraint: Member must be an ARN")]
    [InlineData(Permissions, """{"principals":["arn:aws:iam::123456789012:role/*"]}""", "The principal 'arn:aws:iam::123456789012:role/*' contains a wildcard, which is not supported.")]
    [InlineData(Permissions, """{"principals":["arn:aws:iam::123456789012:role/a"],"revisionId":"A0000000-0000-0000-0000-000000000000"}""", "Value 'A0000000-0000-0000-0000-000000000000' at 'revisionId' failed to satisfy constraint: Member must satisfy regular expression pattern: ")]
    public async Task PutPermission_InvalidInput_IsRefused(string target, string json, string message)
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await service.PutAsync(target, json);

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemovePermission_CurrentRevision_LeavesAnEmptyPolicy()
    {
        await using LocalService service = await StartAsync();
        string revision = RevisionOf(await service.PutAsync(Permissions, $$"""{"principals":["{{Role}}"]}"""));

        ServiceResponse response = await service.DeleteAsync($"{Permissions}?revisionId={revision}");
        ServiceResponse again = await service.DeleteAsync($"{Permissions}?revisionId={revision}");

        Assert.Equal("""{"Version":"2012-10-17","Statement":[]}""", response.Json["policy"]!.GetValue<string>());
        Assert.NotEqual(revision, RevisionOf(response));
        again.IsError(HttpStatusCode.Conflict, "ConflictException");
    }

    [Fact]
    public async Task RemovePermission_NoRevision_IsRefused()
    {
        await using LocalService service = await StartAsync();

        (await service.DeleteAsync(Permissions)).IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Fact]
    public async Task GetPolicy_NoPolicy_IsNotFound()
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

    private static string RevisionOf(ServiceResponse response) => response.Json["revisionId"]!.GetValue<string>();
}
