namespace NetTraceSubject;

/// <summary>The work of each thread of the program.</summary>
internal static class Situations
{
    private static readonly object Monitored = new();

    public static readonly (string Name, Action Work, bool Spins)[] All =
    [
        ("async", () => Methods.DoAsync(1).Wait(), true),
        ("generic async", () => Methods.DoGenericAsync("text").AsTask().Wait(), true),
        ("iterator", () => Methods.Items().First(), true),
        ("async iterator", () => Methods.ItemsAsync().GetAsyncEnumerator().MoveNextAsync().AsTask().Wait(), true),
        ("lambda", () => Methods.RunLambda(1), true),
        ("async lambda", () => Methods.RunAsyncLambda(1), true),
        ("nested lambda", Methods.RunNestedLambda, true),
        ("local function", () => Methods.RunLocal(1), true),
        ("async local function", Methods.RunAsyncLocal, true),
        ("generic", RunGeneric, true),
        ("explicit interface", () => ((IJob)new Methods.Explicit(false)).Do("it"), true),
        ("indexer", () => Spinner.Keep(new Methods.Explicit(false)[1]), true),
        ("operator", () => _ = new Methods.Explicit(false) + new Methods.Explicit(false), true),
        ("constructor", () => _ = new Methods.Explicit(true), true),
        ("dynamic method", Dynamic.RunDynamicMethod, true),
        ("expression", Dynamic.RunExpression, true),
        ("reflection", Dynamic.RunReflection, true),
        ("deep", () => Deep(400), true),
        ("sleep", () => Thread.Sleep(Timeout.Infinite), false),
        ("monitor held", Hold, false),
        ("monitor", Enter, false),
        ("event", () => new ManualResetEvent(false).WaitOne(), false),
        ("event slim", () => new ManualResetEventSlim().Wait(), false),
        ("semaphore slim", () => new SemaphoreSlim(0).Wait(), false),
        ("task", () => new TaskCompletionSource().Task.Wait(), false),
    ];

    private static void RunGeneric()
    {
        int number = 0;
        new Methods.Generic<string>.Inner<int>().Go<long>([], [1], ref number, 2);
    }

    private static void Hold()
    {
        lock (Monitored)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static void Enter()
    {
        // The other thread has the lock, or will not get it.
        lock (Monitored)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static void Deep(int depth)
    {
        if (depth == 0)
        {
            Spinner.Spin();
        }

        Deep(depth - 1);
        Spinner.Keep(depth);
    }
}
