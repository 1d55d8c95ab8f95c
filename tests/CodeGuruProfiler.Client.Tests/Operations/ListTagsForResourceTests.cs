using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class ListTagsForResourceTests : OperationTests<ListTagsForResourceTests, ListTagsForResourceRequest, ListTagsForResourceResponse>
{
    public override IReadOnlyList<string> Errors => ["InternalServerException", "ResourceNotFoundException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """{"tags":{"team":"orders","":"no key","tags":""}}""");

    protected override ListTagsForResourceRequest MinimalRequest => new() { ResourceArn = "x" };

    protected override string MinimalText => "GET /tags/x";

    protected override ListTagsForResourceRequest FullRequest => new()
    {
        ResourceArn = "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web",
    };

    protected override string FullText => "GET /tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb";

    protected override ListTagsForResourceResponse FullResponse => new()
    {
        Tags = new Dictionary<string, string> { ["team"] = "orders", [""] = "no key", ["tags"] = "" },
    };

    protected override ListTagsForResourceResponse EmptyResponse => new() { Tags = new Dictionary<string, string>() };

    protected override Task<ListTagsForResourceResponse> CallAsync(CodeGuruProfilerClient client, ListTagsForResourceRequest request)
        => client.ListTagsForResourceAsync(request);
}
