using System.Net;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Coverage;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

/// <summary>The sixteen errors that any AWS service may return, and those that an operation does not list.</summary>
public class CommonErrorTests
{
    public static TheoryData<string, int, Type> Errors => new()
    {
        { "AccessDeniedException", 403, typeof(AccessDeniedException) },
        { "ExpiredTokenException", 403, typeof(ExpiredTokenException) },
        { "IncompleteSignature", 403, typeof(IncompleteSignatureException) },
        { "InternalFailure", 500, typeof(InternalFailureException) },
        { "MalformedHttpRequestException", 400, typeof(MalformedHttpRequestException) },
        { "NotAuthorized", 401, typeof(NotAuthorizedException) },
        { "OptInRequired", 403, typeof(OptInRequiredException) },
        { "RequestAbortedException", 400, typeof(RequestAbortedException) },
        { "RequestEntityTooLargeException", 413, typeof(RequestEntityTooLargeException) },
        { "RequestExpired", 400, typeof(RequestExpiredException) },
        { "RequestTimeoutException", 408, typeof(RequestTimeoutException) },
        { "ServiceUnavailable", 503, typeof(ServiceUnavailableException) },
        { "ThrottlingException", 400, typeof(ThrottlingException) },
        { "UnknownOperationException", 404, typeof(UnknownOperationException) },
        { "UnrecognizedClientException", 403, typeof(UnrecognizedClientException) },
        { "ValidationError", 400, typeof(ValidationErrorException) },
    };

    [Fact]
    public void Errors_OfTheModel_AreTheseSixteen()
    {
        Assert.Equal(16, Errors.Count);
        Assert.Equal(
            ServiceModel.ErrorShapes("com.amazonaws.codeguruprofiler.common").OrderBy(error => error.Code, StringComparer.Ordinal),
            Errors.Select(row => (Code: row.Data.Item1, Status: row.Data.Item2)).OrderBy(error => error.Code, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Call_CommonError_ThrowsItsException(string code, int status, Type type)
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Error(status, code, "No."));

        Assert.Equal(type, exception.GetType());
        Assert.Equal((code, (HttpStatusCode)status), (exception.ErrorCode, exception.StatusCode));
        Assert.Equal($"GetPolicy: {code} (HTTP {status}): No. Request id: {ScriptedAnswer.RequestId}.", exception.Message);
    }

    [Theory]
    [InlineData("ValidationException", 400, typeof(ValidationException))]
    [InlineData("ConflictException", 409, typeof(ConflictException))]
    [InlineData("ServiceQuotaExceededException", 402, typeof(ServiceQuotaExceededException))]
    public async Task Call_ErrorThatTheOperationDoesNotName_ThrowsItsExceptionAllTheSame(string code, int status, Type type)
        => Assert.Equal(type, (await FailedCalls.GetPolicyAsync(ScriptedAnswer.Error(status, code, "No."))).GetType());

    [Theory]
    [InlineData("TeapotException")]
    [InlineData("validationexception")]
    [InlineData("IncompleteSignatureException")]
    public async Task Call_ErrorThatNobodyNames_ThrowsTheBaseTypeWithItsCode(string code)
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Error(418, code, "I am."));

        Assert.Equal(typeof(CodeGuruProfilerException), exception.GetType());
        Assert.Equal((code, (HttpStatusCode)418), (exception.ErrorCode, exception.StatusCode));
        Assert.Equal($"GetPolicy: {code} (HTTP 418): I am. Request id: {ScriptedAnswer.RequestId}.", exception.Message);
    }

    // The model decides, not the status: 402 is retryable, and throttling comes as 429 and as 400.
    [Theory]
    [InlineData("ServiceQuotaExceededException", 402, true)]
    [InlineData("InternalServerException", 500, true)]
    [InlineData("ThrottlingException", 429, true)]
    [InlineData("ThrottlingException", 400, true)]
    [InlineData("ServiceUnavailable", 503, true)]
    [InlineData("ConflictException", 409, false)]
    [InlineData("ResourceNotFoundException", 404, false)]
    [InlineData("ValidationException", 400, false)]
    [InlineData("AccessDeniedException", 403, false)]
    public async Task Call_ErrorThatTheModelCallsRetryable_IsRetried(string code, int status, bool isRetryable)
    {
        ScriptedAnswer error = ScriptedAnswer.Error(status, code, "Later.");
        using var handler = new ScriptedHandler(error, error, error);
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3);

        var exception = await Assert.ThrowsAnyAsync<CodeGuruProfilerException>(() => client.GetPolicyAsync(new() { ProfilingGroupName = "web" }));

        Assert.Equal(isRetryable ? 3 : 1, handler.Requests.Count);
        Assert.Equal(handler.Requests.Count, exception.Attempts);
        Assert.Equal(isRetryable, exception.Retryable is not null);
    }
}
