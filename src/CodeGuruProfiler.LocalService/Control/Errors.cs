using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Control;

/// <summary>The errors of control requests.</summary>
internal static class Errors
{
    public static FormatException MissingCode() => new("Specify the code of the error, such as InternalServerException.");

    public static FormatException UnknownKind() => new("The kind must be throttle, error, delay, close or cut.");

    public static ServiceException UnknownCall(string call) => new(new ServiceError(ErrorCodes.UnknownOperation, 404, $"There is no {call}."));
}
