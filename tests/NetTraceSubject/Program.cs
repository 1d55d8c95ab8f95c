using NetTraceSubject;

// Those that begin in the pool are there at once.
ThreadPool.SetMinThreads(Situations.All.Length, 1);

// Each situation has a thread; the program lives until its input is closed.
foreach ((string name, Action work, _) in Situations.All)
{
    var thread = new Thread(() => work()) { IsBackground = true, Name = name };
    thread.Start();
}

Spinner.Started.Wait();
Console.WriteLine("ready");
Console.In.ReadToEnd();
Environment.Exit(0);
