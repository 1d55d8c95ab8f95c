using System.Globalization;
using CodeGuruProfiler.Allocations;
using CodeGuruProfiler.Calls;
using CodeGuruProfiler.Floors.Loopback;

if (args is not ([] or ["--check"] or ["--renew", _]))
{
    Console.WriteLine("Usage: [--check | --renew budgets.json]. Prints the bytes that a call allocates; --check fails where that is past its budget, or past what is promised beside the floor.");
    return 2;
}

// A response that arrives before the client waits for it saves the allocations of waiting: no network is that fast, but the loopback sometimes is.
using LoopbackServer server = LoopbackServer.Start(Operation.Answers, delay: TimeSpan.FromMicroseconds(100));
using var bare = new BareCalls(server.Url);
using var signed = new SignedCalls(server.Url);
// With keys from the environment, as a function has them: what a look-up costs a call counts too.
Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "secret");
using var client = new ClientCalls(server.Url, options => options.Credentials = null);

Console.WriteLine("| bytes allocated a call | bare HttpClient | signed and parsed | this client | to signed | at most |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|");
var measured = new Dictionary<Operation, long>();
var broken = new List<string>();
foreach (Operation operation in Operation.All)
{
    long[] bytes = await Measurement.MeasureAsync(operation, [bare, signed, client]);
    measured[operation] = bytes[2];
    long? most = operation.MostBytes?.Invoke(bytes[1]);
    bool isMissed = bytes[2] > most;
    if (isMissed)
    {
        broken.Add($"{operation.Name} allocates more than was promised.");
    }

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {operation.Name} | {bytes[0]:N0} | {bytes[1]:N0} | {bytes[2]:N0} | {(double)bytes[2] / bytes[1]:0.00} | {most:N0}{(isMissed ? ", missed" : "")} |"));
}

if (args is ["--renew", var file])
{
    Budgets.Write(file, measured);
}

if (args is ["--check"])
{
    broken.AddRange(Budgets.Read().Exceeded(measured));
    broken.ForEach(Console.Error.WriteLine);
    return broken.Count == 0 ? 0 : 1;
}

return 0;
