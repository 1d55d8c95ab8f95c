using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Agent.Orchestration;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>The exceptions of the client, by what the agent does about them.</summary>
public class CallFailureTests
{
    public static TheoryData<Exception, string> Exceptions => new()
    {
        { new ValidationException("no"), "Validation" },
        { new ResourceNotFoundException("no"), "NotFound" },
        { new AccessDeniedException("no"), "Denied" },
        { new NotAuthorizedException("no"), "Denied" },
        { new OptInRequiredException("no"), "Denied" },
        { new UnrecognizedClientException("no"), "Credentials" },
        { new ExpiredTokenException("no"), "Credentials" },
        { new IncompleteSignatureException("no"), "Credentials" },
        { new RequestExpiredException("no"), "Credentials" },
        { new CodeGuruProfilerCredentialsException("There are none."), "Credentials" },
        { new ThrottlingException("no"), "Transient" },
        { new InternalServerException("no"), "Transient" },
        { new ServiceUnavailableException("no"), "Transient" },
        { new CodeGuruProfilerConnectionException("no route"), "Transient" },
        { new CodeGuruProfilerTimeoutException("too long"), "Transient" },
        { new ConflictException("no"), "Other" },
        { new ServiceQuotaExceededException("no"), "Other" },
        { new AmazonServiceException("no", null, ErrorType.Sender, "Unknown", "id", HttpStatusCode.Forbidden), "Credentials" },
        { new AmazonServiceException("no", null, ErrorType.Receiver, "Unknown", "id", HttpStatusCode.BadGateway), "Transient" },
    };

    [Theory]
    [MemberData(nameof(Exceptions), DisableDiscoveryEnumeration = true)]
    public void Of_AnExceptionOfTheClient_IsItsKind(Exception exception, string kind)
    {
        CallFailure? failure = CallFailure.Of(exception);

        Assert.Equal(kind, failure?.Kind.ToString());
        Assert.Equal(exception.Message, failure?.Message);
    }

    [Fact]
    public void Of_AnotherException_IsNone()
    {
        Assert.Null(CallFailure.Of(new InvalidOperationException("a mistake")));
        Assert.Null(CallFailure.Of(new OperationCanceledException()));
    }
}
