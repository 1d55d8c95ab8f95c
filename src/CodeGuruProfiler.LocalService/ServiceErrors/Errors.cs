using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.ServiceErrors;

/// <summary>The errors of operations. Authentication has those of signatures.</summary>
internal static class Errors
{
    public static ServiceException Validation(IReadOnlyList<string> failures)
        => Create(ErrorCodes.Validation, failures.Count == 1
            ? $"1 validation error detected: {failures[0]}"
            : failures.Count >= InputValidator.MaxFailures
            ? $"At least {InputValidator.MaxFailures} validation errors detected: {string.Join("; ", failures)}"
            : $"{failures.Count} validation errors detected: {string.Join("; ", failures)}");

    public static ServiceException Invalid(string message) => Create(ErrorCodes.Validation, message);

    public static ServiceException Malformed(string message) => Create(ErrorCodes.MalformedRequest, message);

    public static ServiceException UnknownOperation(string method, string path)
        => Create(ErrorCodes.UnknownOperation, $"No operation has the method {method} and the path {path}.");

    public static ServiceException TooLarge(long limit)
        => Create(ErrorCodes.RequestTooLarge, $"The request entity is too large: at most {limit} bytes are accepted.");

    public static ServiceException TooLargeDecompressed(long limit)
        => Create(ErrorCodes.RequestTooLarge, $"The request entity is too large: at most {limit} bytes are accepted when it is decompressed.");

    public static ServiceException NoMemoryForBodies()
        => Create(ErrorCodes.ServiceUnavailable, "The service is at its limit of bytes in request bodies: try again when other requests have ended.");

    public static ServiceException ReadTimedOut()
        => Create(ErrorCodes.RequestTimeout, "Reading the request timed out: its body arrived too slowly.");

    public static ServiceException ForeignPageToken()
        => Create(ErrorCodes.Validation, "The nextToken was not returned by this query.");

    public static ServiceException GroupNotFound(string name)
        => Create(ErrorCodes.NotFound, $"The profiling group '{name}' does not exist.");

    public static ServiceException NotFound(string message) => Create(ErrorCodes.NotFound, message);

    public static ServiceException Conflict(string message) => Create(ErrorCodes.Conflict, message);

    public static ServiceException QuotaExceeded(string message) => Create(ErrorCodes.QuotaExceeded, message);

    private static ServiceException Create(string code, string message)
        => new(new ServiceError(code, ErrorCodes.FindStatus(code) ?? 400, message));
}
