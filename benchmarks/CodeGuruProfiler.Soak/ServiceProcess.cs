using System.Diagnostics;
using System.Globalization;

namespace CodeGuruProfiler.Soak;

/// <summary>This program once more, as the service.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    public static async Task<ServiceProcess> StartAsync(Arguments arguments)
    {
        string[] serve = ["--serve", "--faults", arguments.Faults, "--seed", arguments.Seed.ToString(CultureInfo.InvariantCulture)];
        string host = Environment.ProcessPath ?? throw new InvalidOperationException("Where this program is cannot be told.");
        bool isHosted = Path.GetFileNameWithoutExtension(host) == "dotnet";
        var start = new ProcessStartInfo(host, isHosted ? [typeof(ServiceProcess).Assembly.Location, .. serve] : serve)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The service could not be started.");
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The service ended at once.");
        return new ServiceProcess(process, new Uri(address));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
