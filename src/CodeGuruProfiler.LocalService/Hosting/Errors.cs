using System.Net.Sockets;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>The errors of starting a service.</summary>
internal static class Errors
{
    public static ArgumentException InvalidOption(OptionMistake mistake, string parameter) => new($"{mistake.Option} {mistake.Reason}", parameter);

    public static IOException CannotListen(string urls, SocketException cause) => new($"Failed to bind to {urls}: {cause.Message}.", cause);
}
