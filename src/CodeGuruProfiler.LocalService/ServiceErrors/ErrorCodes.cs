namespace CodeGuruProfiler.LocalService.ServiceErrors;

/// <summary>The errors of the service's model and the API reference's common errors, with their statuses.</summary>
internal static class ErrorCodes
{
    public const string Conflict = "ConflictException";
    public const string ExpiredToken = "ExpiredTokenException";
    public const string IncompleteSignature = "IncompleteSignature";
    public const string InternalFailure = "InternalFailure";
    public const string InvalidSignature = "InvalidSignatureException";
    public const string MalformedRequest = "MalformedHttpRequestException";
    public const string MissingAuthenticationToken = "MissingAuthenticationTokenException";
    public const string NotFound = "ResourceNotFoundException";
    public const string QuotaExceeded = "ServiceQuotaExceededException";
    public const string RequestExpired = "RequestExpired";
    public const string RequestTimeout = "RequestTimeoutException";
    public const string RequestTooLarge = "RequestEntityTooLargeException";
    public const string ServiceUnavailable = "ServiceUnavailable";
    public const string Throttling = "ThrottlingException";
    public const string UnknownOperation = "UnknownOperationException";
    public const string UnrecognizedClient = "UnrecognizedClientException";
    public const string Validation = "ValidationException";

    // ThrottlingException is 429 for operations and 400 in the common errors: 429 is sent.
    private static readonly Dictionary<string, int> Statuses = new()
    {
        ["AccessDeniedException"] = 403,
        [Conflict] = 409,
        [ExpiredToken] = 403,
        [IncompleteSignature] = 403,
        [InternalFailure] = 500,
        ["InternalServerException"] = 500,
        [InvalidSignature] = 403,
        [MalformedRequest] = 400,
        [MissingAuthenticationToken] = 403,
        ["NotAuthorized"] = 401,
        [NotFound] = 404,
        ["OptInRequired"] = 403,
        ["RequestAbortedException"] = 400,
        [RequestExpired] = 400,
        [RequestTooLarge] = 413,
        [RequestTimeout] = 408,
        [QuotaExceeded] = 402,
        [ServiceUnavailable] = 503,
        [Throttling] = 429,
        [UnknownOperation] = 404,
        [UnrecognizedClient] = 403,
        [Validation] = 400,
        ["ValidationError"] = 400,
    };

    /// <summary>Returns the status of a code; null for a code that is not in the API reference.</summary>
    public static int? FindStatus(string code) => Statuses.TryGetValue(code, out int status) ? status : null;
}
