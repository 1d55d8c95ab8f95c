using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Retries;
using CodeGuruProfiler.Client.ServiceErrors;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Retries;

public class RetryRulesTests
{
    [Theory]
    [InlineData("Throttling")]
    [InlineData("ThrottlingException")]
    [InlineData("ThrottledException")]
    [InlineData("RequestThrottledException")]
    [InlineData("TooManyRequestsException")]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("TransactionInProgressException")]
    [InlineData("RequestLimitExceeded")]
    [InlineData("BandwidthLimitExceeded")]
    [InlineData("LimitExceededException")]
    [InlineData("RequestThrottled")]
    [InlineData("SlowDown")]
    [InlineData("PriorRequestNotComplete")]
    [InlineData("EC2ThrottledException")]
    public void Classify_ThrottlingCode_IsThrottlingWhateverTheStatus(string code)
    {
        foreach (int status in (int[])[400, 429, 500, 503])
        {
            RetryRules.Classify(Error(code, status)).Should().Be(RetryKind.Throttling);
        }
    }

    [Theory]
    [InlineData("RequestTimeout", 400)]
    [InlineData("RequestTimeoutException", 408)]
    [InlineData(null, 500)]
    [InlineData(null, 502)]
    [InlineData(null, 503)]
    [InlineData(null, 504)]
    [InlineData("InternalServerException", 500)]
    internal void Classify_TransientCodeOrStatus_IsTransient(string? code, int status)
        => RetryRules.Classify(Error(code, status)).Should().Be(RetryKind.Transient);

    // docs/decisions/0024-what-is-retried.md
    [Theory]
    [InlineData(null)]
    [InlineData("SomethingNew")]
    public void Classify_Bare429_IsThrottling(string? code) => RetryRules.Classify(Error(code, 429)).Should().Be(RetryKind.Throttling);

    [Theory]
    [InlineData("ValidationException", 400)]
    [InlineData("AccessDeniedException", 403)]
    [InlineData("ResourceNotFoundException", 404)]
    [InlineData(null, 408)]
    [InlineData("ConflictException", 409)]
    [InlineData(null, 501)]
    [InlineData(null, 505)]
    [InlineData(null, 301)]
    public void Classify_OtherError_IsNotRetried(string? code, int status) => RetryRules.Classify(Error(code, status)).Should().Be(RetryKind.None);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Classify_ModelledAsRetryable_FollowsTheModel(bool isThrottling, bool isThrottlingKind)
        => RetryRules.Classify(new Modelled(Details("ServiceQuotaExceededException", 402), isThrottling))
            .Should().Be(isThrottlingKind ? RetryKind.Throttling : RetryKind.Transient);

    // The model marks ThrottlingException as retryable but not as throttling; the code takes precedence.
    [Fact]
    public void Classify_ThrottlingCodeModelledAsTransient_IsThrottling()
        => RetryRules.Classify(new Modelled(Details("ThrottlingException", 429), isThrottling: false)).Should().Be(RetryKind.Throttling);

    [Fact]
    public void Classify_NoUsableResponse_IsTransient()
    {
        RetryRules.Classify(new CodeGuruProfilerConnectionException("reset")).Should().Be(RetryKind.Transient);
        RetryRules.Classify(new CodeGuruProfilerTimeoutException("slow")).Should().Be(RetryKind.Transient);
        RetryRules.Classify(new CodeGuruProfilerConnectionException("too long") { IsTransient = false }).Should().Be(RetryKind.None);
    }

    [Fact]
    public void Classify_Anything_ElseIsNotRetried()
    {
        RetryRules.Classify(new OperationCanceledException()).Should().Be(RetryKind.None);
        RetryRules.Classify(new InvalidOperationException()).Should().Be(RetryKind.None);
        RetryRules.Classify(new AmazonClientException("no credentials")).Should().Be(RetryKind.None);
    }

    private static CodeGuruProfilerException Error(string? code, int status) => new(Details(code, status));

    private static ServiceError Details(string? code, int status) => new()
    {
        Operation = "GetProfile",
        Code = code,
        Message = null,
        StatusCode = (HttpStatusCode)status,
        RequestId = null,
        Attempts = 1,
    };

    private sealed class Modelled(ServiceError error, bool isThrottling) : CodeGuruProfilerException(error)
    {
        public override RetryableDetails? Retryable { get; } = new(isThrottling);
    }
}
