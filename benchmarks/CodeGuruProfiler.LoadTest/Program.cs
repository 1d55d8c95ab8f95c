using CodeGuruProfiler.Calls;
using CodeGuruProfiler.Floors.Loopback;
using CodeGuruProfiler.LoadTest;
using CodeGuruProfiler.Processes;

Arguments? arguments = Arguments.Parse(args);
if (arguments is null)
{
    Console.WriteLine(Arguments.Help);
    return 2;
}

if (arguments.Serves)
{
    using LoopbackServer server = LoopbackServer.Start(Operation.Answers);
    Console.WriteLine(server.Url);
    Console.In.ReadToEnd();
    return 0;
}

if (arguments.Blocking is var (caller, url))
{
    Blocking.Call(caller, url);
    return 0;
}

using ServerProcess service = await ServerProcess.StartAsync("--serve");
if (arguments.Blocks)
{
    await Blocking.RunAsync(service.Url);
}
else if (arguments.CountsContention)
{
    await Contention.RunAsync(service.Url);
}
else
{
    await LoadRun.RunAsync(arguments, service.Url);
}

return 0;
