using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.Soak;

/// <summary>The local service with faults, in a separate process, so that its resources are not counted as the client's.</summary>
internal static class FaultyService
{
    private static readonly TimeSpan BetweenFaults = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(Arguments arguments)
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();
        await using FaultyProxy? proxy = arguments.HasSocketFaults ? FaultyProxy.Start(service.Url, arguments.Seed) : null;
        Console.WriteLine(proxy?.Url ?? service.Url);

        using var stop = new CancellationTokenSource();
        Task faults = arguments.HasServiceFaults ? InjectAsync(service.Faults, new Random(arguments.Seed), stop.Token) : Task.CompletedTask;
        // The parent closes the input when it ends, however it ends.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        await stop.CancelAsync();
        await faults;
    }

    private static async Task InjectAsync(LocalProfilerServiceFaults faults, Random random, CancellationToken stopped)
    {
        using var timer = new PeriodicTimer(BetweenFaults);
        try
        {
            while (await timer.WaitForNextTickAsync(stopped))
            {
                Inject(faults, random);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static void Inject(LocalProfilerServiceFaults faults, Random random)
    {
        switch (random.Next(7))
        {
            case 0:
                faults.ThrottleNext();
                break;
            case 1:
                faults.FailNext("InternalServerException");
                break;
            case 2:
                faults.FailNext("ServiceUnavailable", status: 503);
                break;
            case 3:
                faults.FailNext("ConflictException");
                break;
            case 4:
                faults.CloseConnectionNext();
                break;
            case 5:
                faults.CutBodyNext(random.Next(200));
                break;
            default:
                faults.DelayNext(TimeSpan.FromMilliseconds(random.Next(200)));
                break;
        }
    }
}
