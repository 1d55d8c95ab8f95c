using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace ProfiledWebApp;

/// <summary>Some visitors, so that there is something to profile: each asks for an order, and thinks for a moment.</summary>
internal sealed class Visitors(IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const int Count = 2;

    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server has a URL when the application has started.
        var started = new TaskCompletionSource();
        lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        string url = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        await Task.WhenAll(Enumerable.Range(0, Count).Select(visitor => VisitAsync(http, visitor, stoppingToken)));
    }

    private static async Task VisitAsync(HttpClient http, int visitor, CancellationToken stoppingToken)
    {
        for (int order = visitor; !stoppingToken.IsCancellationRequested; order += Count)
        {
            await http.GetStringAsync(new Uri($"/orders/{order % 1000}", UriKind.Relative), stoppingToken);
            await Task.Delay(Thinking, stoppingToken);
        }
    }
}
