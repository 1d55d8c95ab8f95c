using System.Globalization;
using CodeGuruProfiler.Processes;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>The web application in its process, as a driver sees it.</summary>
internal sealed class WebApp(ServerProcess process) : IDisposable
{
    private const double Mebibyte = 1024 * 1024;

    private readonly HttpClient _http = new() { BaseAddress = process.Url };

    public Uri Url => process.Url;

    public Task<string> GetAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative));

    public Task PauseAsync() => GetAsync("/pause");

    public Task ResumeAsync() => GetAsync("/resume");

    public async Task<WebStats> StatsAsync()
    {
        string[] parts = (await GetAsync("/stats")).Split(' ');
        double[] numbers = [.. parts[..^1].Select(Number)];
        return new WebStats(
            numbers[0], numbers[1] / Mebibyte, numbers[2] / Mebibyte, numbers[3] / Mebibyte, numbers[4] / Mebibyte, (long)numbers[5], (long)numbers[6], (long)numbers[7], parts[^1]);
    }

    /// <summary>Creates event sources, one each 50 ms, and returns how long each took, in milliseconds.</summary>
    public async Task<double[]> CreateEventSourcesAsync(int count) => [.. (await GetAsync($"/event-sources/{count}")).Split(' ').Select(Number)];

    public void Dispose()
    {
        _http.Dispose();
        process.Dispose();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
