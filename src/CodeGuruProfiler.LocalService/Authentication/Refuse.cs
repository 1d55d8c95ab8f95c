using System.Diagnostics.CodeAnalysis;
using CodeGuruProfiler.LocalService.Errors;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>Every error that a signature is answered with, in AWS's words where AWS has them.</summary>
internal static class Refuse
{
    [DoesNotReturn]
    public static void MissingToken()
        => throw Create(ErrorCodes.MissingAuthenticationToken, "Missing Authentication Token");

    [DoesNotReturn]
    public static void Incomplete(string message) => throw Create(ErrorCodes.IncompleteSignature, message);

    [DoesNotReturn]
    public static void UnknownKey()
        => throw Create(ErrorCodes.UnrecognizedClient, "The security token included in the request is invalid.");

    [DoesNotReturn]
    public static void ExpiredToken()
        => throw Create(ErrorCodes.ExpiredToken, "The security token included in the request is expired");

    [DoesNotReturn]
    public static void WrongRegion(string expected)
        => throw Create(ErrorCodes.InvalidSignature, $"Credential should be scoped to a valid region, not another: this service is in '{expected}'.");

    [DoesNotReturn]
    public static void WrongService()
        => throw Create(ErrorCodes.InvalidSignature, $"Credential should be scoped to correct service: '{SignatureNames.Service}'.");

    [DoesNotReturn]
    public static void WrongScopeDate(string scope, string signed)
        => throw Create(ErrorCodes.InvalidSignature, $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scope}' != '{signed}'.");

    [DoesNotReturn]
    public static void Expired(string signed, string oldest)
        => throw Create(ErrorCodes.RequestExpired, $"Signature expired: {signed} is now earlier than {oldest}.");

    [DoesNotReturn]
    public static void NotYetCurrent(string signed, string newest)
        => throw Create(ErrorCodes.RequestExpired, $"Signature not yet current: {signed} is still later than {newest}.");

    [DoesNotReturn]
    public static void HostNotSigned()
        => throw Create(ErrorCodes.InvalidSignature, "'Host' must be a 'SignedHeader' in the AWS Authorization.");

    [DoesNotReturn]
    public static void NotSigned(string header)
        => throw Create(ErrorCodes.InvalidSignature, $"There were headers present in the request which were not signed: '{header}'.");

    [DoesNotReturn]
    public static void SignedButAbsent(string header)
        => throw Create(ErrorCodes.InvalidSignature, $"The header '{header}' is a 'SignedHeader' in the AWS Authorization, but is not in the request.");

    [DoesNotReturn]
    public static void RepeatedHeader()
        => throw Create(ErrorCodes.IncompleteSignature, "'SignedHeaders' must name each header once.");

    [DoesNotReturn]
    public static void WrongBodyHash()
        => throw Create(ErrorCodes.InvalidSignature, "The provided 'x-amz-content-sha256' header does not match what was computed.");

    [DoesNotReturn]
    public static void WrongSignature(string? canonicalRequest)
        => throw Create(ErrorCodes.InvalidSignature,
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."
            + (canonicalRequest is null ? "" : $"\n\nThe Canonical String for this request should have been\n'{canonicalRequest}'"));

    private static ServiceException Create(string code, string message)
        => new(new ServiceError(code, ErrorCodes.FindStatus(code) ?? 403, message));
}
