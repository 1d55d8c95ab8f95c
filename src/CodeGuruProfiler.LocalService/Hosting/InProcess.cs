using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>The lifetime of a service inside another program, such as a test run, to which the terminal and its signals belong.</summary>
internal sealed class InProcess : IHostLifetime
{
    public static void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<IHostLifetime, InProcess>();

    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
