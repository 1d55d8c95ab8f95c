using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Service;

/// <summary>The exit code and the line of an exception.</summary>
internal static class FailureText
{
    /// <param name="failure">The exception.</param>
    /// <param name="profile">The profile of the shared configuration files that is in use.</param>
    public static ToolException Of(Exception failure, string profile) => failure switch
    {
        ToolException known => known,
        CodeGuruProfilerCredentialsException credentials => new ToolException(ExitCode.Access, $"{credentials.Message} {SignIn(profile)}", credentials),
        ExpiredTokenException expired => new ToolException(ExitCode.Access, $"{expired.Message} {SignIn(profile)}", expired),
        CodeGuruProfilerException denied when IsAccess(denied) => new ToolException(ExitCode.Access, denied.Message, denied),
        ResourceNotFoundException absent => new ToolException(ExitCode.NotFound, absent.Message, absent),
        AmazonClientException or AmazonServiceException or CodeGuruProfilerTimeoutException => new ToolException(ExitCode.Service, failure.Message, failure),
        FormatException format => new ToolException(ExitCode.Service, $"The response of the service is not a profile: {format.Message}", format),
        IOException or UnauthorizedAccessException => new ToolException(ExitCode.Failure, failure.Message, failure),
        _ => new ToolException(ExitCode.Failure, $"Unexpected {failure.GetType().Name}: {failure.Message} Please report it with the command and the output of --version.", failure),
    };

    private static bool IsAccess(CodeGuruProfilerException failure)
        => failure is AccessDeniedException or NotAuthorizedException or UnrecognizedClientException or IncompleteSignatureException or OptInRequiredException
            || failure.StatusCode is System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden;

    private static string SignIn(string profile) => $"With single sign-on, run: aws sso login --profile {profile}";
}
