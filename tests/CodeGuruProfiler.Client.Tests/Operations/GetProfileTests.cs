using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class GetProfileTests : OperationTests<GetProfileTests, GetProfileRequest, GetProfileResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Blob(
        200, [0x1F, 0x8B, 0x08, 0x00, 0xFF], ("Content-Type", "application/x-amzn-ion"), ("Content-Encoding", "gzip"));

    protected override GetProfileRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    // Without Accept in the request, the header is absent and the service returns Ion.
    protected override string MinimalText => "GET /profilingGroups/web/profile";

    protected override GetProfileRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        StartTime = new DateTimeOffset(2020, 6, 1, 13, 15, 2, 1, TimeSpan.Zero),
        Period = "P1DT1H1M1S",
        EndTime = new DateTimeOffset(2020, 6, 1, 13, 15, 2, 100, TimeSpan.FromHours(-5.5)),
        MaxDepth = 10000,
        Accept = "application/json",
    };

    protected override string FullText => """
        GET /profilingGroups/web/profile?startTime=2020-06-01T13%3A15%3A02.001Z&period=P1DT1H1M1S&endTime=2020-06-01T18%3A45%3A02.1Z&maxDepth=10000
        Accept: application/json
        """;

    protected override GetProfileResponse FullResponse => new()
    {
        ContentEncoding = "gzip",
        ContentType = "application/x-amzn-ion",
        Profile = new byte[] { 0x1F, 0x8B, 0x08, 0x00, 0xFF },
    };

    protected override ScriptedAnswer EmptyAnswer => ScriptedAnswer.Blob(200, [0x7B, 0x7D]);

    protected override GetProfileResponse EmptyResponse => new() { ContentEncoding = null, ContentType = "", Profile = new byte[] { 0x7B, 0x7D } };

    protected override Task<GetProfileResponse> CallAsync(CodeGuruProfilerClient client, GetProfileRequest request) => client.GetProfileAsync(request);
}
