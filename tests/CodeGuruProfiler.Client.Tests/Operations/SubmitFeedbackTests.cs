using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class SubmitFeedbackTests : OperationTests<SubmitFeedbackTests, SubmitFeedbackRequest, SubmitFeedbackResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Empty(204);

    protected override SubmitFeedbackRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        AnomalyInstanceId = "0a1b2c3d-0000-4000-8000-00000000000d",
        Type = FeedbackType.Positive,
    };

    protected override string MinimalText => """
        POST /internal/profilingGroups/web/anomalies/0a1b2c3d-0000-4000-8000-00000000000d/feedback
        Content-Type: application/json

        {"type":"Positive"}
        """;

    protected override SubmitFeedbackRequest FullRequest => new()
    {
        ProfilingGroupName = "a[b]",
        AnomalyInstanceId = "c|d",
        Type = FeedbackType.Negative,
        Comment = "Line 1\nline 2 \"quoted\" \\ 😀",
    };

    // .NET's JSON writer escapes what is beyond 16 bits; that is the same text.
    protected override string FullText => """
        POST /internal/profilingGroups/a%5Bb%5D/anomalies/c%7Cd/feedback
        Content-Type: application/json

        {"type":"Negative","comment":"Line 1\nline 2 \"quoted\" \\ \uD83D\uDE00"}
        """;

    protected override SubmitFeedbackResponse FullResponse => new();

    protected override SubmitFeedbackResponse EmptyResponse => new();

    protected override Task<SubmitFeedbackResponse> CallAsync(CodeGuruProfilerClient client, SubmitFeedbackRequest request)
        => client.SubmitFeedbackAsync(request);
}
