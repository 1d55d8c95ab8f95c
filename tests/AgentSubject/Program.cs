using AgentSubject;

switch (args)
{
    // One look at a process, or at this one: the outcome and its reason.
    case ["check"]:
        await SelfSampling.CheckAsync(null);
        break;
    case ["check", string processId]:
        await SelfSampling.CheckAsync(int.Parse(processId));
        break;

    // Threads in known situations, sampled from within: each frame, its state, and how often.
    case ["states", string looks]:
        Situations.Start();
        await SelfSampling.PrintStatesAsync(int.Parse(looks));
        break;

    // The same, to be sampled from outside.
    case ["target"]:
        Situations.Start();
        Console.WriteLine("ready");
        Console.In.ReadToEnd();
        break;

    // Works for a moment as it starts, and ends with a code: for a recorder that starts it.
    case ["exit", string code]:
        StartUp.Work();
        Environment.Exit(int.Parse(code));
        break;

    // Works for a moment as it starts, and crashes.
    case ["crash"]:
        StartUp.Work();
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        break;

    // Starts itself as another program, which is not to be recorded, and ends with its code.
    case ["start", string code]:
        StartUp.Work();
        Environment.Exit(await StartUp.StartOtherAsync(code));
        break;

    // A known split of the time.
    case ["shares", string looks]:
        await SelfSampling.PrintSharesAsync(int.Parse(looks));
        break;

    // The same, by the whole agent, which reports to a service.
    case ["loop", string looks]:
        await WholeLoop.RunAsync(int.Parse(looks));
        break;

    // The number of EventSources that came to be during looks and a rundown.
    case ["quiet", string looks]:
        await SelfSampling.PrintEventSourcesAsync(int.Parse(looks));
        break;

    // Looks back to back while everything else churns.
    case ["stress", string seconds]:
        await Stress.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds)));
        break;

    // A reader that stops in the middle of a rundown, and what happens to the rest of the process.
    case ["stall"]:
        await StalledReader.RunAsync();
        break;

    default:
        Console.Error.WriteLine("usage: AgentSubject check [PID] | states LOOKS | target | exit CODE | start CODE | shares LOOKS | loop LOOKS | quiet LOOKS | stress SECONDS | stall");
        Environment.Exit(2);
        break;
}

Environment.Exit(0);
