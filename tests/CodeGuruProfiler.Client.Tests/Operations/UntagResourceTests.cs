using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class UntagResourceTests : OperationTests<UntagResourceTests, UntagResourceRequest, UntagResourceResponse>
{
    private const string Arn = "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web";

    public override IReadOnlyList<string> Errors => ["InternalServerException", "ResourceNotFoundException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Empty(204);

    protected override UntagResourceRequest MinimalRequest => new() { ResourceArn = Arn, TagKeys = ["team"] };

    protected override string MinimalText
        => "DELETE /tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb?tagKeys=team";

    protected override UntagResourceRequest FullRequest => new() { ResourceArn = Arn, TagKeys = ["b", "a b", "a", "b", "É+&="] };

    // One key for each, in the caller's order, and a space is never a plus.
    protected override string FullText
        => "DELETE /tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb"
            + "?tagKeys=b&tagKeys=a%20b&tagKeys=a&tagKeys=b&tagKeys=%C3%89%2B%26%3D";

    protected override UntagResourceResponse FullResponse => new();

    protected override UntagResourceResponse EmptyResponse => new();

    protected override Task<UntagResourceResponse> CallAsync(CodeGuruProfilerClient client, UntagResourceRequest request)
        => client.UntagResourceAsync(request);
}
