using System.Diagnostics.CodeAnalysis;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Errors;

/// <summary>Every error that an operation answers with; those of signatures are in <see cref="Authentication.Refuse"/>.</summary>
internal static class Throw
{
    [DoesNotReturn]
    public static void Validation(IReadOnlyList<string> failures)
        => throw Create(ErrorCodes.Validation, failures.Count == 1
            ? $"1 validation error detected: {failures[0]}"
            : failures.Count >= InputValidator.MaxFailures
            ? $"At least {InputValidator.MaxFailures} validation errors detected: {string.Join("; ", failures)}"
            : $"{failures.Count} validation errors detected: {string.Join("; ", failures)}");

    [DoesNotReturn]
    public static void Invalid(string message) => throw Create(ErrorCodes.Validation, message);

    [DoesNotReturn]
    public static void Malformed(string message) => throw Create(ErrorCodes.MalformedRequest, message);

    [DoesNotReturn]
    public static void UnknownOperation(string method, string path)
        => throw Create(ErrorCodes.UnknownOperation, $"No operation has the method {method} and the path {path}.");

    [DoesNotReturn]
    public static void TooLarge(long limit)
        => throw Create(ErrorCodes.RequestTooLarge, $"The request entity is too large: at most {limit} bytes are accepted.");

    [DoesNotReturn]
    public static void TooLargeDecompressed(long limit)
        => throw Create(ErrorCodes.RequestTooLarge, $"The request entity is too large: at most {limit} bytes are accepted when it is decompressed.");

    [DoesNotReturn]
    public static void NoMemoryForBodies()
        => throw Create(ErrorCodes.ServiceUnavailable, "The service is reading as many bytes of other requests as it may: try again when they have ended.");

    [DoesNotReturn]
    public static void ReadTimedOut()
        => throw Create(ErrorCodes.RequestTimeout, "Reading the request timed out: its body came too slowly.");

    [DoesNotReturn]
    public static void ForeignPageToken()
        => throw Create(ErrorCodes.Validation, "The nextToken is not one that this query returned.");

    [DoesNotReturn]
    public static void GroupNotFound(string name)
        => throw Create(ErrorCodes.NotFound, $"The profiling group '{name}' does not exist.");

    [DoesNotReturn]
    public static void NotFound(string message) => throw Create(ErrorCodes.NotFound, message);

    [DoesNotReturn]
    public static void Conflict(string message) => throw Create(ErrorCodes.Conflict, message);

    [DoesNotReturn]
    public static void QuotaExceeded(string message) => throw Create(ErrorCodes.QuotaExceeded, message);

    private static ServiceException Create(string code, string message)
        => new(new ServiceError(code, ErrorCodes.FindStatus(code) ?? 400, message));
}
