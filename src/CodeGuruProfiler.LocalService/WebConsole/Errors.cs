using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.WebConsole;

/// <summary>The errors of requests to the console.</summary>
internal static class Errors
{
    public static ServiceException ForeignHost()
        => Create(403, "The Host header does not name this machine: use localhost or 127.0.0.1, or start the service with --allowed-host and the name.");

    public static ServiceException OtherOrigin() => Create(403, "The request comes from a page of another origin, which may not use the console.");

    public static ServiceException UnknownPage(string path) => Create(404, $"The console has no page {path}.");

    public static ServiceException InvalidSwitch() => Create(400, "The form must have enabled, with the value true or false.");

    private static ServiceException Create(int status, string message) => new(new ServiceError(ErrorCodes.Validation, status, message));
}
