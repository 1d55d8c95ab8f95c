using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

public class ErrorMessageTests
{
    private const string Token = TestSecrets.ExampleToken;

    [Fact]
    public async Task Exception_OfAServiceError_DescribesItInOneLineAndOnProperties()
    {
        ScriptedAnswer answer = new ScriptedAnswer(404, """{"message":"The profiling group 'web' does not exist."}"""u8.ToArray())
            .With("x-amzn-errortype", "ResourceNotFoundException")
            .With("x-amzn-RequestId", "7f3c");
        using var handler = new ScriptedHandler(answer);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetProfileAsync(new() { ProfilingGroupName = "web" }));

        Assert.Equal("GetProfile: ResourceNotFoundException (HTTP 404): The profiling group 'web' does not exist. Request id: 7f3c.", exception.Message);
        Assert.Equal("GetProfile", exception.Operation);
        Assert.Equal("ResourceNotFoundException", exception.ErrorCode);
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal("7f3c", exception.RequestId);
        Assert.Equal(ErrorType.Sender, exception.ErrorType);
        Assert.Equal(1, exception.Attempts);
        Assert.Null(exception.ResponseBody);
        Assert.Null(exception.InnerException);
    }

    [Theory]
    [InlineData(499, ErrorType.Sender)]
    [InlineData(500, ErrorType.Receiver)]
    public async Task Exception_OfAServiceError_ReportsWhoseFaultItIs(int status, ErrorType expected)
        => Assert.Equal(expected, (await FailedCalls.GetPolicyAsync(ScriptedAnswer.Empty(status))).ErrorType);

    // The response to a wrong signature contains the expected canonical request, including the session token; proxies print whole requests.
    [Theory]
    [InlineData(403, "{\"message\":\"The Canonical String should have been {0}\",\"code\":\"InvalidSignatureException\"}")]
    [InlineData(403, "<pre>{0}</pre>")]
    [InlineData(400, "{\"seen\":\"{0}\"}")]
    [InlineData(200, "{\"name\":\"{0}\"")]
    public async Task Exception_OfAResponseThatRepeatsTheRequest_HoldsNoSecret(int status, string format)
    {
        using var handler = new EchoHandler(status, format);
        using CodeGuruProfilerClient client = Create(handler);

        Exception? exception = await Record.ExceptionAsync(() => client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" }));

        Assert.Contains("x-amz-date", exception?.Message, StringComparison.Ordinal);
        AssertHoldsNoSecret(exception, handler.Authorization);
        AssertHoldsNoSecret((exception as CodeGuruProfilerException)?.ResponseBody, handler.Authorization);
    }

    [Theory]
    [InlineData(500, 1)]
    [InlineData(0, 1000)]
    [InlineData(7, 1000)]
    [InlineData(1, 10_000)]
    public async Task Exception_OfAResponseCutInTheMiddleOfASecret_HoldsNoPartOfIt(int before, int times)
    {
        string token = TestSecrets.ExampleToken + new string('t', 1000);
        using var handler = new EchoHandler(403, new string('x', before) + string.Concat(Enumerable.Repeat(token, times)) + "{0}");
        using CodeGuruProfilerClient client = Create(handler, token);

        Exception? exception = await Record.ExceptionAsync(() => client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" }));

        Assert.DoesNotContain("Fwo", exception?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_WithoutAResponse_HoldsNoSecret()
    {
        using var handler = new EchoHandler(0, "No route to host.");
        using CodeGuruProfilerClient client = Create(handler);

        var exception = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetPolicyAsync(new() { ProfilingGroupName = "web" }));

        Assert.Equal("GetPolicy: no usable response from codeguru-profiler.us-east-1.amazonaws.com: No route to host.", exception.Message);
        AssertHoldsNoSecret(exception, handler.Authorization);
    }

    private static CodeGuruProfilerClient Create(HttpMessageHandler handler, string token = Token)
        => OperationClient.Create(handler, credentials: new SessionAWSCredentials(OperationClient.AccessKey, OperationClient.SecretKey, token));

    private static void AssertHoldsNoSecret(object? told, string authorization)
    {
        string text = told?.ToString() ?? string.Empty;
        Assert.DoesNotContain(OperationClient.SecretKey, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
        Assert.DoesNotContain(authorization, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature=", text, StringComparison.Ordinal);
    }
}
