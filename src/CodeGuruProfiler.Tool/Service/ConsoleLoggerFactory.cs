using CodeGuruProfiler.Tool.Terminal;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Tool.Service;

/// <summary>The log of --verbose: the client's lines about calls, attempts and request ids, on standard error.</summary>
internal sealed class ConsoleLoggerFactory(ToolConsole console) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new ConsoleLogger(console);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
