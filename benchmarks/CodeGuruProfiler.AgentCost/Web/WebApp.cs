using System.Globalization;
using CodeGuruProfiler.Processes;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>The web application in its process, as a driver sees it.</summary>
internal sealed class WebApp(ServerProcess process) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = process.Url };

    public Uri Url => process.Url;

    public Task<string> GetAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative));

    public Task PauseAsync() => GetAsync("/pause");

    public Task ResumeAsync() => GetAsync("/resume");

    public async Task<WebStats> StatsAsync()
    {
        string[] parts = (await GetAsync("/stats")).Split(' ');
        return new WebStats(Number(parts[0]), Number(parts[1]) / 1048576, Number(parts[2]) / 1048576, (long)Number(parts[3]), (long)Number(parts[4]), (long)Number(parts[5]), parts[6]);
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
