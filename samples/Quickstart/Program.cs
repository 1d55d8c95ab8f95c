using System.Text;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.LocalService;
using Microsoft.Extensions.DependencyInjection;
using Quickstart;

// Creates a profiling group, posts the profiles of four agents, reads back the aggregated profile, and writes its flame graph.
// Without arguments it runs against the local service: no account, no configuration. With --region or --profile it runs against AWS.
if (!Arguments.TryParse(args, out Arguments? arguments, out string? error))
{
    Console.Error.WriteLine(error);
    return 2;
}

await using LocalProfilerService? local = arguments.UsesAws ? null : await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true });

var services = new ServiceCollection();
services.AddCodeGuruProfilerClient(options =>
{
    options.Region = arguments.Region ?? (local is null ? null : "us-east-1");
    options.Profile = arguments.Profile;
    options.ServiceUrl = local?.Url;
    options.Credentials = local?.Credentials;
});
await using ServiceProvider provider = services.BuildServiceProvider();

// The bars of the report are not ASCII.
Console.OutputEncoding = Encoding.UTF8;
bool usesColor = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
try
{
    ICodeGuruProfilerClient client = provider.GetRequiredService<ICodeGuruProfilerClient>();
    Console.WriteLine(local is null ? "Calling AWS." : $"Calling the local service at {local.Url}");
    await Tour.RunAsync(client, TimeProvider.System, Console.Out, usesColor, arguments.IsLive);
    if (local is not null && !Console.IsInputRedirected && !Console.IsOutputRedirected)
    {
        // Somebody is looking. In a pipe or a build it ends here.
        Console.Write($"The same in the browser: {local.Url}console/ Press Enter to end.");
        Console.ReadLine();
    }

    return 0;
}
catch (Exception exception) when (exception
    is CodeGuruProfilerException or CodeGuruProfilerConnectionException or CodeGuruProfilerCredentialsException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
