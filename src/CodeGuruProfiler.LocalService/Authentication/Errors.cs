using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The errors of signatures, in AWS's words where AWS has them.</summary>
internal static class Errors
{
    public static ServiceException MissingToken()
        => Create(ErrorCodes.MissingAuthenticationToken, "Missing Authentication Token");

    public static ServiceException Incomplete(string message) => Create(ErrorCodes.IncompleteSignature, message);

    public static ServiceException UnknownKey()
        => Create(ErrorCodes.UnrecognizedClient, "The security token included in the request is invalid.");

    public static ServiceException ExpiredToken()
        => Create(ErrorCodes.ExpiredToken, "The security token included in the request is expired");

    public static ServiceException WrongRegion(string expected)
        => Create(ErrorCodes.InvalidSignature, $"Credential should be scoped to a valid region, not another: this service is in '{expected}'.");

    public static ServiceException WrongService()
        => Create(ErrorCodes.InvalidSignature, $"Credential should be scoped to correct service: '{SignatureNames.Service}'.");

    public static ServiceException WrongScopeDate(string scope, string signed)
        => Create(ErrorCodes.InvalidSignature, $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scope}' != '{signed}'.");

    public static ServiceException Expired(string signed, string oldest)
        => Create(ErrorCodes.RequestExpired, $"Signature expired: {signed} is now earlier than {oldest}.");

    public static ServiceException NotYetCurrent(string signed, string newest)
        => Create(ErrorCodes.RequestExpired, $"Signature not yet current: {signed} is still later than {newest}.");

    public static ServiceException HostNotSigned()
        => Create(ErrorCodes.InvalidSignature, "'Host' must be a 'SignedHeader' in the AWS Authorization.");

    public static ServiceException NotSigned(string header)
        => Create(ErrorCodes.InvalidSignature, $"There were headers present in the request which were not signed: '{header}'.");

    public static ServiceException SignedButAbsent(string header)
        => Create(ErrorCodes.InvalidSignature, $"The header '{header}' is a 'SignedHeader' in the AWS Authorization, but is not in the request.");

    public static ServiceException RepeatedHeader()
        => Create(ErrorCodes.IncompleteSignature, "'SignedHeaders' must name each header once.");

    public static ServiceException WrongBodyHash()
        => Create(ErrorCodes.InvalidSignature, "The provided 'x-amz-content-sha256' header does not match what was computed.");

    public static ServiceException WrongSignature(string? canonicalRequest)
        => Create(ErrorCodes.InvalidSignature,
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."
            + (canonicalRequest is null ? "" : $"\n\nThe Canonical String for this request should have been\n'{canonicalRequest}'"));

    private static ServiceException Create(string code, string message)
        => new(new ServiceError(code, ErrorCodes.FindStatus(code) ?? 403, message));
}
