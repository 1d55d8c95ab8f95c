using System.Collections.Concurrent;
using System.IO.Compression;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace AgentSubject;

/// <summary>Threads in known situations, one a row of the table of thread states. Each is a method, so that its frame names it.</summary>
public static class Situations
{
    private static readonly object Monitored = new();
    private static readonly ReaderWriterLockSlim ReadWrite = new();
    private static readonly CountdownEvent Held = new(2);
    private static int s_sink;

#if NET9_0_OR_GREATER
    private static readonly Lock Locked = new();
#endif

    private static readonly Action[] All =
    [
        EnterMonitor, TryEnterMonitor, EnterWriteLock,
#if NET9_0_OR_GREATER
        EnterLock,
#endif
        Sleep,
        WaitMonitor, JoinThread, WaitEvent, WaitAnyEvent, WaitEventSlim, WaitSemaphoreSlim, WaitTask, TakeFromCollection, WaitCountdown,
        ReceiveFromSocket, AcceptSocket, ConnectSocket, PollSocket, ReadPipe,
        Compute, Hash, Compress,
        Deep,
    ];

    public static void Start()
    {
        Start(HoldMonitor);
        Start(HoldWriteLock);
        Held.Wait();
        foreach (Action situation in All)
        {
            Start(situation);
        }

        UsePool();
        _ = new Timer(_ => { }, null, 60_000, 60_000); // the timers' thread waits from now on
        Thread.Sleep(1000); // those that wait do by now
    }

    private static void Start(Action situation) => new Thread(() => situation(), 1024 * 1024) { IsBackground = true, Name = situation.Method.Name }.Start();

    // Threads of the pool that have nothing more to do, and the loop that waits for sockets.
    private static void UsePool()
    {
        Task.WaitAll([.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => Thread.Sleep(50)))]);
        (Socket client, Socket server) = Connect();
        _ = client.ReceiveAsync(new byte[1]);
        GC.KeepAlive(server);
        Keep(client, server);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HoldMonitor()
    {
        lock (Monitored)
        {
#if NET9_0_OR_GREATER
            lock (Locked)
            {
                Held.Signal();
                Thread.Sleep(Timeout.Infinite);
            }
#else
            Held.Signal();
            Thread.Sleep(Timeout.Infinite);
#endif
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HoldWriteLock()
    {
        ReadWrite.EnterWriteLock();
        Held.Signal();
        Thread.Sleep(Timeout.Infinite);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EnterMonitor()
    {
        lock (Monitored)
        {
            s_sink++;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TryEnterMonitor() => s_sink += Monitor.TryEnter(Monitored, TimeSpan.FromHours(1)) ? 1 : 0;

#if NET9_0_OR_GREATER
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EnterLock()
    {
        lock (Locked)
        {
            s_sink++;
        }
    }
#endif

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EnterWriteLock() => s_sink += ReadWrite.TryEnterWriteLock(TimeSpan.FromHours(1)) ? 1 : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sleep()
    {
        Thread.Sleep(Timeout.Infinite);
        s_sink++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitMonitor()
    {
        object gate = new();
        lock (gate)
        {
            s_sink += Monitor.Wait(gate) ? 1 : 0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void JoinThread()
    {
        var other = new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true };
        other.Start();
        other.Join();
        s_sink++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitEvent() => s_sink += new ManualResetEvent(false).WaitOne() ? 1 : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitAnyEvent() => s_sink += WaitHandle.WaitAny([new ManualResetEvent(false), new ManualResetEvent(false)]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitEventSlim()
    {
        new ManualResetEventSlim().Wait();
        s_sink++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitSemaphoreSlim()
    {
        new SemaphoreSlim(0).Wait();
        s_sink++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitTask()
    {
        new TaskCompletionSource().Task.Wait();
        s_sink++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TakeFromCollection() => s_sink += new BlockingCollection<int>().Take();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WaitCountdown()
    {
        new CountdownEvent(1).Wait();
        s_sink++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReceiveFromSocket()
    {
        (Socket client, Socket server) = Connect();
        s_sink += client.Receive(new byte[1]);
        GC.KeepAlive(server);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AcceptSocket()
    {
        Socket listener = Listen();
        s_sink += listener.Accept().Available;
    }

    // The listener's queue is full, so the system asks for the connection again, for minutes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ConnectSocket()
    {
        Socket listener = Listen(waiting: 0);
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        first.Connect(listener.LocalEndPoint!); // it is bound
        while (true)
        {
            try
            {
                using var second = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                second.Connect(listener.LocalEndPoint!);
            }
            catch (SocketException)
            {
                s_sink++; // the system gave up
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PollSocket()
    {
        (Socket client, Socket server) = Connect();
        s_sink += client.Poll(-1, SelectMode.SelectRead) ? 1 : 0;
        GC.KeepAlive(server);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadPipe()
    {
        using var server = new AnonymousPipeServerStream();
        using var client = new AnonymousPipeClientStream(server.GetClientHandleAsString());
        s_sink += client.ReadByte();
        GC.KeepAlive(server);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Compute()
    {
        int x = 1;
        while (x != 0 || s_sink != int.MinValue)
        {
            for (int i = 0; i < 100_000; i++)
            {
                x = (x * 31) + i;
            }
        }

        s_sink = x;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Hash()
    {
        byte[] bytes = new byte[64 * 1024 * 1024];
        while (true)
        {
            s_sink += SHA256.HashData(bytes)[0];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Compress()
    {
        byte[] bytes = new byte[4 * 1024 * 1024];
        Random.Shared.NextBytes(bytes);
        byte[] output = new byte[5 * 1024 * 1024];
        while (true)
        {
            BrotliEncoder.TryCompress(bytes, output, out int written, 9, 22);
            s_sink += written;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Deep() => s_sink += Deeper(400);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Deeper(int depth)
    {
        if (depth == 0)
        {
            Thread.Sleep(Timeout.Infinite);
        }

        return Deeper(depth - 1) + 1;
    }

    private static Socket Listen(int waiting = 1)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(waiting);
        return listener;
    }

    private static (Socket Client, Socket Server) Connect()
    {
        using Socket listener = Listen();
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndPoint!); // it is bound
        return (client, listener.Accept());
    }

    private static readonly List<object> Kept = [];

    private static void Keep(params object[] objects) => Kept.AddRange(objects);
}
