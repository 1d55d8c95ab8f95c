using System.Reflection;
using CodeGuruProfiler.LocalService.Hosting;

namespace CodeGuruProfiler.LocalService.Tool;

/// <summary>The entry point of the tool.</summary>
/// <remarks>Not top-level statements: their class is a global Program, which would conflict with the Program of every project that references this one.</remarks>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        CommandLine line = CommandLine.Parse(args, Environment.GetEnvironmentVariable);
        if (line.Mistake is not null)
        {
            await Console.Error.WriteLineAsync(line.Mistake).ConfigureAwait(false);
            return 2;
        }

        if (line.ShowHelp || line.ShowVersion)
        {
            string? version = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            Console.WriteLine(line.ShowHelp ? HelpText.Text : version);
            return 0;
        }

        try
        {
            ServiceHost host = await ServiceHost.StartAsync(
                line.Options,
                line.LogsJson ? ConsoleLogs.Json : ConsoleLogs.Text,
                keepsRequests: false,
                line.HasDemo ? seed => Demo.AddAsync(seed, TimeProvider.System.GetUtcNow()) : null,
                CancellationToken.None).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
            {
                await host.WaitForShutdownAsync(CancellationToken.None).ConfigureAwait(false);
            }

            return 0;
        }
        catch (IOException cannotListen)
        {
            await Console.Error.WriteLineAsync(cannotListen.Message).ConfigureAwait(false);
            return 1;
        }
    }
}
