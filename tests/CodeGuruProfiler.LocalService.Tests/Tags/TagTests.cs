using System.Net;

namespace CodeGuruProfiler.LocalService.Tests.Tags;

public sealed class TagTests
{
    private const string Web = "/tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb";

    [Fact]
    public async Task Tags_AreAddedChangedAndRemoved()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse tagged = await service.PostAsync(Web, """{"tags":{"team":"orders","b c":"1","ä":"2"}}""");
        await service.PostAsync(Web, """{"tags":{"team":"shop"}}""");
        ServiceResponse untagged = await service.DeleteAsync($"{Web}?tagKeys=b%20c&tagKeys=%C3%A4&tagKeys=unknown");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (tagged.Status, untagged.Status));
        Assert.Equal("""{"tags":{"team":"shop"}}""", (await service.GetAsync(Web)).Text);
        Assert.Equal("""{"team":"shop"}""", (await service.GetAsync("/profilingGroups/web")).Json["tags"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/tags/web", HttpStatusCode.BadRequest, "ValidationException", "Value 'web' at 'resourceArn' failed to satisfy constraint: Member must be an ARN")]
    [InlineData("/tags/arn%3Aaws%3Asns%3Aus-east-1%3A123456789012%3Atopic", HttpStatusCode.BadRequest, "ValidationException", "is not of a profiling group, such as arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/name.")]
    [InlineData(Web, HttpStatusCode.NotFound, "ResourceNotFoundException", "The profiling group 'web' does not exist.")]
    [InlineData("/tags/arn%3Aaws%3Acodeguru-profiler%3Aeu-west-1%3A123456789012%3AprofilingGroup%2Fweb", HttpStatusCode.NotFound, "ResourceNotFoundException", "this service has the account 123456789012 and the Region us-east-1.")]
    public async Task ListTagsForResource_NotAGroupHere_IsRefused(string target, HttpStatusCode status, string code, string message)
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.GetAsync(target);

        response.IsError(status, code);
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UntagResource_ManyLongKeys_IsAccepted()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        // Sixteen, because AWSSDK.Core 4.1 does not sort more values of one name.
        IEnumerable<string> keys = Enumerable.Range(0, 16).Select(i => $"tagKeys={i}-{new string('k', 1000)}");

        ServiceResponse response = await service.DeleteAsync($"{Web}?{string.Join('&', keys)}");

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
    }

    [Fact]
    public async Task UntagResource_NoKeys_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.DeleteAsync(Web);

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Equal("1 validation error detected: Value null at 'tagKeys' failed to satisfy constraint: Member must not be null", response.Message);
    }
}
