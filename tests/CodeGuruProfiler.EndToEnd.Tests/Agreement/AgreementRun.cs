using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>Runs the scenario once with each client, each against a service process of its own.</summary>
public sealed class AgreementRun : IAsyncLifetime
{
    internal IReadOnlyList<Step> Steps { get; } = Scenario.Read(TimeProvider.System.GetUtcNow());

    internal ClientRun Ours { get; private set; } = ClientRun.None;

    /// <summary>Gets what the JavaScript client saw; nothing without Node.js.</summary>
    internal ClientRun Theirs { get; private set; } = ClientRun.None;

    internal bool HasTheirs { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Ours = await RunAsync(url => DotNetClient.RunAsync(url, Steps));
        if (await NodePackages.InstallAsync("run.mjs") is { } script)
        {
            Theirs = await RunAsync(url => JavaScriptClient.RunAsync(script, url, Steps));
            HasTheirs = true;
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
