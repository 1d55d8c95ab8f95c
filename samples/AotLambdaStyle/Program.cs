using AotLambdaStyle;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.LocalService;

// A function in the style of AWS Lambda: expensive objects are created once, when the process starts, and handle each event.
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = local is null ? null : "us-east-1",
    ServiceUrl = local?.Url,
    Credentials = local?.Credentials,
});

// begin lambda-style
var handler = new Handler(client);
for (int invocation = 1; invocation <= 3; invocation++)
{
    Console.WriteLine($"Invocation {invocation}: {await handler.HandleAsync("sample-function", CancellationToken.None)}");
}

// end lambda-style
