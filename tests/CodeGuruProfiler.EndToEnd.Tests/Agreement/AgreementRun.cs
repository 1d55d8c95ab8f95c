using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>Runs the scenario once with each client, each against a separate service process.</summary>
public sealed class AgreementRun : IAsyncLifetime
{
    internal IReadOnlyList<Step> Steps { get; } = Scenario.Read(TimeProvider.System.GetUtcNow());

    internal ClientRun Ours { get; private set; } = ClientRun.None;

    /// <summary>Gets what the JavaScript client saw; nothing when there is an obstacle.</summary>
    internal ClientRun Theirs { get; private set; } = ClientRun.None;

    /// <summary>Gets why the JavaScript client could not run; null when it could.</summary>
    internal string? Obstacle { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Ours = await RunAsync(url => DotNetClient.RunAsync(url, Steps));
        (string? script, Obstacle) = await NodePackages.InstallAsync("run.mjs");
        if (script is not null)
        {
            Theirs = await RunAsync(url => JavaScriptClient.RunAsync(script, url, Steps));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<ClientRun> RunAsync(Func<Uri, Task<IReadOnlyList<JsonObject>>> run)
    {
        await using ServiceProgram service = await ServiceProgram.StartAsync("--enable-control", "--explain-signatures");
        var normaliser = new Normaliser();
        JsonObject[] results = [.. (await run(service.Url)).Select(result => normaliser.Normalise(result)!.AsObject())];
        using var http = new HttpClient { BaseAddress = service.Url };
        JsonObject seen = (await http.GetFromJsonAsync<JsonObject>("/_local/requests"))!;
        JsonObject[] requests = [.. seen["requests"]!.AsArray().Select(request => normaliser.Normalise(SentRequest.Read(request!))!.AsObject())];
        return new ClientRun(results, requests);
    }
}
