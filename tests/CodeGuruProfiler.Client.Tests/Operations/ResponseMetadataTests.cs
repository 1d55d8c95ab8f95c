using System.Net;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class ResponseMetadataTests
{
    [Theory]
    [InlineData("x-amzn-RequestId", "7f3c")]
    [InlineData("X-AMZN-REQUESTID", "7f3c")]
    [InlineData("x-amz-request-id", "8a4d")]
    public async Task RequestId_FromEitherHeader_IsGiven(string header, string id)
    {
        ResponseMetadata metadata = await CallAsync(new ScriptedAnswer(204, [], (header, id)));

        Assert.Equal(new ResponseMetadata { RequestId = id, StatusCode = HttpStatusCode.NoContent, Attempts = 1 }, metadata);
    }

    [Fact]
    public async Task RequestId_NotSent_IsNull()
        => Assert.Equal(
            new ResponseMetadata { RequestId = null, StatusCode = HttpStatusCode.NoContent, Attempts = 1 }, await CallAsync(new ScriptedAnswer(204, [])));

    [Fact]
    public async Task Attempts_AfterARetry_CountsTheFirst()
    {
        ScriptedAnswer failure = ScriptedAnswer.Error(429, "ThrottlingException", "Slower.");

        ResponseMetadata metadata = await CallAsync(failure, failure, ScriptedAnswer.Empty(204));

        Assert.Equal(3, metadata.Attempts);
        Assert.Equal(ScriptedAnswer.RequestId, metadata.RequestId);
    }

    [Fact]
    public void Response_MadeByATest_HasNone() => Assert.Equal(ResponseMetadata.None, new DeleteProfilingGroupResponse().ResponseMetadata);

    private static async Task<ResponseMetadata> CallAsync(params ScriptedAnswer[] answers)
    {
        using var handler = new ScriptedHandler(answers);
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3);
        DeleteProfilingGroupResponse response = await client.DeleteProfilingGroupAsync(new() { ProfilingGroupName = "web" });
        return response.ResponseMetadata;
    }
}
