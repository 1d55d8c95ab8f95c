using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class TagResourceTests : OperationTests<TagResourceTests, TagResourceRequest, TagResourceResponse>
{
    private const string Arn = "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web";

    public override IReadOnlyList<string> Errors => ["InternalServerException", "ResourceNotFoundException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Empty(204);

    protected override TagResourceRequest MinimalRequest => new() { ResourceArn = Arn, Tags = new Dictionary<string, string>() };

    protected override string MinimalText => """
        POST /tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb
        Content-Type: application/json

        {"tags":{}}
        """;

    protected override TagResourceRequest FullRequest => new()
    {
        ResourceArn = Arn,
        Tags = new Dictionary<string, string> { ["team"] = "orders", ["a\"b"] = "", ["É"] = "+=@_.:/-" },
    };

    protected override string FullText => """
        POST /tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb
        Content-Type: application/json

        {"tags":{"team":"orders","a\"b":"","É":"+=@_.:/-"}}
        """;

    protected override TagResourceResponse FullResponse => new();

    protected override TagResourceResponse EmptyResponse => new();

    protected override Task<TagResourceResponse> CallAsync(CodeGuruProfilerClient client, TagResourceRequest request)
        => client.TagResourceAsync(request);
}
